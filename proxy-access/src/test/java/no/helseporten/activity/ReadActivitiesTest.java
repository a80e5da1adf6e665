package no.helseporten.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.helseporten.activity.ReadActivities.By;
import no.helseporten.person.PersonId;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadActivitiesTest {

    private static final PersonId KARI = PersonId.create();
    private static final PersonId OLA = PersonId.create();
    private static final PersonId ANNE = PersonId.create();

    private final Log log = new Log();

    @Test
    void another_persons_log_is_not_read() {
        log.write(OLA, KARI, Log.NOW);

        assertThat(all(KARI, new By.Everybody())).isEmpty();
        assertThat(log.read.actors(KARI)).isEmpty();
    }

    @Test
    void what_was_written_is_read_the_newest_first() {
        Activity first = log.write(KARI, OLA, Log.NOW);
        Activity second = log.write(KARI, KARI, Log.NOW.plusSeconds(1));

        assertThat(all(KARI, new By.Everybody())).extracting(Entry::activity).containsExactly(second, first);
    }

    @Test
    void one_may_ask_for_what_others_did_or_what_one_of_them_did() {
        log.write(KARI, KARI, Log.NOW);
        Activity olas = log.write(KARI, OLA, Log.NOW.plusSeconds(1));
        Activity annes = log.write(KARI, ANNE, Log.NOW.plusSeconds(2));

        assertThat(all(KARI, new By.Others())).extracting(Entry::activity).containsExactly(annes, olas);
        assertThat(all(KARI, new By.Somebody(OLA))).extracting(Entry::activity).containsExactly(olas);
        assertThat(log.read.actors(KARI)).containsExactlyInAnyOrder(KARI, OLA, ANNE);
    }

    @Test
    void what_was_done_by_one_authority_is_read_by_itself() {
        Activity one = log.write(KARI, OLA, Log.NOW);
        log.write(KARI, OLA, Log.NOW.plusSeconds(1));

        assertThat(log.read
                        .byAuthority(KARI, Objects.requireNonNull(one.authority()), null)
                        .items())
                .extracting(Entry::activity)
                .containsExactly(one);
        assertThat(log.read.byAuthority(OLA, one.authority(), null).items()).isEmpty();
    }

    @Test
    void it_is_read_under_all_ids_that_the_two_have_had() {
        PersonId formerKari = PersonId.create();
        PersonId formerOla = PersonId.create();
        Activity asFormer = log.write(formerKari, formerOla, Log.NOW);
        Activity own = log.write(formerKari, KARI, Log.NOW.plusSeconds(1));
        Activity now = log.write(KARI, OLA, Log.NOW.plusSeconds(2));
        log.merge(formerKari, KARI);
        log.merge(formerOla, OLA);

        assertThat(all(KARI, new By.Everybody())).extracting(Entry::activity).containsExactly(now, own, asFormer);
        assertThat(all(KARI, new By.Others())).extracting(Entry::activity).containsExactly(now, asFormer);
        assertThat(all(KARI, new By.Somebody(OLA))).extracting(Entry::activity).containsExactly(now, asFormer);
        assertThat(log.read
                        .byAuthority(KARI, Objects.requireNonNull(asFormer.authority()), null)
                        .items())
                .hasSize(1);
        assertThat(log.opened.among(KARI, OLA, Set.of(Objects.requireNonNull(asFormer.item()))))
                .containsExactly(asFormer.item());
    }

    @Test
    void ten_thousand_rows_are_read_page_by_page_each_once() {
        int rows = 10_000;
        log.jdbc.sql("""
                        insert into activity.activity
                          (person_id, activity_id, actor_id, at, area, access_right, operation, permitted, ground)
                        select ?, uuidv7(make_interval(mins => -n)), ?, now() - make_interval(mins => n), 'DOCUMENTS',
                               'VIEW', 'GET /record', true, 'SELF'
                          from generate_series(1, ?) n
                        """).params(KARI.value(), KARI.value(), rows).update();

        List<Entry> all = all(KARI, new By.Everybody());

        assertThat(all).hasSize(rows).doesNotHaveDuplicates();
        assertThat(all).extracting(entry -> entry.activity().at()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(Duration.between(
                        all.getLast().activity().at(), all.getFirst().activity().at()))
                .isEqualTo(Duration.ofMinutes(rows - 1));
    }

    private List<Entry> all(PersonId person, By by) {
        List<Entry> all = new ArrayList<>();
        @Nullable UUID older = null;
        do {
            KeyedPage<Entry> page = log.read.page(person, by, older);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(ReadActivities.PAGE);
            all.addAll(page.items());
            older = page.olderKey() == null ? null : UUID.fromString(page.olderKey());
        } while (older != null);
        return all;
    }
}
