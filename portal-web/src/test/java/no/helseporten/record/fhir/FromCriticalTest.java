package no.helseporten.record.fhir;

import static no.helseporten.record.fhir.Arriving.RULES;
import static no.helseporten.record.fhir.Arriving.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import no.helseporten.record.store.StoredCritical;
import no.helseporten.record.store.StoredCritical.Category;
import no.helseporten.record.store.StoredCritical.Certainty;
import no.helseporten.record.store.StoredCritical.Severity;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FromCriticalTest {

    private final Arriving door = new Arriving();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'type':'allergy','criticality':'high'               | ALLERGY     | HIGH
            'type':'intolerance','criticality':'low'            | INTOLERANCE | LOW
            'criticality':'unable-to-assess'                    | ALLERGY     | UNKNOWN
            'language':'nb'                                     | ALLERGY     |
            """)
    void an_allergy_is_kept_with_how_bad_it_is(String elements, Category category, Severity severity) {
        StoredCritical row = allergy("'code':{'text':'Nøtter'}," + elements).orElseThrow();

        assertThat(row.category()).isEqualTo(category);
        assertThat(row.severity()).isEqualTo(severity);
        assertThat(row.active()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "confirmed,active,CONFIRMED,true",
        "unconfirmed,inactive,UNCONFIRMED,false",
        "refuted,resolved,REFUTED,false",
        "presumed,active,UNCONFIRMED,true"
    })
    void an_allergy_is_as_certain_and_as_present_as_the_source_says(
            String verification, String clinical, Certainty certainty, boolean active) {
        StoredCritical row =
                allergy(verified(verification) + """
                ,'clinicalStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical','code':'%s'}]}
                """.formatted(clinical)).orElseThrow();

        assertThat(row.certainty()).isEqualTo(certainty);
        assertThat(row.active()).isEqualTo(active);
    }

    @Test
    void an_allergy_entered_in_error_leaves_nothing() {
        assertThat(allergy(verified("entered-in-error"))).isEmpty();
    }

    @Test
    void an_allergy_tells_its_reactions_and_who_noted_it() {
        StoredCritical row = allergy("""
                'reaction':[{'substance':{'text':'Cashew'},'manifestation':[{'text':'Utslett'},{'text':'Kløe'}],'description':'Etter mat'},
                            {'manifestation':[{'text':'Sjokk'}]}],
                'onsetDateTime':'2004','recorder':{'reference':'Practitioner/p'},'asserter':{'reference':'Patient/1'}""").orElseThrow();

        assertThat(row.title()).isEqualTo("Cashew");
        assertThat(row.reactionText()).isEqualTo("Utslett, Kløe. Etter mat; Sjokk");
        assertThat(row.noted().at()).isEqualTo(Instant.parse("2003-12-31T23:00:00Z"));
        assertThat(row.notedBy().id()).isEqualTo(id("Practitioner/p"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'status':'active'                                                | true
            'status':'inactive'                                              | false
            'status':'active','period':{'end':'2026-03-01T12:00:00Z'}        | false
            'status':'active','period':{'end':'2026-03-01T12:00:01Z'}        | true
            """)
    void a_warning_holds_as_long_as_it_says(String elements, boolean active) {
        StoredCritical row = flag("'code':{'text':'Smitte'}," + elements).orElseThrow();

        assertThat(row.category()).isEqualTo(Category.WARNING);
        assertThat(row.active()).isEqualTo(active);
    }

    @Test
    void a_flag_of_an_appointment_or_one_entered_in_error_is_no_warning() {
        assertThat(
                        flag(
                                "'status':'active','code':{'coding':[{'system':'http://helsenorge.no/fhir/CodeSystem/hn-appointment-flag-code-cs','code':'x'}]}"))
                .isEmpty();
        assertThat(flag("'status':'entered-in-error'")).isEmpty();
    }

    private Optional<StoredCritical> allergy(String elements) {
        return FromAllergyIntolerance.row(
                door.of(AllergyIntolerance.class, "{'resourceType':'AllergyIntolerance','id':'1'," + elements + "}"),
                RULES);
    }

    private Optional<StoredCritical> flag(String elements) {
        return FromFlag.row(door.of(Flag.class, "{'resourceType':'Flag','id':'1'," + elements + "}"), RULES);
    }

    private static String verified(String code) {
        return "'verificationStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification','code':'"
                + code + "'}]}";
    }
}
