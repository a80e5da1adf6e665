package no.helseporten.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.helseporten.person.PersonId;
import no.helseporten.ui.KeyedPage;
import org.junit.jupiter.api.Test;

class WholeDaysTest {

    private static final PersonId KARI = PersonId.create();

    @Test
    void what_fits_is_one_page() {
        List<Entry> found = at("2026-11-20T12:00:00Z", "2026-11-19T12:00:00Z");

        assertThat(page(found)).isEqualTo(new KeyedPage<>(found, null));
    }

    @Test
    void a_day_that_does_not_fit_begins_the_next_page() {
        List<Entry> found = at("2026-11-20T12:00:00Z", "2026-11-19T12:00:00Z", "2026-11-19T11:00:00Z");

        assertThat(page(found)).isEqualTo(new KeyedPage<>(found.subList(0, 1), key(found, 0)));
    }

    @Test
    void a_day_that_ends_with_the_page_is_kept() {
        List<Entry> found = at("2026-11-20T12:00:00Z", "2026-11-20T11:00:00Z", "2026-11-19T12:00:00Z");

        assertThat(page(found)).isEqualTo(new KeyedPage<>(found.subList(0, 2), key(found, 1)));
    }

    @Test
    void a_day_longer_than_a_page_is_cut() {
        List<Entry> found = at("2026-11-20T12:00:00Z", "2026-11-20T11:00:00Z", "2026-11-20T10:00:00Z");

        assertThat(page(found)).isEqualTo(new KeyedPage<>(found.subList(0, 2), key(found, 1)));
    }

    @Test
    void a_day_ends_at_midnight_in_oslo() {
        List<Entry> found = at("2026-11-20T12:00:00Z", "2026-11-19T23:00:00Z", "2026-11-19T22:59:59Z");

        assertThat(page(found).items()).hasSize(2);
        assertThat(page(at("2026-11-20T12:00:00Z", "2026-11-19T22:59:59Z", "2026-11-19T22:00:00Z"))
                        .items())
                .hasSize(1);
    }

    private static KeyedPage<Entry> page(List<Entry> found) {
        return WholeDays.page(found, 2, entry -> entry.activity().at(), Entry::id);
    }

    private static List<Entry> at(String... times) {
        return Arrays.stream(times)
                .map(time -> new Entry(
                        UUID.randomUUID(),
                        new Activity(
                                KARI,
                                KARI,
                                Instant.parse(time),
                                "DOCUMENTS",
                                "VIEW",
                                "GET /record",
                                null,
                                true,
                                "SELF",
                                null)))
                .toList();
    }

    private static String key(List<Entry> found, int entry) {
        return found.get(entry).id().toString();
    }
}
