package no.helseporten.blocking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.helseporten.blocking.AskedRead;
import no.helseporten.blocking.AskedRead.Described;
import no.helseporten.blocking.AskedRead.Who;
import no.helseporten.blocking.RecordItem.Code;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.web.Evaluations.Evaluation.Misunderstood;
import no.helseporten.blocking.web.Evaluations.Evaluation.Understood;
import no.helseporten.blocking.web.Evaluations.Semantic;
import no.helseporten.person.NationalId;
import no.helseporten.person.SyntheticNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadEvaluationsTest {

    /** With apostrophes for quotation marks, so that a table can be read. */
    private static final String ASKED = """
            {'subject': {'type': 'practitioner', 'id': '7654321', 'properties': {'legal_entity': '999999902', 'unit': '999999922'}},
             'action': {'name': 'read'},
             'resource': {'type': 'Observation', 'id': 'o-1', 'properties': {'patient': '21883610110',
               'codes': [{'system': 'http://www.whocc.no/atc', 'code': 'N05'}], 'author': '999999901', 'unit': '999999921'}},
             'context': {'purpose_of_use': 'BTG', 'reason': 'Unconscious'}}""";

    private final ReadEvaluations read = new ReadEvaluations(SyntheticNumbers.ONLY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'subject':                       | 'x':                     | subject is missing.",
                "'action':                        | 'x':                     | action is missing.",
                "'resource':                      | 'x':                     | resource is missing.",
                "'context':                       | 'x':                     | context is missing.",
                "{'name': 'read'}                 | 'read'                   | action is not an object.",
                "{'name': 'read'}                 | {}                       | action.name is missing.",
                "'read'                           | 123                      | action.name is not a text.",
                "'read'                           | 'READ'                   | action.name is not read",
                "'type': 'practitioner',          | ``                       | subject.type is missing.",
                "'practitioner'                   | 'patient'                | subject.type is not practitioner",
                "'id': '7654321',                 | ``                       | subject.id is missing.",
                "'7654321'                        | '000'                    | subject.id is not an HPR number",
                "'7654321'                        | '1234567890'             | subject.id is not an HPR number",
                "'7654321'                        | 7654321                  | subject.id is not a text.",
                "'7654321'                        | ' '                      | subject.id is empty.",
                "'legal_entity': '999999902',     | ``                       | subject.properties.legal_entity is missing.",
                "'999999902'                      | '99999990'               | subject.properties.legal_entity is not an organisation number",
                "'unit': '999999922'              | 'unti': '999999922'      | subject.properties.unti is not known here.",
                "'unit': '999999922'              | 'unit': null             | subject.properties.unit is not a text.",
                "'999999922'                      | 'x'                      | subject.properties.unit is not an organisation number",
                "'Observation'                    | 'observation'            | resource.type is not a kind of resource",
                "'id': 'o-1',                     | ``                       | resource.id is missing.",
                "'patient': '21883610110',        | ``                       | resource.properties.patient is missing.",
                "'21883610110'                    | '21883610111'            | resource.properties.patient is not a national",
                "'21883610110'                    | '01019010046'            | resource.properties.patient is not a national",
                "'codes':                         | 'cods':                  | resource.properties.cods is not known here.",
                "[{'system': 'http://www.whocc.no/atc', 'code': 'N05'}] | {} | resource.properties.codes is not a list.",
                "{'system': 'http://www.whocc.no/atc', 'code': 'N05'} | 'N05' | resource.properties.codes[0] is not an object.",
                "'system': 'http://www.whocc.no/atc',| ``                    | resource.properties.codes[0].system is missing.",
                "'N05'                            | 'N5'                     | resource.properties.codes[0].code is not a code of its system.",
                "'code': 'N05'                    | 'code': 'N05', 'x': 1    | resource.properties.codes[0].x is not known here.",
                "'author': '999999901',           | ``                       | resource.properties.author is missing.",
                "'999999921'                      | '9999999211'             | resource.properties.unit is not an organisation number",
                "'purpose_of_use': 'BTG',         | ``                       | context.purpose_of_use is missing.",
                "'BTG'                            | 'btg'                    | context.purpose_of_use is not TREAT, ETREAT, COC or BTG.",
                "'BTG'                            | 'HRESCH'                 | context.purpose_of_use is not TREAT, ETREAT, COC or BTG.",
                "'Unconscious'                    | true                     | context.reason is not a text.",
                "'reason':                        | 'why':                   | context.why is not known here.",
                "'action':                        | 'subject': {}, 'action': | The body is not JSON, or has a member twice.",
            })
    void what_is_wrong_is_said_by_name(String right, String wrong, String sentence) {
        assertThat(ASKED).contains(right);
        String body = ASKED.replace(right, wrong);

        assertThatThrownBy(() -> read.one(json(body)))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith(sentence)
                .hasMessageNotContaining("21883610110");
        assertThatThrownBy(() -> read.several(json(body))).isInstanceOf(Fault.class);
        if (!sentence.startsWith("The body")) {
            assertThat(read.several(json("{'evaluations': [" + body + "]}")).evaluations())
                    .singleElement()
                    .isInstanceOfSatisfying(Misunderstood.class, one -> assertThat(one.sentence())
                            .startsWith(sentence));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "'x'", "{", "{} {}", "{'a': 1, 'a': 1}", "{'a': \u0000}"})
    void a_body_that_is_no_json_object(String body) {
        assertThatThrownBy(() -> read.one(json(body)))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("The body is not");
        assertThatThrownBy(() -> read.several(json(body))).isInstanceOf(Fault.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'evaluations': {}}                                    | evaluations is not a list.",
                "{'evaluations': [], 'options': 1}                      | options is not an object.",
                "{'evaluations': [{}], 'options': {'evaluations_semantic': 1}}         | options.evaluations_semantic is not a text.",
                "{'evaluations': [{}], 'options': {'evaluations_semantic': 'EXECUTE_ALL'}} | options.evaluations_semantic is not execute_all",
            })
    void several_that_are_wrong_as_a_whole(String body, String sentence) {
        assertThatThrownBy(() -> read.several(json(body)))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void everything_that_is_said_is_read() {
        AskedRead asked = one(ASKED).read();

        assertThat(asked.who()).isEqualTo(new Who("7654321", "999999902", "999999922"));
        assertThat(asked.purpose()).isEqualTo(Purpose.BTG);
        assertThat(asked.reason()).isEqualTo("Unconscious");
        assertThat(asked.what().type()).isEqualTo("Observation");
        assertThat(asked.what().service()).isEqualTo(Service.RESULTS);
        assertThat(asked.what().id()).isEqualTo("o-1");
        assertThat(asked.what().patient().digits()).isEqualTo("21883610110");
        assertThat(asked.described())
                .isEqualTo(
                        new Described(List.of(new Code("http://www.whocc.no/atc", "N05")), "999999901", "999999921"));
    }

    @Test
    void what_need_not_be_said_is_absent() {
        AskedRead asked = one(ASKED.replace(", 'unit': '999999922'", "")
                        .replaceAll("(?s),\\s*'codes'.*?'999999921'", "")
                        .replace(", 'reason': 'Unconscious'", ""))
                .read();

        assertThat(asked.who().unit()).isNull();
        assertThat(asked.described()).isNull();
        assertThat(asked.reason()).isNull();
    }

    @Test
    void what_the_specification_leaves_to_others_is_passed_by_and_named() {
        String more = ASKED.replace("{'subject': {", "{'foo': 1, 'subject': {'display': 'x', ")
                .replace("{'name':", "{'properties': {'method': 'GET'}, 'name':");

        assertThat(one(more).ignored()).containsExactly("foo", "subject.display");
        assertThat(read.several(json("{'evaluations': [{}], 'options': {'x': 1}, 'bar': 1}"))
                        .ignored())
                .containsExactly("bar", "options.x");
    }

    @Test
    void a_default_stands_for_what_an_evaluation_does_not_say() {
        String defaults = ASKED.substring(1, ASKED.length() - 1);
        Evaluations asked = read.several(json("{" + defaults + """
                , 'options': {'evaluations_semantic': 'deny_on_first_deny'},
                 'evaluations': [{}, {'context': {'purpose_of_use': 'COC'}},
                  {'subject': {'id': '7654322', 'properties': {'legal_entity': '999999903'}}}, 7]}"""));

        assertThat(asked.semantic()).isEqualTo(Semantic.DENY_ON_FIRST_DENY);
        assertThat(asked.boxed()).isTrue();
        assertThat(understood(asked, 0).read()).isEqualTo(one(ASKED).read());
        assertThat(understood(asked, 1).read().purpose()).isEqualTo(Purpose.COC);
        assertThat(understood(asked, 1).read().reason()).isNull();
        assertThat(understood(asked, 2).read().who()).isEqualTo(new Who("7654322", "999999903", null));
        assertThat(asked.evaluations().get(3)).isInstanceOf(Misunderstood.class);
    }

    @Test
    void a_default_is_read_once_however_many_evaluations_use_it() {
        String defaults = ASKED.substring(1, ASKED.length() - 1);
        Evaluations asked = read.several(json("{" + defaults + ", 'evaluations': [{}, {}]}"));

        assertThat(understood(asked, 1).read().described())
                .isSameAs(understood(asked, 0).read().described());
        assertThat(understood(asked, 1).read().who())
                .isSameAs(understood(asked, 0).read().who());
    }

    @Test
    void more_than_fifty_codes_are_too_many() {
        String code = "{'system': 'http://www.whocc.no/atc', 'code': 'N05'}";

        assertThat(one(ASKED.replace(code, repeated(code, 50)))
                        .read()
                        .described()
                        .codes())
                .hasSize(50);
        assertThatThrownBy(() -> one(ASKED.replace(code, repeated(code, 51))))
                .isInstanceOf(Fault.class)
                .hasMessage("resource.properties.codes has more than 50 members.");
    }

    @Test
    void more_than_a_hundred_patients_are_too_many() {
        List<String> numbers = IntStream.range(0, 100_000)
                .mapToObj("078190%05d"::formatted)
                .filter(number -> NationalId.parse(number, SyntheticNumbers.ONLY) instanceof NationalId.Valid)
                .limit(101)
                .map(number -> ASKED.replace("21883610110", number))
                .toList();

        assertThat(read.several(json("{'evaluations': " + numbers.subList(0, 100) + "}"))
                        .evaluations())
                .hasSize(100);
        assertThatThrownBy(() -> read.several(json("{'evaluations': " + numbers + "}")))
                .isInstanceOf(Fault.class)
                .hasMessage("evaluations are of more than 100 patients.");
    }

    @Test
    void of_what_it_passes_by_it_names_the_first_few() {
        String more =
                IntStream.range(0, 1_000).mapToObj("'x%d': 1, "::formatted).collect(Collectors.joining());

        assertThat(one("{" + more + ASKED.substring(1)).ignored()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "EXECUTE_ALL, true, false",
        "EXECUTE_ALL, false, false",
        "DENY_ON_FIRST_DENY, true, false",
        "DENY_ON_FIRST_DENY, false, true",
        "PERMIT_ON_FIRST_PERMIT, true, true",
        "PERMIT_ON_FIRST_PERMIT, false, false",
    })
    void a_semantic_says_when_to_stop(Semantic semantic, boolean decision, boolean stops) {
        assertThat(semantic.stopsAfter(decision)).isEqualTo(stops);
    }

    private static String repeated(String code, int times) {
        return String.join(",", Collections.nCopies(times, code));
    }

    private Understood one(String body) {
        return understood(read.one(json(body)), 0);
    }

    private static Understood understood(Evaluations asked, int at) {
        return (Understood) asked.evaluations().get(at);
    }

    private static byte[] json(String body) {
        return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
