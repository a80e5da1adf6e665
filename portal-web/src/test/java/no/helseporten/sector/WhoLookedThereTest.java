package no.helseporten.sector;

import static no.helseporten.sector.Source.updating;
import static no.helseporten.sector.Sources.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.helseporten.accesslog.AskAboutLookUp;
import no.helseporten.accesslog.CanBeAsked;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.LookUpFilter;
import no.helseporten.accesslog.QuestionSettings;
import no.helseporten.accesslog.ReadLookUps;
import no.helseporten.accesslog.ReadQuestions;
import no.helseporten.accesslog.RecordLookUps;
import no.helseporten.accesslog.TakeAnswer;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.RecogniseCitizen;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.sector.Source.Answer;
import no.helseporten.sector.Sources.Door;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** What other systems tell through the door of who looked there, and what they answer when asked about it. */
@DoorTest
@Import(WhoLookedThereTest.AccessLog.class)
class WhoLookedThereTest {

    private static final String FNR = "urn:oid:2.16.578.1.12.4.1.4.1";
    private static final SyntheticNumberSeries NUMBERS = new SyntheticNumberSeries("038190");

    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(QuestionSettings.class)
    @ComponentScan({"no.helseporten.accesslog.fhir", "no.helseporten.accesslog.store"})
    @Import({
        RecordLookUps.class,
        ReadLookUps.class,
        ReadQuestions.class,
        AskAboutLookUp.class,
        TakeAnswer.class,
        ConnectedOrganisations.class
    })
    static class AccessLog {

        /** The door's own tests have no tables of the log. */
        @Bean
        static BeanPostProcessor tablesOfTheLog() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (bean instanceof DataSource database) {
                        Flyway.configure()
                                .dataSource(database)
                                .locations("classpath:db/migration/accesslog")
                                .table("flyway_schema_history_accesslog")
                                .baselineOnMigrate(true)
                                .baselineVersion("0")
                                .load()
                                .migrate();
                    }
                    return bean;
                }
            };
        }
    }

    @Autowired
    private Door door;

    @Autowired
    private RecogniseCitizen citizens;

    @Autowired
    private ReadLookUps readLookUps;

    @Autowired
    private AskAboutLookUp askAboutLookUp;

    @Autowired
    private ReadQuestions readQuestions;

    @Autowired
    private CanBeAsked canBeAsked;

    private final String number = NUMBERS.next();
    private final String patient = unique("patient");
    private final String event = unique("event");

    private Source hospital;

    @BeforeEach
    void knowsThePatient() {
        hospital = door.hospital();
        hospital.put("/Patient/" + patient, """
                {"resourceType":"Patient","id":"%s","identifier":[{"system":"%s","value":"%s"}]}""".formatted(patient, FNR, number));
    }

    @Test
    void one_about_nobody_or_by_nobody_is_refused_by_its_element_and_nothing_is_logged() {
        Answer nobodys = hospital.put("/AuditEvent/" + event, audit().replaceAll(",\"entity\".*", "}"));
        assertThat(nobodys.status()).isEqualTo(422);
        assertThat(nobodys.expressions()).contains("AuditEvent.entity");

        Answer unknown = hospital.put("/AuditEvent/" + event, audit().replace(patient, unique("patient")));
        assertThat(unknown.status()).isEqualTo(422);

        Answer machine = hospital.put("/AuditEvent/" + event, audit().replace("Practitioner", "Device"));
        assertThat(machine.expressions()).containsExactly("AuditEvent.agent");
        assertThat(log()).isEmpty();
    }

    @Test
    void it_is_a_row_of_her_log_once_however_often_it_is_sent() {
        assertThat(hospital.put("/AuditEvent/" + event, audit()).status()).isEqualTo(201);
        assertThat(hospital.put("/AuditEvent/" + event, audit()).status()).isEqualTo(200);

        assertThat(log()).singleElement().satisfies(lookUp -> {
            assertThat(lookUp.who().name()).isEqualTo("Anne Lege");
            assertThat(lookUp.toldBy()).isEqualTo(Sources.HOSPITAL);
        });
    }

    @Test
    void one_that_tells_something_else_is_refused() {
        hospital.put("/AuditEvent/" + event, audit());
        Answer changed = hospital.put("/AuditEvent/" + event, audit().replace("Anne", "Lise"));

        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.diagnostics()).contains("never changes");
        assertThat(log()).extracting(lookUp -> lookUp.who().name()).containsExactly("Anne Lege");
    }

    @Test
    void the_patient_may_be_told_by_the_extension_of_the_norwegian_profile() {
        String extended = audit().replaceAll("\"entity\".*", """
                "extension":[{"url":"http://hl7.no/patient","valueReference":{"reference":"Patient/%s"}}]}""".formatted(patient));

        assertThat(hospital.transaction(updating("AuditEvent/" + event, extended))
                        .statuses())
                .containsExactly("201");
        assertThat(log()).hasSize(1);
    }

    @Test
    void a_question_is_answered_by_whoever_was_asked_alone() {
        hospital.put("/AuditEvent/" + event, audit());
        UUID question = askAboutLookUp
                .ask(person(), log().getFirst().id(), person(), "Hvorfor?")
                .map(asked -> asked.question().id())
                .orElseThrow();

        Answer clinics = door.clinic()
                .put("/Task/" + event, answer(question, "completed").replaceAll("\"for\":[^}]*},", ""));
        assertThat(clinics.status()).isEqualTo(422);
        assertThat(clinics.diagnostics()).contains("No such question");
        assertThat(hospital.put("/Task/" + event, answer(question, "rejected")).expressions())
                .containsExactly("Task.status");
        assertThat(hospital.put("/Task/" + event, answer(question, "completed")).status())
                .isEqualTo(201);

        assertThat(readQuestions.one(person(), question).orElseThrow().answer()).isNotNull();
    }

    @Test
    void whoever_is_connected_can_be_asked() {
        assertThat(canBeAsked.name(Sources.HOSPITAL)).contains("Sykehuset");
        assertThat(canBeAsked.name("999999999")).isEmpty();
    }

    private List<LookUp> log() {
        return readLookUps.page(person(), LookUpFilter.ALL, null).items();
    }

    private PersonId person() {
        return citizens.byNumber(((NationalId.Valid) NationalId.parse(number, SyntheticNumbers.ONLY)).id());
    }

    private String audit() {
        return """
                {"resourceType":"AuditEvent","id":"%s","action":"R","recorded":"2026-11-19T20:30:00Z","outcome":"0",\
                "type":{"system":"http://terminology.hl7.org/CodeSystem/audit-event-type","code":"rest"},\
                "agent":[{"who":{"type":"Practitioner","display":"Anne Lege"},"requestor":true},\
                {"who":{"type":"Organization","identifier":{"system":"urn:oid:2.16.578.1.12.4.1.4.101","value":"%s"}},\
                "requestor":false}],"source":{"observer":{"display":"EPJ"}},\
                "entity":[{"what":{"reference":"Patient/%s"}}]}""".formatted(event, Sources.HOSPITAL, patient);
    }

    private String answer(UUID question, String status) {
        return """
                {"resourceType":"Task","id":"%s","status":"%s","intent":"order","for":{"reference":"Patient/%s"},
                 "identifier":[{"system":"https://helseporten.no/fhir/look-up-question","value":"%s"}],
                 "output":[{"type":{"coding":[{"system":"https://helseporten.no/fhir/CodeSystem/look-up-question-part",
                   "code":"answer"}]},"valueString":"Til kontroll."}]}""".formatted(event, status, patient, question);
    }
}
