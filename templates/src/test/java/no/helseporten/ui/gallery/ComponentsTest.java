package no.helseporten.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.helseporten.ui.testing.Pages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ComponentsTest {

    private static final Pages PAGES = Pages.with(Clock.systemUTC(), "messages/ui");
    private static final Locale BOKMAL = Locale.of("nb");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([a-zA-Z]+)\\(");
    /** Building blocks that only their neighbours in the file call. */
    private static final Set<String> INNER =
            Set.of("alert.alert", "field.notes", "choices.group", "choices.choice", "date-input.parts");

    static Stream<Fixture> fixtures() {
        return Fixtures.all().stream();
    }

    static Stream<Fixture> firstOfEachFragment() {
        var seen = new HashSet<String>();
        return fixtures().filter(f -> seen.add(f.component() + "." + f.fragment()));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyStateIsDrawnInEveryLanguageWithoutAMissingText(Fixture fixture) {
        for (String language : List.of("nb", "nn", "en")) {
            assertThat(html(fixture, Locale.of(language))).doesNotContain("??").doesNotContain("th:");
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void whatSomebodyWroteStaysText(Fixture fixture) {
        Document page = PAGES.render("ui/gallery/fixture :: one", Map.of("fixture", HostileText.in(fixture)), BOKMAL);

        assertThat(page.select("script, img, b")).isEmpty();
        assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }

    @ParameterizedTest
    @MethodSource("firstOfEachFragment")
    void aFragmentRefusesToBeCalledWithoutWhatItNeeds(Fixture minimal) {
        minimal.params().forEach((name, value) -> {
            if (value != null && !(value instanceof Boolean)) {
                assertThatThrownBy(() -> html(minimal.with(name, null), BOKMAL))
                        .as("without %s", name)
                        .hasStackTraceContaining("Assertion");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyControlHasALabelAndEveryNoteItsPlace(Fixture fixture) {
        Document page = PAGES.render("ui/gallery/fixture :: one", Map.of("fixture", fixture), BOKMAL);

        for (Element control : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for='%s']".formatted(control.id()))).hasSize(1);
        }
        for (Element described : page.select("[aria-describedby]")) {
            assertThat(described.attr("aria-describedby").split(" "))
                    .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
        }
        assertThat(page.select("svg:not([role=img])").eachAttr("aria-hidden")).allMatch("true"::equals);
    }

    @Test
    void noFragmentIsWithoutAFixture() throws Exception {
        var declared = new TreeSet<String>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath:templates/ui/components/*.html")) {
            String component = String.valueOf(file.getFilename()).replace(".html", "");
            FRAGMENT.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .forEach(match -> declared.add(component + "." + match.group(1)));
        }
        declared.removeAll(INNER);

        assertThat(firstOfEachFragment().map(f -> f.component() + "." + f.fragment()))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    private static String html(Fixture fixture, Locale locale) {
        return PAGES.html("ui/gallery/fixture :: one", Map.of("fixture", fixture), locale);
    }
}
