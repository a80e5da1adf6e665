package no.helseporten.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.helseporten.ui.testing.MessageKeys;
import no.helseporten.ui.testing.Pages;
import no.helseporten.ui.testing.TemplateLint;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rows of the log as a part that other pages use too. */
class ActivityRowsTest {

    private static final Locale BOKMAL = Locale.of("nb");
    private static final Instant TIME = Instant.parse("2026-11-19T20:30:00Z");

    private final Pages pages = Pages.with(Clock.systemUTC(), "messages/ui", "messages/access");

    @Test
    void an_empty_list_shows_nothing() {
        assertThat(rows(List.of(), 3).text()).isEmpty();
    }

    @Test
    void the_days_have_headings_of_the_level_that_the_page_asks_for() {
        List<ActivityDay> days = List.of(day("Ola åpnet journalen", null, TIME));

        assertThat(rows(days, 2).select("h2").text()).isEqualTo("Torsdag 19. november 2026");
        assertThat(rows(days, 3).select("h3").text()).isEqualTo("Torsdag 19. november 2026");
        assertThatThrownBy(() -> rows(days, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_done_once_has_its_time_and_nothing_to_open() {
        Document once = rows(List.of(day("Ola åpnet journalen", null, TIME)), 3);

        assertThat(once.select("li").text()).isEqualTo("Ola åpnet journalen Kl. 21.30. Har fullmakt fra deg");
        assertThat(once.select("details")).isEmpty();
    }

    @Test
    void what_opens_the_times_says_of_which_row() {
        Document rows = rows(
                List.of(
                        day("Ola åpnet journalen", null, TIME, TIME),
                        new ActivityDay(
                                LocalDate.of(2026, 11, 18),
                                List.of(
                                        row("Ola åpnet journalen", null, TIME),
                                        row("Per bestilte", null, TIME, TIME)))),
                3);

        assertThat(rows.select("summary").stream().map(summary -> rows.getElementById(summary.attr("aria-describedby"))
                        .text()))
                .containsExactly("Ola åpnet journalen", "Per bestilte");
        assertThat(rows.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void names_and_titles_are_shown_as_they_are_written() {
        Document row = rows(List.of(day("<b>Ola</b> åpnet et dokument", "<i>Notat</i>", TIME, TIME)), 3);

        assertThat(row.select("li b, li i")).isEmpty();
        assertThat(row.text()).contains("<b>Ola</b>", "<i>Notat</i>", "2 ganger, sist kl. 21.30");
    }

    @Test
    void the_pages_of_access_hold_no_script_no_style_and_no_words_and_all_their_texts_exist() {
        assertThat(TemplateLint.of("access").faults()).isEmpty();
        assertThat(MessageKeys.faults("access")).isEmpty();
        assertThat(MessageKeys.missing("access", TemplateLint.of("access").messageKeys()))
                .isEmpty();
    }

    private Document rows(List<ActivityDay> days, int level) {
        return pages.render(
                "access/activity-rows :: rows(days=${days}, level=${level})",
                Map.of("days", days, "level", level),
                BOKMAL);
    }

    private static ActivityDay day(String what, @Nullable String about, Instant... times) {
        return new ActivityDay(LocalDate.of(2026, 11, 19), List.of(row(what, about, times)));
    }

    private static ActivityDay.Row row(String what, @Nullable String about, Instant... times) {
        return new ActivityDay.Row(what, about, "Har fullmakt fra deg", false, List.of(times));
    }
}
