package no.helseporten.sector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import no.helseporten.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** 7654321 reads at the clinic what the hospital wrote. */
class WhatSystemsAreToldTest extends DecisionTest {

    private static final String CLINIC = "999999902";
    private static final Target SEDATIVES = new Target.Content(new Information(Catalogue.ATC, "N05"));

    private String number;
    private PersonId person;

    @BeforeEach
    void somebodyNew() {
        number = number();
        person = told(number, LocalDate.of(1986, 8, 21));
    }

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

            assertThat(ask("/access/v1/evaluation", atTheHospital).text()).isEqualTo("{\"decision\":true}");
            assertThat(ask(
                                    "/access/v1/evaluation",
                                    atTheHospital.replace(
                                            "\"author\": \"" + Sources.HOSPITAL, "\"author\": \"999999921"))
                            .text())
                    .isEqualTo("{\"decision\":true}");
        }

        @Test
        void after_ehds_is_denied_without_a_word_of_why() {
            block(person, SEDATIVES);
            clock.moveBy(Duration.between(clock.instant(), Instant.parse("2029-04-01T12:00:00Z")));

            assertThat(ask("/access/v1/evaluation", evaluation("TREAT")).text())
                    .contains("\"decision\":false", "NOT_AVAILABLE")
                    .doesNotContain("opens", "BLOCKED", "block", "emergency");
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
        Source register =
                new Source("http://localhost:" + port, Sources.ISSUER.token(Sources.REGISTER, "system/*.write"));
        Source hospital =
                new Source("http://localhost:" + port, Sources.ISSUER.token(Sources.HOSPITAL, "system/*.write"));
        String patient = """
                {"resourceType":"Patient","id":"p-%1$s","identifier":[
                 {"system":"urn:oid:2.16.578.1.12.4.1.4.1","value":"%1$s"}]}""".formatted(number);
        assertThat(register.put("/Patient/p-" + number, patient).status()).isEqualTo(201);
        assertThat(hospital.put("/Patient/p-" + number, patient).status()).isEqualTo(201);
        var stored = hospital.put("/MedicationRequest/m-" + number, """
                {"resourceType":"MedicationRequest","id":"m-%1$s","status":"active","intent":"order",
                 "medicationCodeableConcept":{"text":"Diazepam","coding":[
                  {"system":"http://www.whocc.no/atc","code":"N05BA01","display":"diazepam"}]},
                 "authoredOn":"2026-11-01","subject":{"reference":"Patient/p-%1$s"}}""".formatted(number));
        assertThat(stored.status()).isEqualTo(201);
        String id = jdbc.sql("select medicine_id from record.medicine where person_id = ?")
                .param(person.value())
                .query(String.class)
                .single();
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

    @Nested
    class SeveralReads {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "execute_all            | false true false true",
                    "deny_on_first_deny     | false",
                    "permit_on_first_permit | false true",
                })
        void are_answered_in_their_order_as_far_as_the_semantic_goes(String semantic, String decisions) {
            block(person, SEDATIVES);

            assertThat(decisions(ask("/access/v1/evaluations", """
                    {%s, "options": {"evaluations_semantic": "%s"},
                     "evaluations": [{%s}, {%s}, {}, {%s}]}
                    """.formatted(
                                    defaults(), semantic, resource("N05BA01"), resource("A10"), resource("C07")))))
                    .isEqualTo(decisions);
        }

        @Test
        void that_say_something_themselves_do_not_use_the_default() {
            block(person, new Target.Person("7654321"));
            String other = "\"subject\": {\"id\": \"7654329\", \"properties\": {\"legal_entity\": \"999999902\"}}";
            Answer answer = ask("/access/v1/evaluations", """
                    {%s, "evaluations": [{%s}, {%s, %s}, {%s, "context": {"purpose_of_use": "FUN"}}]}
                    """.formatted(
                            defaults(), resource("A10"), resource("A10"), other, resource("A10")));

            assertThat(decisions(answer)).isEqualTo("false true false");
            assertThat(answer.json()
                            .path("evaluations")
                            .path(2)
                            .path("context")
                            .path("error")
                            .toString())
                    .contains("400", "context.purpose_of_use is not");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ", \"evaluations\": []"})
        void that_are_none_are_one(String evaluations) {
            String one = evaluation("TREAT").stripTrailing();

            assertThat(ask("/access/v1/evaluations", one.substring(0, one.length() - 1) + evaluations + "}")
                            .text())
                    .isEqualTo("{\"decision\":true}");
        }

        @Test
        void with_an_unknown_semantic_are_refused() {
            Answer answer = ask("/access/v1/evaluations", """
                    {"evaluations": [{}], "options": {"evaluations_semantic": "best_of_three"}}""");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).startsWith("options.evaluations_semantic is not execute_all");
        }

        private String decisions(Answer answer) {
            assertThat(answer.status()).isEqualTo(200);
            return StreamSupport.stream(answer.json().path("evaluations").spliterator(), false)
                    .map(one -> one.path("decision").toString())
                    .collect(Collectors.joining(" "));
        }
    }

    /** The server's own time, and that of the way there and back. */
    @Test
    void a_hundred_are_answered_in_less_than_twenty_milliseconds() {
        block(person, SEDATIVES);
        for (int i = 0; i < 49; i++) {
            block(person, new Target.Person(String.valueOf(1_000_000 + i)));
        }
        String hundred = IntStream.range(0, 100)
                .mapToObj(i -> "{" + resource(i % 2 == 0 ? "N05BA01" : "A10").replace("m-1", uuid(i)) + "}")
                .collect(Collectors.joining(","));
        String body = "{" + defaults() + ", \"evaluations\": [" + hundred + "]}";
        long[] took = new long[200];
        for (int i = 0; i < took.length; i++) {
            long begun = System.nanoTime();
            Answer answer = ask("/access/v1/evaluations", body);
            took[i] = System.nanoTime() - begun;
            assertThat(answer.json().path("evaluations").size()).isEqualTo(100);
        }
        long[] warm = Arrays.copyOfRange(took, 100, 200);
        Arrays.sort(warm);
        System.out.println("100 evaluations, there and back: median " + warm[50] / 1000 + " µs, of ten the slowest "
                + warm[90] / 1000 + " µs");

        assertThat(Duration.ofNanos(warm[50])).isLessThan(Duration.ofMillis(20));
    }

    private static String uuid(int i) {
        return new UUID(7, i).toString();
    }

    private String evaluation(String purpose) {
        return evaluation(purpose, "");
    }

    private String evaluation(String purpose, String reason) {
        String context = "\"purpose_of_use\": \"" + purpose + "\""
                + (reason.isEmpty() ? "" : ", \"reason\": \"" + reason + "\"");
        return "{%s, %s}".formatted(defaults().replace("\"purpose_of_use\": \"TREAT\"", context), resource("N05BA01"));
    }

    private String defaults() {
        return """
                "subject": {"type": "practitioner", "id": "7654321", "properties": {"legal_entity": "%s"}},
                "action": {"name": "read"},
                "context": {"purpose_of_use": "TREAT"}""".formatted(CLINIC);
    }

    private String resource(String atc) {
        return """
                "resource": {"type": "MedicationRequest", "id": "m-1", "properties": {"patient": "%s",
                 "codes": [{"system": "http://www.whocc.no/atc", "code": "%s"}], "author": "%s"}}""".formatted(number, atc, Sources.HOSPITAL);
    }

    private static String organisation(String id, String number, String more) {
        return """
                {"resourceType":"Organization","id":"%s","name":"%s","identifier":[
                 {"system":"urn:oid:2.16.578.1.12.4.1.4.101","value":"%s"}]%s}""".formatted(id, id, number, more);
    }
}
