package no.helseporten.sector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class WhatSystemsAreToldTest extends DecisionTest {

    @Nested
    class WhatCannotBeUnderstood {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "'subject':                        | 'subjct':                | subject is missing.",
                    "'read'                            | 'write'                  | action.name is not read",
                    "'practitioner'                    | 'robot'                  | subject.type is not practitioner",
                    "'MedicationRequest'               | 'Basic'                  | resource.type is not a kind of resource",
                    "'TREAT'                           | 'FUN'                    | context.purpose_of_use is not TREAT, ETREAT, COC or BTG.",
                    "'purpose_of_use': 'TREAT'         | 'purpose': 'TREAT'       | context.purpose is not known here.",
                    "'legal_entity': '999999902'       | 'legal_entity': 7        | subject.properties.legal_entity is not a text.",
                })
        void is_answered_with_a_sentence_and_never_with_a_permit(String right, String wrong, String sentence) {
            Answer answer = ask(
                    "/access/v1/evaluation",
                    evaluation("TREAT").replace(right.replace('\'', '"'), wrong.replace('\'', '"')),
                    "X-Request-ID",
                    "r-1");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).startsWith(sentence).doesNotContain(number);
            assertThat(answer.response().headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/plain");
            assertThat(answer.response().headers().firstValue("X-Request-ID")).hasValue("r-1");
        }

        @Test
        void is_a_place_that_nobody_has_told_of_whether_there_are_blocks_or_not() {
            String nowhere = evaluation("TREAT").replace(CLINIC, "999999909");
            String nowhereInside = evaluation("TREAT").replace(CLINIC + "\"", CLINIC + "\", \"unit\": \"999999909\"");
            Answer open = ask("/access/v1/evaluation", nowhere);
            block(person, SEDATIVES);

            assertThat(open.status()).isEqualTo(400);
            assertThat(open.text())
                    .startsWith("subject.properties.legal_entity is an organisation that nobody has told");
            assertThat(ask("/access/v1/evaluation", nowhere).text()).isEqualTo(open.text());
            assertThat(ask("/access/v1/evaluation", nowhereInside).text())
                    .startsWith("subject.properties.unit is an organisation that nobody has told");
            assertThat(ask("/access/v1/evaluations", nowhere.replaceFirst("\\{", "{\"evaluations\": [{}],"))
                            .text())
                    .contains("\"decision\":false", "400", "nobody has told");
        }

        @Test
        void is_a_body_that_is_none() {
            for (String body : List.of("", "{", "[]", "\"x\"")) {
                assertThat(ask("/access/v1/evaluation", body).status()).isEqualTo(400);
                assertThat(ask("/access/v1/evaluations", body).status()).isEqualTo(400);
            }
            assertThat(ask("/access/v1/evaluation", evaluation("TREAT"), "Content-Type", "text/plain")
                            .text())
                    .contains("Content-Type");
            assertThat(ask("/access/v1/evaluation", " ".repeat(5_000_000)).text())
                    .contains("larger");
        }

        @Test
        void is_more_than_a_thousand() {
            String many = IntStream.range(0, 1001).mapToObj(i -> "{}").collect(Collectors.joining(","));
            Answer answer = ask("/access/v1/evaluations", "{\"evaluations\":[" + many + "]}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).startsWith("evaluations has more than 1000");
        }

        @Test
        void is_a_resource_that_is_neither_described_nor_ours() {
            Answer answer = ask(
                    "/access/v1/evaluation",
                    evaluation("TREAT")
                            .replaceAll("\"codes\".*?\\]", "")
                            .replaceAll(",\\s*,\\s*\"author\": \"\\d+\"", ""));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).startsWith("resource.id is of nothing that this portal holds");
        }
    }

    @Nested
    class OneRead {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "BTG   | '' | NO_REASON | ''",
                    "TREAT | '' | BLOCKED   | IN_EMERGENCY",
                    "COC   | x  | BLOCKED   | IN_EMERGENCY",
                })
        void that_a_block_covers_is_denied_with_how_it_opens(String purpose, String reason, String code, String opens) {
            block(person, SEDATIVES);
            JsonNode answer =
                    ask("/access/v1/evaluation", evaluation(purpose, reason)).json();

            assertThat(answer.path("decision").asBoolean(true)).isFalse();
            assertThat(answer.path("context").path("reason").asString()).isEqualTo(code);
            assertThat(answer.path("context").path("opens").asString("")).isEqualTo(opens);
            assertThat(answer.path("context").path("reason_user").path("en").asString())
                    .isNotBlank();
        }

        @Test
        void that_breaks_the_glass_is_permitted_and_says_so() {
            block(person, SEDATIVES);
            JsonNode answer = ask("/access/v1/evaluation", evaluation("BTG", "Unconscious"))
                    .json();

            assertThat(answer.path("decision").asBoolean()).isTrue();
            assertThat(answer.path("context").path("reason").asString()).isEqualTo("GLASS_BROKEN");
            assertThat(jdbc.sql("select outcome, reason, told_by from accesslog.look_up where person_id = ?")
                            .param(person.value())
                            .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                            .list())
                    .containsExactly("BROKEN Unconscious " + CLINIC);
        }

        @Test
        void that_is_not_answered_since_the_one_before_was_enough_is_told_to_nobody() {
            block(person, SEDATIVES);
            String evaluations = """
                    {%s, "options": {"evaluations_semantic": "deny_on_first_deny"}, "evaluations": [{}, {%s}]}""".formatted(
                    defaults().replace("\"TREAT\"", "\"BTG\", \"reason\": \"Unconscious\""), resource("N05BA01"));

            assertThat(ask("/access/v1/evaluations", evaluations)
                            .json()
                            .path("evaluations")
                            .size())
                    .isEqualTo(1);
            assertThat(jdbc.sql("select count(*) from accesslog.look_up where person_id = ?")
                            .param(person.value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        @Test
        void for_a_reader_of_another_organisation_than_the_one_that_asks_is_refused() {
            Answer answer = askAs(Sources.HOSPITAL, "/access/v1/evaluation", evaluation("TREAT"));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).startsWith("subject.properties.legal_entity is neither");
        }

        @Test
        void of_a_kind_that_no_code_tells_is_denied_with_its_own_reason() {
            block(person, SEDATIVES);
            String untold = evaluation("TREAT").replace("http://www.whocc.no/atc", "http://snomed.info/sct");

            assertThat(ask("/access/v1/evaluation", untold).text())
                    .contains("\"decision\":false", "UNTOLD_KIND", "IN_EMERGENCY");
        }

        @Test
        void of_what_the_portal_holds_as_another_kind_of_resource_is_refused() {
            String id = medicineOfOurs();
            Answer answer = ask(
                    "/access/v1/evaluation",
                    evaluation("TREAT").replace("m-1", id).replace("MedicationRequest", "Observation"));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).startsWith("resource.type is not what this portal holds");
        }

        @Test
        void by_somebody_who_is_shut_out_is_denied_also_in_emergency() {
            block(person, new Target.Person("7654321"));
            JsonNode answer = ask("/access/v1/evaluation", evaluation("BTG", "Unconscious"))
                    .json();

            assertThat(answer.path("decision").asBoolean(true)).isFalse();
            assertThat(answer.path("context").path("opens").asString()).isEqualTo("NEVER");
        }

        @Test
        void that_nothing_stands_in_the_way_of_is_permitted_and_nothing_more_is_said() {
            block(person, new Target.Channel(Service.DOCUMENTS));
            Answer answer = ask("/access/v1/evaluation", evaluation("TREAT"), "X-Request-ID", "bfe9eb29");

            assertThat(answer.text()).isEqualTo("{\"decision\":true}");
            assertThat(answer.response().headers().firstValue("X-Request-ID")).hasValue("bfe9eb29");
        }

        @Test
        void of_somebody_whom_the_portal_does_not_know_is_permitted_for_there_is_no_block() {
            String unknown = evaluation("TREAT").replace(number, number());

            assertThat(ask("/access/v1/evaluation", unknown).text()).isEqualTo("{\"decision\":true}");
        }

        @Test
        void of_what_the_hospital_wrote_is_permitted_to_the_hospital_and_its_units() {
            block(person, SEDATIVES);
            Source hospital =
                    new Source("http://localhost:" + port, Sources.ISSUER.token(Sources.HOSPITAL, "system/*.write"));
            hospital.put("/Organization/h", organisation("h", Sources.HOSPITAL, ""));
            hospital.put("/Organization/w", organisation("w", "999999921", """
                    ,"partOf":{"reference":"Organization/h"}"""));
            String atTheHospital = evaluation("TREAT").replace(CLINIC, Sources.HOSPITAL);

            assertThat(askAs(Sources.HOSPITAL, "/access/v1/evaluation", atTheHospital)
                            .text())
                    .isEqualTo("{\"decision\":true}");
            assertThat(askAs(
                                    Sources.HOSPITAL,
                                    "/access/v1/evaluation",
                                    atTheHospital.replace(
                                            "\"author\": \"" + Sources.HOSPITAL,
                                            "\"unit\": \"999999921\", \"author\": \"" + Sources.HOSPITAL))
                            .text())
                    .isEqualTo("{\"decision\":true}");
            // What is told of the unit makes it nobody's own; whoever keeps it has to say so.
            assertThat(askAs(
                                    Sources.HOSPITAL,
                                    "/access/v1/evaluation",
                                    atTheHospital.replace(
                                            "\"author\": \"" + Sources.HOSPITAL, "\"author\": \"999999921"))
                            .text())
                    .contains("\"decision\":false");
        }

        @Test
        void after_ehds_is_denied_without_a_word_of_why() {
            block(person, SEDATIVES);
            clock.moveBy(Duration.between(clock.instant(), Instant.parse("2029-04-01T12:00:00Z")));

            assertThat(ask("/access/v1/evaluation", evaluation("TREAT")).text())
                    .contains("\"decision\":false", "NOT_AVAILABLE")
                    .doesNotContain("opens", "BLOCKED", "block", "emergency");
            String untold = evaluation("TREAT").replace("http://www.whocc.no/atc", "http://snomed.info/sct");
            assertThat(ask("/access/v1/evaluation", untold).text())
                    .isEqualTo(ask("/access/v1/evaluation", evaluation("TREAT")).text());
        }

        @Test
        void names_what_it_passed_by() {
            JsonNode answer = ask("/access/v1/evaluation", evaluation("TREAT").replaceFirst("\\{", "{\"foo\": 1,"))
                    .json();

            assertThat(answer.path("decision").asBoolean()).isTrue();
            assertThat(answer.path("context").path("ignored").path(0).asString())
                    .isEqualTo("foo");
        }
    }

    @Test
    void what_the_portal_holds_is_decided_by_what_it_knows() {
        String id = medicineOfOurs();
        String ours = evaluation("TREAT")
                .replace("\"m-1\"", "\"" + id + "\"")
                .replaceAll("(?s),\\s*\"codes\".*?\"author\": \"\\d+\"", "");
        assertThat(ours).doesNotContain("codes", "author");

        assertThat(ask("/access/v1/evaluation", ours).text()).isEqualTo("{\"decision\":true}");
        block(person, new Target.Content(new Information(Catalogue.ITEM, id)));
        assertThat(ask("/access/v1/evaluation", ours).text()).contains("\"decision\":false");
        assertThat(ask("/access/v1/evaluation", evaluation("TREAT").replace("\"m-1\"", "\"" + id + "\""))
                        .text())
                .contains("\"decision\":false");
        assertThat(ask("/access/v1/evaluation", ours.replace(number, number())).status())
                .isEqualTo(400);
    }

    private static String organisation(String id, String number, String more) {
        return """
                {"resourceType":"Organization","id":"%s","name":"%s","identifier":[
                 {"system":"urn:oid:2.16.578.1.12.4.1.4.101","value":"%s"}]%s}""".formatted(id, id, number, more);
    }
}
