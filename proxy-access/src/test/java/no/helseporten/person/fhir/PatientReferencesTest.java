package no.helseporten.person.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import no.helseporten.person.FindPerson;
import no.helseporten.person.PersonId;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.person.store.NationalNumbers;
import no.helseporten.person.testing.PostgresDatabase;
import no.helseporten.person.testing.RegisterRows;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class PatientReferencesTest {

    private static final PersonId ANNE = PersonId.create();
    private static final PersonId BERIT = PersonId.create();
    private static final PersonId GONE = PersonId.create();
    private static final String FNR = "01819000049";
    private static final String D_NUMBER = "41819000032";

    private final JdbcClient jdbc = JdbcClient.create(PostgresDatabase.with("person"));
    private final PatientReferences references = references();

    @BeforeEach
    void people() {
        RegisterRows.tell(jdbc, ANNE, "Anne", LocalDate.of(1980, 1, 1));
        RegisterRows.tell(jdbc, BERIT, "Berit", LocalDate.of(1980, 1, 1));
        jdbc.sql("insert into person.merged_person (gone_id, kept_id, at) values (?, ?, now())")
                .param(GONE.value())
                .param(ANNE.value())
                .update();
    }

    @Test
    void somebody_without_a_number_is_referred_to_by_our_id_alone() {
        Reference reference = references.of(List.of(BERIT)).get(BERIT);

        assertThat(reference.getReference()).isEqualTo("Patient/" + BERIT);
        assertThat(reference.hasIdentifier()).isFalse();
    }

    @Test
    void whoever_got_a_national_number_is_no_longer_referred_to_by_the_d_number() {
        number(ANNE, FNR, "2020-01-01T00:00:00Z");
        number(ANNE, D_NUMBER, "2024-01-01T00:00:00Z");

        Reference reference = references.of(List.of(ANNE)).get(ANNE);

        assertThat(reference.getIdentifier().getSystem()).isEqualTo("urn:oid:2.16.578.1.12.4.1.4.1");
        assertThat(reference.getIdentifier().getValue()).isEqualTo(FNR);
    }

    @Test
    void d_number_is_told_as_such() {
        number(ANNE, D_NUMBER, "2024-01-01T00:00:00Z");

        assertThat(references.of(List.of(ANNE)).get(ANNE).getIdentifier().getSystem())
                .isEqualTo("urn:oid:2.16.578.1.12.4.1.4.2");
    }

    @Test
    void former_id_leads_to_whom_she_is_and_unknown_ones_nowhere() {
        assertThat(references.of(List.of(GONE, PersonId.create())))
                .containsOnlyKeys(GONE)
                .allSatisfy((asked, reference) ->
                        assertThat(reference.getReference()).isEqualTo("Patient/" + ANNE));
    }

    private void number(PersonId person, String digits, String since) {
        jdbc.sql("insert into person.national_number (national_number, person_id, since) values (?, ?, ?)")
                .param(digits)
                .param(person.value())
                .param(OffsetDateTime.parse(since))
                .update();
    }

    private PatientReferences references() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(SyntheticNumbers.class, () -> SyntheticNumbers.ONLY);
            context.register(
                    FindPerson.class, NationalNumbers.class, NationalNumberReader.class, PatientReferences.class);
            context.refresh();
            return context.getBean(PatientReferences.class);
        }
    }
}
