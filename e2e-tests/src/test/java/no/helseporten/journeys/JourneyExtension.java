package no.helseporten.journeys;

import java.time.Clock;
import no.helseporten.world.DemoPopulace;
import no.helseporten.world.World;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the world once for all journeys and a browser for each; what it starts is closed by JUnit. */
final class JourneyExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(JourneyExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == World.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class ? world(context) : browser(context);
    }

    /** A journey that failed leaves a picture; one that went well must also have gone well behind the pages. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        Browser browser = context.getStore(NAMESPACE).get(Browser.class, Browser.class);
        if (browser == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            browser.screenshot("failed-" + context.getRequiredTestMethod().getName());
        } else {
            browser.watch().assertNothingWrong();
        }
    }

    private static World world(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        World.class, key -> World.throwAway(DemoPopulace.today(Clock.systemUTC())), World.class);
    }

    private static Browser browser(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Browser.class, key -> Browser.open(world(context)), Browser.class);
    }
}
