package no.helseporten.access.fhir;

import static no.helseporten.access.Right.ACT;
import static no.helseporten.access.Right.VIEW;
import static no.helseporten.access.fhir.Door.CHILD_WELFARE;
import static no.helseporten.access.fhir.Door.HOSPITAL;
import static no.helseporten.access.fhir.Door.REPRESENTATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.AuthorityChange;
import no.helseporten.access.AuthorityChanged.Kind;
import no.helseporten.access.fhir.Door.Told;
import no.helseporten.person.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentsToldTest {

    private final Door door = new Door();
    private final UUID id = UuidCreator.getTimeOrderedEpoch();
    private final PersonId child = door.person("Leo", LocalDate.of(2020, 8, 1));
    private final PersonId foster = door.person("Berit", LocalDate.of(1979, 4, 1));

    @AfterEach
    void close() {
        door.close();
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "\"patient-privacy\"          | \"treatment\"            | Consent.scope",
                    "FOSTER_CARE                  | AUNT                     | Consent.category[0].coding[0].code",
                    "FOSTER_CARE                  | PARENT                   | Consent.category[0].coding[0].code",
                    "FOSTER_CARE                  | POWER_OF_ATTORNEY        | Consent.category[0].coding[0].code",
                    "\"category\":[               | \"category\":[{\"coding\":[{\"system\":\"https://helseporten.no/fhir/CodeSystem/ground\",\"code\":\"ASSIGNED\"}]}, | Consent.category[1].coding[0]",
                    "\"permit\"                   | \"deny\"                 | Consent.provision.type",
                    "\"end\":\"2027-08-31\"       | \"end\":\"2025-08-31\"   | -",
                    "\"end\":\"2027-08-31\"       | \"start\":\"2026-01-01\" | Consent.provision.period.end",
                    "\"end\":\"2027-08-31\"       | \"start\":\"2027-09-01\",\"end\":\"2027-08-31\" | Consent.provision.period.end",
                    "\"IRCP\"                     | \"AUT\"                  | Consent.provision.actor[0].role",
                    "\"actor\":[                  | \"actor\":[{\"role\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ParticipationType\",\"code\":\"IRCP\"}]},\"reference\":{\"identifier\":{\"system\":\"urn:oid:2.16.578.1.12.4.1.4.1\",\"value\":\"NUMBER\"}}}, | Consent.provision.actor[1]",
                    "4.1.4.1\"                    | 4.1.4.4\"                | Consent.provision.actor[0].reference.identifier",
                    "NUMBER                       | 12345678901              | Consent.provision.actor[0].reference.identifier.value",
                    "NUMBER                       | CHILD                    | Consent.provision.actor[0].reference.identifier",
                    "\"title\":                   | \"url\":                 | Consent.source",
                    "\"title\":\"Vedtak\"         | \"title\":\" \"          | Consent.source",
                    "\"actor\"                    | \"provision\":[{\"type\":\"deny\"}],\"actor\" | Consent.provision.provision[0]",
                    "\"actor\"                    | \"purpose\":[{\"code\":\"TREAT\"}],\"actor\"  | Consent.provision.purpose[0]",
                    "\"actor\"                    | \"securityLabel\":[{\"code\":\"R\"}],\"actor\" | Consent.provision.securityLabel[0]",
                    "\"actor\"                    | \"dataPeriod\":{\"start\":\"2026\"},\"actor\" | Consent.provision.dataPeriod",
                    "\"actor\"                    | \"data\":[{\"meaning\":\"instance\",\"reference\":{\"reference\":\"X/1\"}}],\"actor\" | Consent.provision.data[0]",
                    "\"actor\"                    | \"code\":[{\"text\":\"All\"}],\"actor\" | Consent.provision.code[0]",
                    "\"actor\"                    | \"code\":[{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"1\"}]}],\"actor\" | Consent.provision.code[0].coding[0]",
                    "\"actor\"                    | \"class\":[{\"system\":\"https://helseporten.no/fhir/CodeSystem/area\",\"code\":\"PRIVACY\"}],\"actor\" | Consent.provision.class[0]",
                    "\"actor\"                    | \"class\":[{\"system\":\"https://helseporten.no/fhir/CodeSystem/area\",\"code\":\"REPRESENTATION\"}],\"actor\" | Consent.provision.class[0]",
                    "\"actor\"                    | \"action\":[{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/consentaction\",\"code\":\"disclose\"}]}],\"actor\" | Consent.provision.action[0]",
                    "\"status\"                   | \"modifierExtension\":[{\"url\":\"urn:x\",\"valueBoolean\":true}],\"status\" | Consent.modifierExtension",
                })
        void with_the_element_at_fault(String sound, String faulty, String element) {
            String json = consent("").replace(sound, faulty);

            Told told = tell(json);

            assertThat(told.findings()).isEqualTo("-".equals(element) ? List.of() : List.of("error " + element));
            assertThat(kinds()).isEmpty();
        }

        @Test
        void without_anybody_to_give_it_to_and_everything_is_told_at_once() {
            String json = consent("").replaceAll("(?s)\"provision\":.*", "\"provision\":{\"type\":\"deny\"}}");

            assertThat(tell(json).findings())
                    .containsExactly("error Consent.provision.type", "error Consent.provision.actor");
        }
    }

    @Nested
    class KeptAndGivingNothing {

        @Test
        void from_somebody_who_may_not_tell_of_the_ground() {
            assertThat(door.consent(HOSPITAL, id, child, filled(consent(""))).findings())
                    .singleElement()
                    .asString()
                    .startsWith("warning Consent.category[0].coding[0]")
                    .contains("FOSTER_CARE", "child-welfare");
            assertThat(door.consent(REPRESENTATION, id, child, filled(consent("")))
                            .findings())
                    .hasSize(1);
            assertThat(kinds()).isEmpty();
        }

        @Test
        void of_another_kind() {
            assertThat(tell(consent("").replace("https://helseporten.no/fhir/CodeSystem/ground", "http://loinc.org"))
                            .findings())
                    .singleElement()
                    .asString()
                    .startsWith("warning Consent.category ");
            assertThat(kinds()).isEmpty();
        }

        @Test
        void that_denies_and_names_no_ground_without_a_word_since_it_is_for_whoever_keeps_blocks() {
            String denying = consent("")
                    .replace("permit", "deny")
                    .replace("https://helseporten.no/fhir/CodeSystem/ground", "http://loinc.org");

            assertThat(tell(denying).findings()).isEmpty();
            assertThat(kinds()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"draft", "proposed", "inactive", "rejected", "entered-in-error"})
        void that_is_not_active(String status) {
            assertThat(tell(consent("")
                                    .replace("\"active\"", "\"" + status + "\"")
                                    .replace("permit", "deny"))
                            .findings())
                    .isEmpty();
            assertThat(kinds()).isEmpty();
        }
    }

    @Nested
    class FosterCare {

        @Test
        void ends_at_midnight_in_norway_after_its_last_day() {
            assertThat(tell(consent("")).findings()).isEmpty();

            assertThat(door.may(foster, child, Area.DOCUMENTS, ACT)).isTrue();
            assertThat(door.history(child, id).getFirst().basis()).isEqualTo("Vedtak");
            door.at(Instant.parse("2027-08-31T21:59:59Z"));
            assertThat(door.may(foster, child, Area.DOCUMENTS, VIEW)).isTrue();
            door.at(Instant.parse("2027-08-31T22:00:00Z"));
            assertThat(door.may(foster, child, Area.DOCUMENTS, VIEW)).isFalse();
        }

        @Test
        void is_limited_to_areas_by_code_and_by_class() {
            tell(consent("""
                    "code":[{"coding":[{"system":"https://helseporten.no/fhir/CodeSystem/area","code":"DOCUMENTS"}]}],
                    "class":[{"system":"https://helseporten.no/fhir/CodeSystem/area","code":"DIALOG"}],"""));

            assertThat(door.may(foster, child, Area.DOCUMENTS, VIEW)).isTrue();
            assertThat(door.may(foster, child, Area.DIALOG, ACT)).isTrue();
            assertThat(door.may(foster, child, Area.RESULTS, VIEW)).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"access, false", "use, true"})
        void is_to_look_or_to_act_as_well(String action, boolean mayAct) {
            tell(consent("""
                    "action":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentaction",
                    "code":"%s"}]}],""".formatted(action)));

            assertThat(door.may(foster, child, Area.DIALOG, VIEW)).isTrue();
            assertThat(door.may(foster, child, Area.DIALOG, ACT)).isEqualTo(mayAct);
        }

        @Test
        void told_twice_is_given_once_and_changed_when_it_is() {
            tell(consent(""));
            door.on("2026-11-25");
            tell(consent("").replace("\"status\"", "\"dateTime\":\"2026-11-20\",\"status\""));
            assertThat(kinds()).containsExactly(Kind.GIVEN);

            tell(consent("").replace("Vedtak", "Nytt vedtak"));
            assertThat(kinds()).containsExactly(Kind.GIVEN, Kind.CHANGED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"inactive", "rejected", "entered-in-error"})
        void ends_when_it_is_not_active_any_more(String status) {
            tell(consent(""));
            tell(consent("").replace("\"active\"", "\"" + status + "\""));

            assertThat(kinds()).containsExactly(Kind.GIVEN, Kind.ENDED);
            assertThat(door.may(foster, child, Area.DOCUMENTS, VIEW)).isFalse();
        }

        @Test
        void is_told_by_a_relationship_too_with_its_last_day_and_its_basis() {
            String json = """
                    {"resourceType":"RelatedPerson",
                     "identifier":[{"system":"urn:oid:2.16.578.1.12.4.1.4.1","value":"NUMBER"}],
                     "relationship":[{"coding":[{"system":"https://helseporten.no/fhir/CodeSystem/ground",
                       "code":"FOSTER_CARE"}]}]%s}""";

            assertThat(door.relatedPerson(CHILD_WELFARE, id, child, filled(json.formatted("")))
                            .findings())
                    .containsExactlyInAnyOrder("error RelatedPerson.period.end", "error RelatedPerson.extension");

            assertThat(door.relatedPerson(CHILD_WELFARE, id, child, filled(json.formatted("""
                            ,"period":{"end":"2027-08-31"},"extension":[
                            {"url":"https://helseporten.no/fhir/StructureDefinition/basis","valueString":"Vedtak"}]""")))
                            .findings())
                    .isEmpty();
            assertThat(door.may(foster, child, Area.DOCUMENTS, VIEW)).isTrue();
        }
    }

    @Nested
    class Assigned {

        private final PersonId mother = door.person("Solveig", LocalDate.of(1950, 2, 1));

        @Test
        void lasts_five_years_whatever_is_told_and_the_source_is_warned() {
            Told told = door.consent(
                    REPRESENTATION,
                    id,
                    mother,
                    filled(consent("")
                            .replace("FOSTER_CARE", "ASSIGNED")
                            .replace("\"end\":\"2027-08-31\"", "\"start\":\"2026-11-20\",\"end\":\"2031-11-20\"")));

            assertThat(told.findings())
                    .singleElement()
                    .asString()
                    .startsWith("warning Consent.provision.period.end")
                    .contains("2031-11-19");
            door.on("2031-11-19");
            assertThat(door.may(foster, mother, Area.DOCUMENTS, VIEW)).isTrue();
            door.on("2031-11-20");
            assertThat(door.may(foster, mother, Area.DOCUMENTS, VIEW)).isFalse();
        }

        @Test
        void of_exactly_five_years_is_not_warned_of() {
            assertThat(door.consent(
                                    REPRESENTATION,
                                    id,
                                    mother,
                                    filled(consent("")
                                            .replace("FOSTER_CARE", "ASSIGNED")
                                            .replace(
                                                    "\"end\":\"2027-08-31\"",
                                                    "\"start\":\"2026-11-20\",\"end\":\"2031-11-19\"")))
                            .findings())
                    .isEmpty();
        }
    }

    private Told tell(String json) {
        return door.consent(CHILD_WELFARE, id, child, filled(json));
    }

    private String filled(String json) {
        return json.replace("NUMBER", door.number(foster)).replace("CHILD", door.number(child));
    }

    private List<Kind> kinds() {
        return door.history(child, id).stream().map(AuthorityChange::kind).toList();
    }

    private static String consent(String limits) {
        return """
                {"resourceType":"Consent","status":"active",
                 "scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope",
                  "code":"patient-privacy"}]},
                 "category":[{"coding":[{"system":"https://helseporten.no/fhir/CodeSystem/ground","code":"FOSTER_CARE"}]}],
                 "sourceAttachment":{"title":"Vedtak"},
                 "provision":{"type":"permit","period":{"end":"2027-08-31"},%s"actor":[{"role":{"coding":[
                  {"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType","code":"IRCP"}]},"reference":
                  {"identifier":{"system":"urn:oid:2.16.578.1.12.4.1.4.1","value":"NUMBER"}}}]}}""".formatted(limits);
    }
}
