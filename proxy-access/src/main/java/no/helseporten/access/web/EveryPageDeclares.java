package no.helseporten.access.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import no.helseporten.access.Needs;
import no.helseporten.access.NeedsNothing;
import no.helseporten.access.Subject;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Stops the application from starting with a page that does not say what it needs. */
class EveryPageDeclares implements SmartInitializingSingleton {

    /** The framework's own pages; they show no health data and are closed by other means. */
    private static final List<String> FRAMEWORK = List.of(
            "org.springframework.boot.actuate.",
            "org.springframework.boot.webmvc.actuate.",
            "org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController");

    private final Collection<RequestMappingInfoHandlerMapping> mappings;

    EveryPageDeclares(Collection<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> faults = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(page -> FRAMEWORK.stream().noneMatch(page.getBeanType().getName()::startsWith))
                .flatMap(EveryPageDeclares::faults)
                .distinct()
                .sorted()
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Every page says what it needs:\n" + String.join("\n", faults));
        }
    }

    private static Stream<String> faults(HandlerMethod page) {
        String name = page.getBeanType().getName() + "#" + page.getMethod().getName();
        Needs needs = page.getMethod().getAnnotation(Needs.class);
        boolean needsNothing = page.getMethod().isAnnotationPresent(NeedsNothing.class);
        if (needs == null && !needsNothing) {
            return Stream.of(name + " carries neither @Needs nor @NeedsNothing");
        }
        if (needs != null && needsNothing) {
            return Stream.of(name + " carries both @Needs and @NeedsNothing");
        }
        if (needs != null && needs.value().length == 0) {
            return Stream.of(name + " carries @Needs without an area");
        }
        if (needsNothing && Arrays.asList(page.getMethod().getParameterTypes()).contains(Subject.class)) {
            return Stream.of(name + " carries @NeedsNothing and asks for a Subject");
        }
        return Stream.empty();
    }
}
