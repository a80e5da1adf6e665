package no.helseporten.sector;

import static no.helseporten.sector.Source.updating;
import static no.helseporten.sector.Sources.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.helseporten.access.Access;
import no.helseporten.access.Access.Request;
import no.helseporten.access.Area;
import no.helseporten.access.Decision;
import no.helseporten.access.Policy;
import no.helseporten.access.Right;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.RecogniseCitizen;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.sector.Source.Answer;
import no.helseporten.sector.Sources.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DoorTest
class WhoMayActForWhomTest {

    private static final String FNR = "urn:oid:2.16.578.1.12.4.1.4.1";
    private static final SyntheticNumberSeries NUMBERS = new SyntheticNumberSeries("028190");

    @Autowired
    private Door door;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RecogniseCitizen citizens;

    @Autowired
    private ReadFacts facts;

    @Autowired
    private Policy policy;

    @Autowired
    private Clock clock;

    private final String childNumber = NUMBERS.next();
    private final String adultNumber = NUMBERS.next();
    private final String child = unique("child");
    private final String relation = unique("relation");

    private Source register;
    private LocalDate twelve;

    @BeforeEach
    void theRegisterHasToldOfBoth() {
        register = door.register();
        LocalDate born = LocalDate.now(clock.withZone(Access.OSLO)).minusYears(8);
        twelve = born.plusYears(12);
        String adult = unique("adult");
        register.transaction(
                updating("Patient/" + child, patient(child, childNumber, born)),
                updating("Patient/" + adult, patient(adult, adultNumber, born.minusYears(30))));
    }

    @Nested
    class TheRegister {

        @Test
        void tellsOfAParentWhoThenSeesUntilTheChildIsTwelve() {
            Answer answer = register.put("/RelatedPerson/" + relation, mother("felles"));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(may(Area.DOCUMENTS, clock.instant())).isTrue();
            assertThat(may(Area.DOCUMENTS, midnight(twelve).minusSeconds(1))).isTrue();
            assertThat(may(Area.DOCUMENTS, midnight(twelve))).isFalse();
            assertThat(may(Area.APPOINTMENTS, midnight(twelve))).isTrue();
            assertThat(may(Area.APPOINTMENTS, midnight(twelve.plusYears(4)))).isFalse();
        }

        @Test
        void isHeardOnceHoweverOftenItTells() {
            register.put("/RelatedPerson/" + relation, mother("felles"));
            register.put("/RelatedPerson/" + relation, mother("felles"));
            register.put(
                    "/RelatedPerson/" + relation, mother("felles").replace("}]}]}", "}]}],\"gender\":\"female\"}"));

            assertThat(changes()).containsExactly("GIVEN");
        }

        @Test
        void takesItAwayAndGivesItBack() {
            register.put("/RelatedPerson/" + relation, mother("felles"));
            register.put("/RelatedPerson/" + relation, mother("far"));
            assertThat(may(Area.DOCUMENTS, clock.instant())).isFalse();

            register.put("/RelatedPerson/" + relation, mother("mor"));
            assertThat(changes()).containsExactly("GIVEN", "ENDED", "GIVEN");
            assertThat(may(Area.DOCUMENTS, clock.instant())).isTrue();
        }

        @Test
        void tellsOfARelativeBeforeTheChildInOneMessage() {
            String newborn = unique("child");
            Answer answer = register.transaction(
                    updating("RelatedPerson/" + relation, mother("felles").replace(child, newborn)),
                    updating("Patient/" + newborn, patient(newborn, NUMBERS.next(), twelve.minusYears(12))));

            assertThat(answer.statuses()).containsExactly("201", "201");
            assertThat(changes()).containsExactly("GIVEN");
        }
    }

    @Nested
    class SomebodyElse {

        @Test
        void isThankedAndTellsOfNothing() {
            String there = unique("child");
            Source hospital = door.hospital();
            Answer answer = hospital.transaction(
                    updating("Patient/" + there, patient(there, childNumber, twelve)),
                    updating("RelatedPerson/" + relation, mother("felles").replace(child, there)));

            assertThat(answer.statuses()).containsExactly("201", "201");
            assertThat(answer.response(1).path("outcome").toString())
                    .contains("warning", "Bundle.entry[1].resource.relationship", "register");
            assertThat(changes()).isEmpty();
            assertThat(may(Area.DOCUMENTS, clock.instant())).isFalse();
        }
    }

