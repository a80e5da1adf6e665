package no.helseporten.record.fhir;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.helseporten.person.FindPatients;
import no.helseporten.person.PersonId;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.NationalNumberReader;
import no.helseporten.person.fhir.ResourceIntake;
import no.helseporten.person.store.NationalNumbers;
import no.helseporten.person.testing.PostgresDatabase;
import no.helseporten.record.store.StoreBinaries;
import no.helseporten.record.store.StoreConditions;
import no.helseporten.record.store.StoreCritical;
import no.helseporten.record.store.StoreDocuments;
import no.helseporten.record.store.StoreEncounters;
import no.helseporten.record.store.StoreMedications;
import no.helseporten.record.store.StoreMedicines;
import no.helseporten.record.store.StoreObservations;
import no.helseporten.record.store.StoreParties;
import no.helseporten.record.store.StoreReports;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** The record's tables, and all its intakes before them. */
final class RecordDatabase {

    final JdbcClient jdbc;
    final Arriving door;
    private final Map<Class<?>, ResourceIntake<?>> intakes = new LinkedHashMap<>();

    RecordDatabase() {
        this(Arriving.RECEIVED);
    }

    RecordDatabase(Instant receivedAt) {
        door = new Arriving(receivedAt);
        JdbcTemplate template = new JdbcTemplate(PostgresDatabase.with("person", "record"));
        jdbc = JdbcClient.create(template);
        FindPatients patients = new FindPatients(jdbc, new NationalNumbers(jdbc, Clock.systemUTC()));
        NationalNumberReader numbers = new NationalNumberReader(SyntheticNumbers.ONLY);
        RecordIntakes record = new RecordIntakes(Arriving.RULES.restrictions(), DataSize.ofMegabytes(20));
        StoreParties parties = new StoreParties(template);
        StoreMedicines medicines = new StoreMedicines(template);
        StoreCritical critical = new StoreCritical(template);
        StoreObservations observations = new StoreObservations(template);
        for (ResourceIntake<?> intake : List.of(
                record.practitionerIntake(parties, numbers, patients),
                record.practitionerRoleIntake(parties),
                record.organizationIntake(parties),
                record.locationIntake(parties),
                record.medicationIntake(new StoreMedications(template)),
                record.documentReferenceIntake(new StoreDocuments(template)),
                record.binaryIntake(new StoreBinaries(template)),
                record.diagnosticReportIntake(new StoreReports(template, observations)),
                record.observationIntake(observations),
                record.medicationStatementIntake(medicines),
                record.medicationRequestIntake(medicines),
                record.allergyIntoleranceIntake(critical),
                record.flagIntake(critical),
                record.encounterIntake(new StoreEncounters(template)),
                record.conditionIntake(new StoreConditions(template)))) {
            intakes.put(intake.type(), intake);
        }
    }

    boolean takes(Resource resource) {
        return intakes.containsKey(resource.getClass());
    }

    void send(Resource... resources) {
        send(Arriving.PERSON, Arrays.asList(resources));
    }

    /** As the door does: all of one kind at a time. */
    void send(PersonId person, List<? extends Resource> resources) {
        Map<Class<?>, List<Resource>> kinds = new LinkedHashMap<>();
        resources.forEach(resource -> kinds.computeIfAbsent(resource.getClass(), kind -> new ArrayList<>())
                .add(resource));
        kinds.forEach((kind, all) -> store(Objects.requireNonNull(intakes.get(kind)), person, all));
    }

    /** One column of one row, or of none. */
    Object only(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query().singleValue();
    }

    long count(String table) {
        return jdbc.sql("select count(*) from record." + table)
                .query(Long.class)
                .single();
    }

    @SuppressWarnings("unchecked") // An intake is given only resources of its own class.
    private <R extends Resource> void store(ResourceIntake<R> intake, PersonId person, List<Resource> resources) {
        List<Arrival<R>> arrivals = resources.stream()
                .map(resource -> door.of((R) resource, person))
                .toList();
        intake.store(arrivals);
    }
}
