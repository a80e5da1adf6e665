package no.helseporten.accesslog;

import static no.helseporten.accesslog.LookUpLog.ANNE;
import static no.helseporten.accesslog.LookUpLog.NOW;
import static no.helseporten.accesslog.LookUpLog.PER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.helseporten.accesslog.LookUp.Outcome;
import no.helseporten.accesslog.LookUp.Who;
import no.helseporten.accesslog.LookUpFilter.Kind;
import no.helseporten.blocking.KnownReaders;
import no.helseporten.blocking.KnownReaders.KnownReader;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.person.PersonId;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadLookUpsTest {

    private static final PersonId KARI = PersonId.create();
    private static final PersonId OLA = PersonId.create();

    private final LookUpLog log = new LookUpLog();
    private final ReadLookUps read = log.get(ReadLookUps.class);

    @Test
    void another_persons_log_is_not_read() {
        LookUp olas = log.read(OLA, ANNE, NOW);
        log.read(KARI, PER, NOW);

        assertThat(all(KARI, LookUpFilter.ALL)).extracting(LookUp::who).containsExactly(PER);
        assertThat(read.one(KARI, olas.id())).isEmpty();
        assertThat(all(KARI, like(olas.id(), null))).isEmpty();
        assertThat(all(KARI, like(null, olas.id()))).isEmpty();
        assertThat(read.page(KARI, LookUpFilter.ALL, olas.id()).items()).hasSize(1);
    }

    @Test
    void what_was_written_is_read_as_it_was_the_newest_first() {
        LookUp first = log.read(KARI, ANNE, NOW.minusSeconds(1));
        LookUp second = log.write(LookUpLog.lookUp(KARI, PER, NOW, Purpose.BTG, Outcome.BROKEN));

        assertThat(all(KARI, LookUpFilter.ALL)).containsExactly(second, first);
        assertThat(read.one(KARI, first.id())).contains(first);
        assertThat(read.first(KARI)).contains(first.at());
        assertThat(log.heard).containsExactly(new GlassBroken(KARI, second.id()));
    }

    @Test
    void it_is_read_under_all_ids_that_she_has_had() {
        PersonId former = PersonId.create();
        LookUp asFormer = log.read(former, ANNE, NOW.minusSeconds(1));
        LookUp now = log.read(KARI, ANNE, NOW);
        log.merge(former, KARI);

        assertThat(all(KARI, LookUpFilter.ALL)).containsExactly(now, asFormer);
        assertThat(all(KARI, like(asFormer.id(), null))).hasSize(2);
        assertThat(read.one(KARI, asFormer.id())).isPresent();
        assertThat(log.get(KnownReaders.class).of(KARI, 10)).hasSize(1);
    }

    @Test
    void one_may_ask_for_one_reader_one_place_one_kind_and_a_time() {
        LookUp annes = log.read(KARI, ANNE, NOW);
        LookUp elsewhere = log.read(
                KARI, new Who("1234567", "Anne Lege", null, "999999902", "Fjellby", null, null), NOW.minusSeconds(1));
        LookUp refused = log.write(LookUpLog.lookUp(KARI, PER, NOW.minusSeconds(2), Purpose.TREAT, Outcome.REFUSED));
        LookUp broken = log.write(LookUpLog.lookUp(KARI, PER, NOW.minusSeconds(3), Purpose.BTG, Outcome.BROKEN));
        log.write(LookUpLog.lookUp(KARI, PER, NOW.minusSeconds(4), Purpose.BTG, Outcome.REFUSED));

        assertThat(all(KARI, like(elsewhere.id(), null))).containsExactly(annes, elsewhere);
        assertThat(all(KARI, like(null, annes.id()))).containsExactly(annes);
        assertThat(all(KARI, kind(Kind.BROKEN))).containsExactly(broken);
        assertThat(all(KARI, kind(Kind.REFUSED))).hasSize(2).first().isEqualTo(refused);
        assertThat(all(KARI, new LookUpFilter(null, null, Kind.ALL, NOW.minusSeconds(2), NOW)))
                .containsExactly(elsewhere, refused);
    }

    @Test
    void one_whom_no_number_tells_apart_is_found_by_her_name() {
        Who nameOnly = new Who(null, "Ola Vikar", null, null, null, null, null);
        LookUp olas = log.read(KARI, nameOnly, NOW);
        log.read(KARI, new Who(null, "Lise Vikar", null, null, null, null, null), NOW.minusSeconds(1));

        assertThat(all(KARI, like(olas.id(), null))).containsExactly(olas);
        assertThat(read.latestOfEach(KARI)).hasSize(2);
        assertThat(log.get(KnownReaders.class).of(KARI, 10))
                .as("nobody whom a block could name")
                .isEmpty();
    }

    @Test
    void whoever_stands_there_is_known_by_number_or_name_and_so_is_the_place() {
        LookUp annes = log.read(KARI, ANNE, NOW);
        LookUp nobodys = log.read(KARI, new Who(null, null, null, null, null, null, null), NOW.minusSeconds(1));

        assertThat(read.latestOfEach(KARI))
                .containsExactly(
                        new ReaderInLog(annes, "hpr 1234567", "number 999999901"), new ReaderInLog(nobodys, "", ""));
        assertThat(read.reader(KARI, nobodys.id())).contains(new ReaderInLog(nobodys, "", ""));
        assertThat(read.reader(OLA, annes.id())).isEmpty();
        assertThat(read.some(KARI, List.of(annes.id(), UUID.randomUUID())))
                .containsExactly(Map.entry(annes.id(), annes));
    }

    @Test
    void ten_thousand_rows_are_read_page_by_page_each_once() {
        tenThousand();

        List<LookUp> all = all(KARI, LookUpFilter.ALL);
        List<LookUp> file = new ArrayList<>();
        read.all(KARI, LookUpFilter.ALL, file::addAll);

        assertThat(all).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(all).extracting(LookUp::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(file).isEqualTo(all);
        assertThat(Duration.between(all.getLast().at(), all.getFirst().at()))
                .as("nothing is left out for being old")
                .isGreaterThan(Duration.ofDays(365 * 3));
    }

    @Nested
    class ThoseWhoLooked {

        private final KnownReaders readers = log.get(KnownReaders.class);

        @Test
        void are_each_told_once_the_latest_first() {
            log.read(KARI, ANNE, NOW.minusSeconds(10));
            log.read(KARI, PER, NOW.minusSeconds(5));
            log.read(KARI, ANNE, NOW.minusSeconds(1));

            assertThat(readers.group()).isEqualTo(KnownReaders.Group.LOOKED);
            assertThat(readers.of(KARI, 10))
                    .containsExactly(
                            new KnownReader(
                                    new Reader("1234567", "999999901", List.of("999999911", "999999901")),
                                    "Anne Lege",
                                    "lege",
                                    "Sykehuset HF, Hudpoliklinikken"),
                            new KnownReader(
                                    new Reader("7654321", "999999902", List.of("999999902")),
                                    "Per Pleier",
                                    "sykepleier",
                                    "Fjellby kommune"));
            assertThat(readers.of(KARI, 1)).hasSize(1);
        }

        @Test
        void are_as_many_as_are_asked_for_though_some_stand_there_twice() {
            PersonId former = PersonId.create();
            log.merge(former, KARI);
            log.read(former, ANNE, NOW.minusSeconds(3));
            log.read(KARI, ANNE, NOW.minusSeconds(2));
            log.read(KARI, new Who(null, "Uten nummer", null, null, null, null, null), NOW.minusSeconds(1));
            log.read(KARI, PER, NOW.minusSeconds(4));

            assertThat(readers.of(KARI, 2))
                    .extracting(reader -> reader.reader().hpr())
                    .containsExactly("1234567", "7654321");
        }

        @Test
        void are_not_those_who_were_only_refused() {
            log.write(LookUpLog.lookUp(KARI, PER, NOW, Purpose.TREAT, Outcome.REFUSED));

            assertThat(readers.of(KARI, 10)).isEmpty();
            assertThat(read.latestOfEach(KARI)).hasSize(1);
        }

        @Test
        void are_found_without_reading_every_row_of_a_long_log() {
            tenThousand();
            log.jdbc.sql("analyze accesslog.look_up").update();
            long before = scanned();

            assertThat(readers.of(KARI, 1_000)).hasSize(200);
            log.jdbc.sql("select pg_stat_force_next_flush()").query().listOfRows();

            assertThat(scanned() - before).isLessThan(2_000);
        }

        private long scanned() {
            log.jdbc.sql("select pg_stat_force_next_flush()").query().listOfRows();
            log.jdbc.sql("select pg_stat_clear_snapshot()").query().listOfRows();
            return log.jdbc.sql("""
                            select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
                              from pg_stat_all_tables where schemaname = 'accesslog' and relname = 'look_up'
                            """).query(Long.class).single();
        }
    }

    /** By two hundred readers, over more than three years. */
    private void tenThousand() {
        log.jdbc.sql("""
                        insert into accesslog.look_up
                          (person_id, look_up_id, at, hpr, name, legal_entity, purpose, act, outcome)
                        select ?, uuidv7(), timestamptz '2026-11-20T12:00:00Z' - make_interval(hours => n * 3),
                               (1000000 + n % 200)::text, 'Navn ' || n % 200, '999999901', 'TREAT', 'READ', 'GIVEN'
                          from generate_series(1, 10000) n
                        """).param(KARI.value()).update();
    }

    private static LookUpFilter like(@Nullable UUID reader, @Nullable UUID place) {
        return new LookUpFilter(reader, place, Kind.ALL, null, null);
    }

    private static LookUpFilter kind(Kind kind) {
        return new LookUpFilter(null, null, kind, null, null);
    }

    private List<LookUp> all(PersonId person, LookUpFilter filter) {
        List<LookUp> all = new ArrayList<>();
        @Nullable UUID older = null;
        do {
            KeyedPage<LookUp> page = read.page(person, filter, older);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(ReadLookUps.PAGE);
            all.addAll(page.items());
            older = page.olderKey() == null ? null : UUID.fromString(page.olderKey());
        } while (older != null);
        return all;
    }
}