    @Nested
    class TheChildWelfareService {

        private Source service;
        private String there;

        @BeforeEach
        void knowsTheChild() {
            service = door.childWelfare();
            there = unique("child");
            service.put("/Patient/" + there, patient(there, childNumber, twelve.minusYears(12)));
        }

        @Test
        void consentsUntilMidnightAfterItsLastDay() {
            LocalDate last = twelve.minusYears(1);
            assertThat(service.put("/Consent/" + relation, consent(last)).status())
                    .isEqualTo(201);

            assertThat(may(Area.RESULTS, midnight(last.plusDays(1)).minusSeconds(1)))
                    .isTrue();
            assertThat(may(Area.RESULTS, midnight(last.plusDays(1)))).isFalse();
        }

        @Test
        void takesItsConsentBack() {
            service.put("/Consent/" + relation, consent(twelve));
            service.put("/Consent/" + relation, consent(twelve).replace("\"active\"", "\"inactive\""));

            assertThat(changes()).containsExactly("GIVEN", "ENDED");
            assertThat(may(Area.RESULTS, clock.instant())).isFalse();
        }

        @Test
        void isToldTheElementThatIsWrongAndNothingIsStored() {
            Answer alone = service.put("/Consent/" + relation, consent(twelve).replace("permit", "deny"));
            assertThat(alone.status()).isEqualTo(422);
            assertThat(alone.expressions()).containsExactly("Consent.provision.type");

            Answer together = service.transaction(
                    updating("Consent/" + relation, consent(twelve).replace("\"title\"", "\"url\"")));
            assertThat(together.status()).isEqualTo(422);
            assertThat(together.expressions()).containsExactly("Bundle.entry[0].resource.source");
            assertThat(together.body().toString()).doesNotContain(adultNumber);
            assertThat(changes()).isEmpty();
        }

        @Test
        void mustSayOfWhom() {
            Answer answer =
                    service.put("/Consent/" + relation, consent(twelve).replaceAll("\"patient\":\\{[^}]*},", ""));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.diagnostics()).contains("patient");
        }

        private String consent(LocalDate until) {
            return """
                    {"resourceType":"Consent","id":"%s","status":"active","patient":{"reference":"Patient/%s"},
                     "scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope",
                      "code":"patient-privacy"}]},
                     "category":[{"coding":[{"system":"https://helseporten.no/fhir/CodeSystem/ground",
                      "code":"FOSTER_CARE"}]}],"sourceAttachment":{"title":"Vedtak"},
                     "provision":{"type":"permit","period":{"end":"%s"},"actor":[{"role":{"coding":[
                      {"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType","code":"IRCP"}]},
                      "reference":{"identifier":{"system":"%s","value":"%s"}}}]}}""".formatted(relation, there, until, FNR, adultNumber);
        }
    }

    private boolean may(Area area, Instant when) {
        return Access.decide(
                        new Request(area, Right.VIEW), facts.of(person(adultNumber), person(childNumber)), policy, when)
                instanceof Decision.Permitted;
    }

    private List<String> changes() {
        return jdbc.sql("select kind from access.authority_change where receiver_id = ? order by authority_id, number")
                .param(person(adultNumber).value())
                .query(String.class)
                .list();
    }

    private PersonId person(String number) {
        return citizens.byNumber(((NationalId.Valid) NationalId.parse(number, SyntheticNumbers.ONLY)).id());
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Access.OSLO).toInstant();
    }

    private String mother(String responsibility) {
        return """
                {"resourceType":"RelatedPerson","id":"%s","patient":{"reference":"Patient/%s"},
                 "identifier":[{"system":"%s","value":"%s"}],"relationship":[
                 {"coding":[{"system":"http://hl7.no/fhir/CodeSystem/no-basis-family-relation","code":"mor"}]},
                 {"coding":[{"system":"http://hl7.no/fhir/CodeSystem/no-basis-parental-responsibility","code":"%s"}]}]}""".formatted(relation, child, FNR, adultNumber, responsibility);
    }

    private static String patient(String id, String number, LocalDate born) {
        return """
                {"resourceType":"Patient","id":"%s","identifier":[{"system":"%s","value":"%s"}],"birthDate":"%s"}""".formatted(id, FNR, number, born);
    }
}
