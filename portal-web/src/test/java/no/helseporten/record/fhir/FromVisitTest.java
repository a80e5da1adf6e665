package no.helseporten.record.fhir;

import static no.helseporten.record.fhir.Arriving.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import no.helseporten.record.store.StoredCondition;
import no.helseporten.record.store.StoredEncounter;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FromVisitTest {

    private final Arriving door = new Arriving();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'type':[{'text':'Kontroll'}],'class':{'display':'ambulatory'} | Kontroll
            'class':{'code':'AMB','display':'ambulatory'}                 | ambulatory
            'class':{'code':'AMB'}                                        |
            """)
    void a_visit_has_a_title_only_where_it_has_words(String elements, String title) {
        assertThat(encounter("'status':'finished'," + elements).orElseThrow().title())
                .isEqualTo(title);
    }

    @Test
    void a_visit_that_was_not_leaves_nothing() {
        assertThat(encounter("'status':'cancelled'")).isEmpty();
        assertThat(encounter("'status':'entered-in-error'")).isEmpty();
    }

    @Test
    void a_diagnosis_with_any_restriction_is_withheld() {
        assertThat(condition("'code':{'text':'Hodepine'}").orElseThrow().withheld())
                .isFalse();
        assertThat(condition(
                                "'meta':{'security':[{'system':'urn:oid:2.16.578.1.12.4.1.1.9603','code':'NORN_FORANS'}]},'code':{'text':'Hodepine'}")
                        .orElseThrow()
                        .withheld())
                .isTrue();
    }

    @Test
    void a_refuted_diagnosis_leaves_nothing() {
        assertThat(
                        condition(
                                "'verificationStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-ver-status','code':'refuted'}]}"))
                .isEmpty();
    }

    @Test
    void a_binary_that_is_not_what_it_says_is_refused() {
        assertThat(FromBinary.row(
                        door.of(
                                Binary.class,
                                "{'resourceType':'Binary','id':'1','contentType':'application/pdf','data':'SGVp'}"),
                        RULES))
                .isPresent();
        assertThat(door.errors).containsExactly("Binary.data");
    }

    private Optional<StoredEncounter> encounter(String elements) {
        return FromEncounter.row(
                door.of(Encounter.class, "{'resourceType':'Encounter','id':'1'," + elements + "}"), RULES);
    }

    private Optional<StoredCondition> condition(String elements) {
        return FromCondition.row(
                door.of(Condition.class, "{'resourceType':'Condition','id':'1'," + elements + "}"), RULES);
    }
}
