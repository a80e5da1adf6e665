package no.helseporten.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.helseporten.ui.testing.Pages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    private static final Instant NOW = Instant.parse("2026-11-20T13:02:00Z");
    private static final Pages PAGES = Pages.with(Clock.fixed(NOW, ZoneOffset.UTC), "messages/ui");

    @Nested
    class EveryPage {

        @ParameterizedTest
        @ValueSource(strings = {"nb", "nn", "en"})
        void saysItsLanguage(String language) {
            Document page = page(Map.of("frame", frame(null)), language);

            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            assertThat(page.html()).doesNotContain("??");
        }

        @Test
        void isNamedByItsSubjectAndThenThePortal() {
            assertThat(page(Map.of("frame", frame(null))).title())
                    .isEqualTo("Dokumenter i journalen din – Helseporten");
        }

        @Test
        void saysInItsTitleThatSomethingIsWrong() {
            Document page = page(Map.of("frame", frame(null), "errors", Map.of("name", "Skriv navnet")));

            assertThat(page.title()).startsWith("Feil: Dokumenter");
        }

        @Test
        void letsTheKeyboardSkipToTheContent() {
            Document page = page(Map.of("frame", frame(null)));
            Element skip = page.select("body a").getFirst();

            assertThat(page.select(skip.attr("href")).eachAttr("id")).containsExactly("main");
            assertThat(page.select("main").attr("id")).isEqualTo("main");
        }

        @Test
        void hasOneHeadingOfTheFirstLevelAndNoIdTwice() {
            Document page = page(Map.of("frame", frame(signedIn(false))));

            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }

        @Test
        void offersHelpAndTheEmergencyNumbers() {
            assertThat(page(Map.of("frame", frame(null)))
                            .select("footer a[href^=tel:]")
                            .eachAttr("href"))
                    .contains("tel:113", "tel:116117");
        }

        @Test
        void standsWithoutAFrameWhenTheErrorCameBeforeIt() {
            assertThat(page(Map.of()).select("h1").text()).isEqualTo("Dokumenter i journalen din");
        }

        @Test
        void fetchesHtmxOnlyWhenAsked() {
            assertThat(page(Map.of("frame", frame(null))).select("script")).isEmpty();
            assertThat(page(Map.of("frame", frame(null), "htmx", true))
                            .select("script")
                            .attr("src"))
                    .endsWith("/dist/htmx.min.js");
        }

        @Test
        void changesLanguageByAFormThatComesBackHere() {
            Element form = page(Map.of("frame", frame(null)))
                    .select("form[action=/language]")
                    .getFirst();

            assertThat(form.attr("method")).isEqualTo("post");
            assertThat(form.select("[name=back]").attr("value")).isEqualTo("/record?a=b");
            assertThat(form.select("button[name=language]").eachAttr("value")).containsExactly("nb", "nn", "en");
            assertThat(form.select("[aria-current]").eachText()).containsExactly("Bokmål");
        }
    }

    @Nested
    class WhenNobodyIsSignedIn {

        private final Document page = page(Map.of("frame", frame(null)));

        @Test
        void thePageLeadsToTheSignIn() {
            assertThat(page.select("header a[href=/sign-in]").text()).isEqualTo("Logg inn");
            assertThat(page.select("form[action=/sign-out]")).isEmpty();
        }

        @Test
        void nothingIsSaidOfAPersonOrASession() {
            assertThat(page.select("[role=alert], form[action=/session/extend]"))
                    .isEmpty();
            assertThat(page.text()).doesNotContain("Din egen journal");
        }
    }

    @Nested
    class WhenSomebodyIsSignedIn {

        private final Document page = page(Map.of("frame", frame(signedIn(false))));

        @Test
        void theCurrentEntryOfTheNavigationIsMarked() {
            assertThat(page.select("nav [aria-current=page]").eachText()).containsExactly("Journal");
        }

        @Test
        void signingOutIsAForm() {
            assertThat(page.select("form[action=/sign-out][method=post] button"))
                    .hasSize(1);
        }

        @Test
        void theSessionSaysWhenItEndsInNorwegianTimeAndCanBeExtended() {
            Element form =
                    page.select("form[action=/session/extend][method=post]").getFirst();

            assertThat(form.text()).contains("Du er innlogget til kl. 14.32.");
            assertThat(form.attr("data-idle")).isEqualTo("1800");
            assertThat(form.attr("data-end")).isEqualTo("21600");
        }

        @Test
        void theWarningWaitsForTheScript() {
            assertThat(page.select("[role=alert]").hasAttr("hidden")).isTrue();
            assertThat(page.select("[role=alert] a").attr("href")).startsWith("/sign-in?back=/record");
        }

        @Test
        void theirOwnRecordIsCalledTheirOwn() {
            assertThat(page.select("section[aria-label='Hvem siden gjelder']").text())
                    .contains("Ingrid Solbakken", "Din egen journal");
        }

        @Test
        void somebodyElsesRecordCannotBeMistakenForTheirs() {
            Document other = page(Map.of("frame", frame(signedIn(true))));

            assertThat(other.select("section[aria-label='Hvem siden gjelder']").text())
                    .contains("Du ser journalen til Ingrid Solbakken");
        }
    }

    private static Document page(Map<String, ?> model) {
        return page(model, "nb");
    }

    private static Document page(Map<String, ?> model, String language) {
        var whole = new HashMap<String, @Nullable Object>(model);
        whole.put("fixtures", List.of());
        return PAGES.render("ui/gallery/page", whole, Locale.of(language));
    }

    private static Frame frame(Frame.@Nullable SignedIn signedIn) {
        return new Frame(
                List.of(
                        new Frame.Entry("/", "ui.gallery.nav.overview", false),
                        new Frame.Entry("/record", "ui.gallery.nav.record", true)),
                List.of(),
                List.of(
                        new Frame.Language(Locale.of("nb"), "Bokmål", true),
                        new Frame.Language(Locale.of("nn"), "Nynorsk", false),
                        new Frame.Language(Locale.of("en"), "English", false)),
                "/record?a=b",
                signedIn);
    }

    private static Frame.SignedIn signedIn(boolean onBehalf) {
        return new Frame.SignedIn(
                "Ingrid Solbakken", onBehalf, false, null, NOW.plusSeconds(1800), NOW.plusSeconds(21600));
    }
}
