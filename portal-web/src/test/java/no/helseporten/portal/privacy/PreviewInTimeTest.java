package no.helseporten.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import no.helseporten.access.Sight;
import no.helseporten.blocking.BlockTerms;
import no.helseporten.blocking.Draft;
import no.helseporten.blocking.KnownReaders;
import no.helseporten.blocking.ReadBlocks;
import no.helseporten.blocking.RecordInventory;
import no.helseporten.blocking.ShowConsequences;
import no.helseporten.blocking.decision.Decide;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Target;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.Form;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A long life's record: 5,000 items, and 200 who have written in it or looked. */
class PreviewInTimeTest extends BlockPagesTest {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewInTimeTest.class);
    private static final int ROUNDS = 25;

    @Autowired
    private ShowConsequences showConsequences;

    @Autowired
    private RecordInventory inventory;

    @Autowired
    private ReadBlocks readBlocks;

    @Autowired
    private List<KnownReaders> knownReaders;

    @Test
    void the_preview_is_there_before_she_notices() {
        fill();
        Page details = information("Epikriser");
        String path = details.response().uri().getPath() + "/preview";
        Map<String, String> fields =
                Form.with(browser, details, "Se hva som skjer").fields();
        assertThat(inventory.seen(kari, Sight.FULL)).hasSizeGreaterThan(5_000);
        assertThat(knownReaders.stream().flatMap(group -> group.of(kari, 200).stream()))
                .hasSizeGreaterThanOrEqualTo(200);
        var draft = new Draft(
                UUID.randomUUID(),
                kari,
                null,
                new Target.Content(new Information(Catalogue.DOCUMENT_GROUP, "A")),
                BlockTerms.AT_ONCE,
                clock.instant(),
                false);
        var block = draft.asBlock(LocalDate.ofInstant(clock.instant(), Decide.OSLO));

        LOG.warn("the inventory: {} ms", median(() -> inventory.seen(kari, Sight.FULL)));
        LOG.warn("the blocks: {} ms", median(() -> readBlocks.of(kari)));
        for (KnownReaders group : knownReaders) {
            LOG.warn(
                    "{} {}: {} ms", group.group(), group.getClass().getSimpleName(), median(() -> group.of(kari, 200)));
        }
        LOG.warn("the consequences: {} ms", median(() -> showConsequences.with(kari, Sight.FULL, block)));
        long page = median(() -> browser.postRaw(path, fields));
        LOG.warn("the whole answer: {} ms", page);

        assertThat(page).isLessThan(200);
    }

    private void fill() {
        jdbc.sql("""
                        insert into record.party (party_id, source, kind, name, role, official_number, updated_at)
                        select gen_random_uuid(), '123456789', 'PRACTITIONER', 'Lege nummer ' || n, 'Lege', (2000000 + n)::text, now()
                          from generate_series(1, 200) n
                        """).update();
        jdbc.sql("""
                        insert into record.party (party_id, source, kind, role, practitioner_id, organisation_id, updated_at)
                        select gen_random_uuid(), '123456789', 'ROLE', 'Lege', p.party_id, :ward, now()
                          from record.party p where p.kind = 'PRACTITIONER' and p.name like 'Lege nummer %'
                        """).param("ward", ward).update();
        jdbc.sql("""
                        insert into record.document (person_id, document_id, source, status, kind_group, kind_text, title, written_at,
                                                     author_id, received_at)
                        select :person, gen_random_uuid(), '123456789', 'CURRENT', substr('ABCDEFIJ', n % 8 + 1, 1), 'Notat',
                               'Notat ' || n, now() - n * interval '1 day', author.party_id, now()
                          from generate_series(1, 1500) n
                          join (select party_id, row_number() over () as place from record.party
                                 where kind = 'ROLE' and role = 'Lege') author on author.place = n % 200 + 1
                        """).param("person", kari.value()).update();
        jdbc.sql("""
                        insert into record.observation (person_id, observation_id, source, status, category, analysis_key, title,
                                                        taken_at, value_kind, performer_id, received_at)
                        select :person, gen_random_uuid(), '123456789', 'FINAL', 'LABORATORY', 'hb', 'Hb ' || n,
                               now() - n * interval '1 hour', 'NONE', author.party_id, now()
                          from generate_series(1, 3000) n
                          join (select party_id, row_number() over () as place from record.party
                                 where kind = 'ROLE' and role = 'Lege') author on author.place = n % 200 + 1
                        """).param("person", kari.value()).update();
        jdbc.sql("""
                        insert into record.medicine (person_id, medicine_id, source, origin, state, name, code_system, code, received_at)
                        select :person, gen_random_uuid(), '123456789', 'REQUEST', 'PAST', 'Medisin ' || n,
                               'http://www.whocc.no/atc', substr('ABCDGHJ', n % 7 + 1, 1) || '0' || n % 9 + 1 || 'AA01', now()
                          from generate_series(1, 600) n
                        """).param("person", kari.value()).update();
        jdbc.sql("analyze").update();
    }

    /** In milliseconds, warm. */
    private static long median(Supplier<?> what) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            what.get();
            times.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        List<Long> warm = new ArrayList<>(times.subList(ROUNDS / 2, ROUNDS));
        Collections.sort(warm);
        return warm.get(warm.size() / 2);
    }
}
