package no.helseporten.record.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import no.helseporten.person.FindPatients;
import no.helseporten.person.FindPresentId;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.person.fhir.NationalNumberReader;
import no.helseporten.person.fhir.ResourceIntake;
import no.helseporten.person.store.NationalNumbers;
import no.helseporten.person.testing.PostgresDatabase;
import no.helseporten.record.store.StoreParties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecordIntakesWiringTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withBean(JdbcTemplate.class, () -> new JdbcTemplate(PostgresDatabase.empty()))
            .withBean(JdbcClient.class, () -> JdbcClient.create(PostgresDatabase.empty()))
            .withBean(SyntheticNumbers.class, () -> SyntheticNumbers.ONLY)
            .withBean(FindPresentId.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withUserConfiguration(Scanned.class);

    @Test
    void there_is_one_intake_for_each_kind() {
        application.run(context -> assertThat(
                        context.getBeansOfType(ResourceIntake.class).values())
                .extracting(intake -> intake.type().getSimpleName())
                .containsExactlyInAnyOrder(
                        "Practitioner",
                        "PractitionerRole",
                        "Organization",
                        "Location",
                        "Medication",
                        "DocumentReference",
                        "Binary",
                        "DiagnosticReport",
                        "Observation",
                        "MedicationStatement",
                        "MedicationRequest",
                        "AllergyIntolerance",
                        "Flag",
                        "Encounter",
                        "Condition"));
    }

    @Test
    void the_labels_are_settings() {
        application
                .withPropertyValues("helseporten.record.restrictions.withheld=urn:x|SECRET")
                .run(context -> assertThat(
                                context.getBean(RestrictionCodes.class).withheld())
                        .containsExactly("urn:x|SECRET"));
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = {RecordIntakes.class, StoreParties.class})
    @Import({FindPatients.class, NationalNumbers.class, NationalNumberReader.class})
    static class Scanned {}
}
