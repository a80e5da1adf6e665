package no.helseporten.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.helseporten.access.Sight;
import no.helseporten.blocking.AnsweredRead.Decided;
import no.helseporten.blocking.AnsweredRead.Fault;
import no.helseporten.blocking.AnsweredRead.Faulty;
import no.helseporten.blocking.AskedRead.Described;
import no.helseporten.blocking.AskedRead.What;
import no.helseporten.blocking.AskedRead.Who;
import no.helseporten.blocking.RecordItem.Code;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Item;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import no.helseporten.blocking.policy.BlockPolicyFile;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.blocking.testing.InWords;
import no.helseporten.person.FindPatients;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.person.store.NationalNumbers;
import no.helseporten.person.testing.PostgresDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ward is part of the hospital, and the hospital of the region. */
class DecideForSystemsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
    private static final NationalId KARI = number("21883610110");
    private static final NationalId OLA = number("01819010001");
    private static final Described SEDATIVE =
            new Described(List.of(new Code(CodeSystemAddress.ATC, "N05BA01")), "hospital", null);

    private final JdbcClient jdbc = JdbcClient.create(PostgresDatabase.with("person", "blocking"));
    private final NationalNumbers numbers = new NationalNumbers(jdbc, CLOCK);
    private final BlockRows blocks = new BlockRows(jdbc, CLOCK);
    private final Places places = new Places();
    private final Record record = new Record();
    private final DecideForSystems decide = new DecideForSystems(
            new FindPatients(jdbc, numbers),
            new ReadBlocks(blocks, places, CLOCK),
            record,
            places,
            BlockPolicyFile.read(new ClassPathResource("blocking/policy.yml")),
            CLOCK);
    private final PersonId kari = numbers.findOrRegister(List.of(KARI)).get(KARI);

    @ParameterizedTest
    @CsvSource({
        // A block is met by whoever sits in a unit of what it is about, though the system has named only the unit.
        "READING region+, ward, BLOCKED IN_EMERGENCY PADLOCK",
        "READING hospital+, ward, BLOCKED IN_EMERGENCY PADLOCK",
        "READING clinic, ward, permitted",
        "WRITING region+, clinic, BLOCKED IN_EMERGENCY PADLOCK",
        // It is no exception to be told of as a part of it.
        "WRITING region+, ward, BLOCKED IN_EMERGENCY PADLOCK",
        "WRITING hospital+, hospital, permitted",
        "CONTENT ATC:N05B, clinic, BLOCKED IN_EMERGENCY PADLOCK",
        "CONTENT ATC:N06, clinic, permitted",
        "CHANNEL MEDICINES, clinic, BLOCKED IN_EMERGENCY PADLOCK",
        "CHANNEL MEDICINES, hospital, permitted",
    })
    void a_read_with_what_the_directory_knows_of_both_sides(String block, String reader, String answer) {
        block(kari, InWords.block(block).target());
        AskedRead read = new AskedRead(
                new Who("7654321", reader, null),
                Purpose.TREAT,
                null,
                new What(KARI, "MedicationRequest", Service.MEDICINES, "m-1"),
                reader.equals("ward") && block.startsWith("READING")
                        ? new Described(SEDATIVE.codes(), "clinic", null)
                        : SEDATIVE);

        assertThat(answer(read)).isEqualTo(answer);
    }

    @Test
    void what_the_portal_holds_is_of_every_kind_that_it_or_the_system_says() {
        UUID id = UUID.randomUUID();
        record.items.put(kari, List.of(held(id, "PATHOLOGY")));
        AskedRead said = read(KARI, id.toString(), SEDATIVE);
        AskedRead unsaid = read(KARI, id.toString(), null);

        assertThat(answer(unsaid)).isEqualTo("permitted");
        block(kari, InWords.block("CONTENT ATC:N05").target());
        assertThat(answer(unsaid)).isEqualTo("permitted");
        assertThat(answer(said)).isEqualTo("BLOCKED IN_EMERGENCY PADLOCK");
        block(kari, InWords.block("CONTENT FIELD:PATHOLOGY").target());
        assertThat(answer(unsaid)).isEqualTo("BLOCKED IN_EMERGENCY PADLOCK");
    }

    @Test
    void what_it_does_not_hold_has_to_be_described() {
        UUID id = UUID.randomUUID();
        record.items.put(kari, List.of(held(id, "PATHOLOGY")));

        assertThat(decide.answer(
                        "clinic",
                        List.of(
                                read(KARI, UUID.randomUUID().toString(), null),
                                read(OLA, id.toString(), null),
                                read(KARI, "m-1", null))))
                .containsOnly(new Faulty(Fault.NOT_HELD));
    }

    @Test
    void each_patients_record_is_read_once_and_only_where_an_id_may_be_ours() {
        numbers.findOrRegister(List.of(OLA));
        List<AskedRead> hundred = IntStream.range(0, 100)
                .mapToObj(
                        i -> read(i % 2 == 0 ? KARI : OLA, i % 2 == 0 ? new UUID(1, i).toString() : "m-" + i, SEDATIVE))
                .toList();

        assertThat(decide.answer("clinic", hundred)).hasSize(100);
        assertThat(record.asked).containsExactly(kari);
        assertThat(places.asked).containsExactly(Set.of("clinic", "hospital"));
    }

    @ParameterizedTest
    @CsvSource({"nowhere, , false", "nowhere, ward, false", "hospital, nowhere, true"})
    void nobody_at_a_place_that_nobody_has_told_of_is_decided_for_with_or_without_blocks(
            String legalEntity, @Nullable String unit, boolean isUnit) {
        AskedRead read = new AskedRead(
                new Who("7654321", legalEntity, unit),
                Purpose.TREAT,
                null,
                new What(KARI, "MedicationRequest", Service.MEDICINES, "m-1"),
                SEDATIVE);

        assertThat(decide.answer(legalEntity.equals("nowhere") ? "clinic" : legalEntity, List.of(read)))
                .containsExactly(new Faulty(isUnit ? Fault.UNKNOWN_UNIT : Fault.UNKNOWN_LEGAL_ENTITY));
        block(kari, InWords.block("READING region+").target());
        assertThat(decide.answer(legalEntity.equals("nowhere") ? "clinic" : legalEntity, List.of(read)))
                .containsExactly(new Faulty(isUnit ? Fault.UNKNOWN_UNIT : Fault.UNKNOWN_LEGAL_ENTITY));
    }

    @Test
    void when_nothing_can_be_looked_up_everything_is_denied() {
        record.broken = true;

        assertThat(decide
                        .answer(
                                "clinic",
                                List.of(read(KARI, UUID.randomUUID().toString(), null), read(OLA, "m-1", SEDATIVE)))
                        .stream()
                        .map(answer -> InWords.answer(((Decided) answer).answer())))
                .containsOnly("UNREADABLE NEVER PADLOCK");
    }

    @Test
    void when_what_is_looked_up_cannot_be_understood_everything_is_denied() {
        places.broken = true;

        assertThat(answer(read(KARI, "m-1", SEDATIVE))).isEqualTo("UNREADABLE NEVER PADLOCK");
    }

    @Test
    void what_the_portal_holds_as_another_kind_of_resource_is_a_fault_and_no_permit() {
        UUID id = UUID.randomUUID();
        record.items.put(kari, List.of(held(id, "PATHOLOGY")));
        block(kari, new Target.Content(Information.item(id)));
        What document = new What(KARI, "DocumentReference", Service.DOCUMENTS, id.toString());
        AskedRead read = new AskedRead(new Who("7654321", "clinic", null), Purpose.TREAT, null, document, SEDATIVE);

        assertThat(answered("clinic", read)).isEqualTo(new Faulty(Fault.ANOTHER_TYPE));
    }

    @Test
    void a_block_on_one_item_holds_by_its_id_also_when_the_portal_no_longer_has_it() {
        UUID id = UUID.randomUUID();
        block(kari, new Target.Content(Information.item(id)));

        assertThat(answer(read(KARI, id.toString(), SEDATIVE))).isEqualTo("BLOCKED IN_EMERGENCY PADLOCK");
    }

    @ParameterizedTest
    @CsvSource({
        "clinic, hospital,       , LEGAL_ENTITY_OF_OTHERS",
        "ward,   hospital,       , LEGAL_ENTITY_OF_OTHERS",
        "clinic, clinic,   ward  , UNIT_OF_OTHERS",
        "clinic, clinic,   clinic, ",
        "region, hospital, ward  , ",
        "hospital, ward,         , ",
    })
    void a_system_asks_for_readers_of_its_own_organisation_only(
            String asking, String entity, @Nullable String unit, @Nullable Fault fault) {
        AskedRead asked = new AskedRead(
                new Who("7654321", entity, unit),
                Purpose.TREAT,
                null,
                new What(KARI, "MedicationRequest", Service.MEDICINES, "m-1"),
                SEDATIVE);

        assertThat(answered(asking, asked))
                .isInstanceOfAny(Decided.class, Faulty.class)
                .matches(found -> found instanceof Faulty faulty ? faulty.fault() == fault : fault == null);
    }

    @Test
    void what_breaks_the_glass_is_to_be_told_to_the_patient_and_nothing_else_is() {
        AskedRead breaks = new AskedRead(
                new Who("7654321", "clinic", null),
                Purpose.BTG,
                "Unconscious",
                new What(KARI, "MedicationRequest", Service.MEDICINES, "m-1"),
                SEDATIVE);

        assertThat(((Decided) answered("clinic", breaks)).glass()).isNull();
        block(kari, InWords.block("CONTENT ATC:N05").target());
        assertThat(((Decided) answered("clinic", breaks)).glass())
                .isEqualTo(new BrokenGlass(kari, breaks.who(), "Unconscious", Service.MEDICINES, "m-1", null));
        assertThat(((Decided) answered("clinic", read(KARI, "m-1", SEDATIVE))).glass())
                .isNull();
    }

    @Test
    void nobody_whom_the_portal_does_not_know_is_made_known_by_being_asked_about() {
        assertThat(answer(read(OLA, "m-1", SEDATIVE))).isEqualTo("permitted");
        assertThat(numbers.known(Set.of(OLA))).isEmpty();
    }

    private String answer(AskedRead read) {
        return InWords.answer(((Decided) answered(read.who().legalEntity(), read)).answer());
    }

    private AnsweredRead answered(String asking, AskedRead read) {
        return decide.answer(asking, List.of(read)).getFirst();
    }

    private static AskedRead read(NationalId patient, String id, @Nullable Described described) {
        return new AskedRead(
                new Who("7654321", "clinic", null),
                Purpose.TREAT,
                null,
                new What(patient, "MedicationRequest", Service.MEDICINES, id),
                described);
    }

    private static RecordItem held(UUID id, String field) {
        Information kind = new Information(Information.Catalogue.FIELD, field);
        return new RecordItem(
                new Item(
                        id,
                        Service.MEDICINES,
                        Set.of(kind, Information.item(id)),
                        List.of("hospital"),
                        Set.of("hospital"),
                        false),
                "MedicationRequest",
                "",
                null,
                null,
                List.of());
    }

    private void block(PersonId person, Target target) {
        Block block = new Block(UUID.randomUUID(), target, LocalDate.EPOCH, null, Set.of());
        blocks.append(new BlockChange(person, 1, BlockChange.Kind.SET, block, null, person, null, CLOCK.instant()));
    }

    private static NationalId number(String digits) {
        return ((NationalId.Valid) NationalId.parse(digits, SyntheticNumbers.ONLY)).id();
    }

    /** What the record's module would tell. */
    private static final class Record implements RecordInventory {

        private final Map<PersonId, List<RecordItem>> items = new HashMap<>();
        private final List<PersonId> asked = new ArrayList<>();
        private boolean broken;

        @Override
        public List<RecordItem> all(PersonId person, Set<Service> services) {
            asked.add(person);
            if (broken) {
                throw new DataAccessResourceFailureException("away");
            }
            return items.getOrDefault(person, List.of());
        }

        @Override
        public List<RecordItem> seen(PersonId person, Sight sight) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Places implements Directory {

        private boolean broken;
        private final List<Set<String>> asked = new ArrayList<>();

        @Override
        public Map<String, List<String>> paths(Collection<String> organisations) {
            asked.add(Set.copyOf(organisations));
            List<String> region = List.of("ward", "hospital", "region");
            Map<String, List<String>> paths = new HashMap<>(Map.of("clinic", List.of("clinic")));
            region.forEach(one -> paths.put(one, region.subList(region.indexOf(one), region.size())));
            paths.keySet().retainAll(organisations);
            return paths;
        }

        @Override
        public Reader readerAt(String hpr, String organisation) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<String> generalPractitioners(PersonId person) {
            if (broken) {
                throw new IllegalArgumentException("nothing that anybody knows");
            }
            return Set.of();
        }

        @Override
        public List<Personnel> findPersonnel(String name, String place, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Organisation> findOrganisations(String text, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Personnel> personnel(Collection<String> hprNumbers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Organisation> organisations(Collection<String> numbers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isHerself(PersonId person, String hpr) {
            throw new UnsupportedOperationException();
        }
    }
}
