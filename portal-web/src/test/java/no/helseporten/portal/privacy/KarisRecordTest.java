package no.helseporten.portal.privacy;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.helseporten.access.Sight;
import no.helseporten.blocking.KnownReaders;
import no.helseporten.blocking.KnownReaders.KnownReader;
import no.helseporten.blocking.ReadBlocks;
import no.helseporten.blocking.RecordInventory;
import no.helseporten.blocking.RecordItem;
import no.helseporten.blocking.decision.Answer;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Decide;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.ReadRequest;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.person.testing.RegisterRows;
import no.helseporten.portal.PortalTest;
import no.helseporten.record.store.PartyRows;
import no.helseporten.record.store.RecordRows;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Kari, of whom a hospital and her general practitioner's office have written; and what is decided of it all. */
abstract class KarisRecordTest extends PortalTest {

    static final String HOSPITAL = "123456789";
    static final String WARD = "974557747";
    static final String OFFICE = "974557746";
    static final String SIV = "1000001";
    static final String ANNE = "1000002";
    static final String PER = "1000003";
    static final String HERSELF = "1000004";

    private static final LocalDate ADULT = LocalDate.of(1980, 1, 1);
    private static final Iterator<String> NUMBERS = IntStream.range(0, 100_000)
            .mapToObj("058191%05d"::formatted)
            .filter(number -> NationalId.parse(number, SyntheticNumbers.ONLY) instanceof NationalId.Valid)
            .iterator();

    @Autowired
    private RecordInventory inventory;

    @Autowired
    private ReadBlocks readBlocks;

    @Autowired
    private BlockPolicy policy;

    @Autowired
    private List<KnownReaders> knownReaders;

    @Autowired
    private JdbcTemplate template;

    String number;
    PersonId kari;
    RecordRows rows;
    UUID ward;
    UUID summary;

    private UUID siv;
    private UUID anne;

    @BeforeEach
    void two_places_have_written_about_kari() {
        number = NUMBERS.next();
        kari = told(number, ADULT);
        RegisterRows.tell(jdbc, kari, "Kari", ADULT);
        rows = new RecordRows(jdbc, kari, clock.instant().minus(Duration.ofDays(2)));
        directory();
        record();
    }

    private void directory() {
        jdbc.sql("delete from record.party").update();
        PartyRows parties = new PartyRows(template);
        UUID hospital = parties.organisation(HOSPITAL, HOSPITAL, "Fjord sykehus", null);
        ward = parties.organisation(HOSPITAL, WARD, "Hudpoliklinikken", hospital);
        UUID office = parties.organisation(OFFICE, OFFICE, "Strand legekontor", null);
        siv = parties.role(parties.practitioner(SIV, "Siv Lie", "Sykepleier", null), ward);
        anne = parties.role(parties.practitioner(ANNE, "Anne Berg", "Fastlege", null), office);
        parties.role(parties.practitioner(PER, "Per Dahl", "Lege", null), hospital);
        parties.role(parties.practitioner(HERSELF, "Kari Nordmann", "Lege", kari.value()), office);
    }

    private void record() {
        Instant later = clock.instant().plus(Duration.ofDays(30));
        jdbc.sql("insert into person.general_practitioner values (?, 1, ?, null)")
                .params(kari.value(), ANNE)
                .update();
        summary = rows.document(
                "title", "Epikrise fra huden", "kind_text", "Epikrise", "kind_group", "A", "author_id", siv);
        rows.document("title", "Notat hos fastlegen", "kind_group", "B", "author_id", anne, "source", OFFICE);
        rows.report("title", "Dyrkning av sår", "category", "MICROBIOLOGY", "performer_id", siv);
        rows.observation("title", "Hemoglobin", "performer_id", anne, "source", OFFICE);
        rows.medicine(
                "name",
                "Sertralin",
                "code_system",
                "http://www.whocc.no/atc",
                "code",
                "N06AB06",
                "prescriber_id",
                anne,
                "source",
                OFFICE);
        rows.critical("title", "Penicillinallergi", "noted_by_id", anne, "source", OFFICE);
        rows.encounter(
                "title",
                "Hudkontroll",
                "place_id",
                ward,
                "started_at",
                clock.instant().minus(Duration.ofDays(9)));
        rows.document("title", "Holdt tilbake", "author_id", siv, "withheld", true);
        rows.report("title", "Utsatt svar", "performer_id", siv, "visible_from", later);
    }

    static String newNumber() {
        return NUMBERS.next();
    }

    /** For everybody whom she has to do with, somebody unknown and these: what each is given of what she sees, by its title. */
    Map<Reader, Set<String>> given(Reader... others) {
        BlockState state = readBlocks.of(kari);
        List<RecordItem> items = inventory.seen(kari, Sight.FULL);
        Map<Reader, Set<String>> given = new LinkedHashMap<>();
        Stream.of(
                        knownReaders.stream()
                                .flatMap(group -> group.of(kari, 200).stream())
                                .map(KnownReader::reader),
                        Stream.of(Reader.ANYBODY),
                        Stream.of(others))
                .flatMap(readers -> readers)
                .forEach(reader -> given.put(
                        reader,
                        items.stream()
                                .filter(item -> isGiven(reader, item, state))
                                .map(RecordItem::title)
                                .collect(toSet())));
        return given;
    }

    private boolean isGiven(Reader reader, RecordItem item, BlockState state) {
        return Decide.decide(new ReadRequest(reader, item.item(), Purpose.TREAT, false), state, policy, clock.instant())
                instanceof Answer.Permitted;
    }

    /** What at least one of the readers is given before, and not after. */
    static Set<String> lost(Map<Reader, Set<String>> before, Map<Reader, Set<String>> after) {
        Set<String> lost = new TreeSet<>();
        before.forEach((reader, titles) -> {
            Set<String> gone = new HashSet<>(titles);
            gone.removeAll(after.getOrDefault(reader, Set.of()));
            lost.addAll(gone);
        });
        return lost;
    }

    long changes() {
        return count("select count(*) from blocking.block_change where person_id = ?");
    }

    long drafts() {
        return count("select count(*) from blocking.draft where person_id = ?");
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(kari.value()).query(Long.class).single();
    }
}
