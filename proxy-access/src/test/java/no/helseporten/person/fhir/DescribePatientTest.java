package no.helseporten.person.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import no.helseporten.person.FindPerson;
import no.helseporten.person.PersonId;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.person.store.NationalNumbers;
import no.helseporten.person.testing.PostgresDatabase;
import no.helseporten.person.testing.RegisterRows;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class DescribePatientTest {

    private static final PersonId ANNE = PersonId.create();

    private final JdbcClient jdbc = JdbcClient.create(PostgresDatabase.with("person"));
    private final DescribePatient describe = describe();

    @BeforeEach
    void anne() {
        RegisterRows.tell(jdbc, ANNE, "Anne", LocalDate.of(1980, 1, 1));
    }

    @Test
    void nobody_is_described_by_an_id_that_nobody_has() {
        assertThat(describe.of(PersonId.create())).isEmpty();
    }

    @Test
    void somebody_is_described_by_name_and_day_of_birth() {
        Patient patient = describe.of(ANNE).orElseThrow();

        assertThat(patient.getIdElement().getIdPart()).isEqualTo(ANNE.toString());
        assertThat(patient.getNameFirstRep().getGivenAsSingleString()).isEqualTo("Anne");
        assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("1980-01-01");
        assertThat(patient.hasDeceased()).isFalse();
    }

    @Test
    void protected_address_makes_no_difference() {
        Patient before = describe.of(ANNE).orElseThrow();
        jdbc.sql("update person.person set protected = true").update();

        assertThat(describe.of(ANNE).orElseThrow().equalsDeep(before)).isTrue();
    }

    @Test
    void death_is_told_with_its_day_when_that_is_known() {
        jdbc.sql("update person.person set deceased = true").update();
        assertThat(describe.of(ANNE).orElseThrow().getDeceasedBooleanType().booleanValue())
                .isTrue();

        jdbc.sql("update person.person set deceased_on = '2026-10-01'").update();
        assertThat(describe.of(ANNE).orElseThrow().getDeceasedDateTimeType().getValueAsString())
                .isEqualTo("2026-10-01");
    }

    private DescribePatient describe() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(SyntheticNumbers.class, () -> SyntheticNumbers.ONLY);
            context.register(
                    FindPerson.class,
                    NationalNumbers.class,
                    NationalNumberReader.class,
                    PatientReferences.class,
                    DescribePatient.class);
            context.refresh();
            return context.getBean(DescribePatient.class);
        }
    }
}
