package no.helseporten.portal.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.NeedsNothing;
import no.helseporten.access.Right;
import no.helseporten.access.Whose;
import no.helseporten.access.testing.WhoMayWhat;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** The table of what every page needs, and what is wrong between it and the pages there are. */
final class PageTable {

    /** @param needs as in the table: {@code open}, or right, whose and areas */
    record Page(String method, String path, String needs) {

        String name() {
            return method + " " + path;
        }

        boolean isOpen() {
            return needs.equals("open");
        }

        boolean isOwn() {
            return needs.contains(" own ");
        }

        boolean isOpenEvenLocked() {
            return needs.contains(" even-locked ");
        }

        /** Whether the row of the table of who may what lets it be opened. */
        boolean isFor(WhoMayWhat.Row row) {
            String[] words = needs.split(" +");
            Right right = words[0].equals("act") ? Right.ACT : Right.VIEW;
            boolean any = words[2].equals("any");
            Set<Area> areas = Arrays.stream(words)
                    .skip(any || isOpenEvenLocked() ? 3 : 2)
                    .map(Area::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Area.class)));
            return any
                    ? areas.stream().anyMatch(area -> row.permits(area, right))
                    : areas.stream().allMatch(area -> row.permits(area, right));
        }
    }

    private PageTable() {}

    static List<Page> pages() {
        return lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split(" +", 3))
                .map(words -> new Page(words[0], words[1], words[2].strip().replaceAll(" +", " ")))
                .toList();
    }

    /** Pages the table does not know, knows otherwise, or that are no more. */
    static Set<String> faults(Map<RequestMappingInfo, HandlerMethod> mappings) {
        Map<String, String> said = new TreeMap<>();
        pages().forEach(page -> said.put(page.name(), page.needs()));
        Map<String, String> are = new TreeMap<>();
        mappings.forEach((info, handler) -> names(info).forEach(name -> are.put(name, needs(handler))));
        Set<String> faults = new TreeSet<>();
        are.forEach((name, needs) -> {
            if (!needs.equals(said.get(name))) {
                faults.add(name + " is \"" + needs + "\", and the table says " + said.get(name));
            }
        });
        said.keySet().stream()
                .filter(name -> !are.containsKey(name))
                .forEach(name -> faults.add(name + " is in the table, and is no page"));
        return faults;
    }

    private static List<String> names(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? java.util.stream.Stream.of("ANY " + path)
                        : methods.stream().map(method -> method + " " + path))
                .toList();
    }

    private static String needs(HandlerMethod page) {
        Needs needs = AnnotatedElementUtils.findMergedAnnotation(page.getMethod(), Needs.class);
        if (needs == null) {
            return page.getMethod().isAnnotationPresent(NeedsNothing.class) ? "open" : "said nowhere";
        }
        return (needs.right() == Right.ACT ? "act" : "view")
                + (needs.whose() == Whose.OWN ? " own" : " chosen")
                + (needs.anyOf() ? " any" : "")
                + (needs.evenLocked() ? " even-locked" : "")
                + Arrays.stream(needs.value()).sorted().map(area -> " " + area).collect(Collectors.joining());
    }

    private static List<String> lines() {
        try (var file = PageTable.class.getResourceAsStream("/access/pages.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
