package no.helseporten.record.fhir;

import static no.helseporten.record.fhir.Arriving.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import no.helseporten.record.store.ObservationRows;
import no.helseporten.record.store.StoredObservation;
import no.helseporten.record.store.StoredObservation.Category;
import no.helseporten.record.store.StoredObservation.Meaning;
import no.helseporten.record.store.StoredObservation.ValueKind;
import no.helseporten.record.store.StoredResultStatus;
import no.helseporten.record.store.StoredTime.Precision;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FromObservationTest {

    private final Arriving door = new Arriving();

    @Nested
    class What_was_found {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                'valueQuantity':{'value':5.40,'unit':'mmol/L','code':'x'}           | NUMBER | 5.40   | mmol/L |
                'valueQuantity':{'value':5.4,'code':'mmol/L'}                       | NUMBER | 5.4    | mmol/L |
                'valueQuantity':{'value':3,'unit':'{score}'}                        | NUMBER | 3      | score  |
                'valueQuantity':{'value':3,'code':'1'}                              | NUMBER | 3      |        |
                'valueInteger':7                                                    | NUMBER | 7      |        |
                'valueQuantity':{'value':1e900}                                     | TEXT   |        |        | 1E+900
                'valueQuantity':{'unit':'mmol/L'}                                   | NONE   |        |        |
                'valueCodeableConcept':{'text':'Type A','coding':[{'display':'A'}]} | TEXT   |        |        | Type A
                'valueCodeableConcept':{'text':'A'}                                 | TEXT   |        |        | A
                'valueCodeableConcept':{'coding':[{'code':'LA32-8'}]}               | TEXT   |        |        | LA32-8
                'valueString':' Ingen vekst '                                       | TEXT   |        |        | Ingen vekst
                'valueString':'\\u200b'                                             | NONE   |        |        |
                'valueBoolean':true                                                 | TEXT   |        |        | true
                'valueRange':{'low':{'value':1},'high':{'value':2,'unit':'mg'}}     | TEXT   |        |        | 1–2 mg
                'valueRange':{'high':{'value':2,'unit':'mg'}}                       | TEXT   |        |        | ≤ 2 mg
                'valueRatio':{'numerator':{'value':1},'denominator':{'value':1}}    | TEXT   |        |        | 1:1
                'valueRatio':{'numerator':{'value':1},'denominator':{'value':40}}   | TEXT   |        |        | 1:40
                'valueTime':'07:30:00'                                              | TEXT   |        |        | 07:30:00
                'valueDateTime':'2026-01-02'                                        | TEXT   |        |        | 2026-01-02
                'valueDateTime':'2026-01-02T23:30:00Z'                              | TEXT   |        |        | 2026-01-03 00:30
                'valuePeriod':{'start':'2026-01','end':'2026-02'}                   | TEXT   |        |        | 2026-01 – 2026-02
                'valueSampledData':{'origin':{'value':0,'unit':'mV'},'period':1,'dimensions':1,'data':'1 2'} | TEXT | | | 1 2 mV
                """)
        void is_kept_whatever_its_type(String value, ValueKind kind, BigDecimal number, String unit, String text) {
            StoredObservation.Value found = observation(value).value();

            assertThat(found.valueKind()).isEqualTo(kind);
            assertThat(found.number()).isEqualTo(number);
            assertThat(found.unit()).isEqualTo(unit);
            assertThat(found.valueText()).isEqualTo(text);
        }

        @Test
        void keeps_the_sign_before_a_number() {
            assertThat(observation("'valueQuantity':{'value':5,'comparator':'<='}")
                            .value()
                            .comparator())
                    .isEqualTo("<=");
        }

        @Test
        void keeps_a_yes_as_a_yes() {
            assertThat(observation("'valueBoolean':true").value().valueBoolean())
                    .isTrue();
        }

        @Test
        void says_why_nothing_was() {
            StoredObservation.Value value = observation(
                            "'dataAbsentReason':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/data-absent-reason','code':'not-performed','display':'Not Performed'}]}")
                    .value();

            assertThat(value.absentReason()).isEqualTo("Not Performed");
            assertThat(value.absentCode()).isEqualTo("not-performed");
        }
    }

    @Nested
    class The_analysis {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                urn:oid:2.16.578.1.12.4.1.1.7280
                http://ehelse.no/fhir/CodeSystem/no-kodeverk-7280-nlk
                http://helsedir.no/fhir/CodeSystem/no-kodeverk-7280-nlk
                http://helsenorge.no/fhir/CodeSystem/no-kodeverk-7280-nlk.codesystem
                """)
        void is_the_same_under_every_address_of_the_national_code_system(String system) {
            StoredObservation row = observation(
                    "'code':{'coding':[{'system':'http://loinc.org','code':'2160-0','display':'Creatinine'},{'system':'"
                            + system + "','code':'NPU18016','display':'P-Kreatinin'}]}");

            assertThat(row.analysisKey()).isEqualTo("urn:oid:2.16.578.1.12.4.1.1.7280|NPU18016");
            assertThat(row.title()).isEqualTo("P-Kreatinin");
            assertThat(row.category()).isEqualTo(Category.LABORATORY);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                {'coding':[{'system':'urn:a','code':'1'},{'system':'http://loinc.org','code':'8302-2'}]} ~ http://loinc.org|8302-2
                {'coding':[{'system':'urn:a','code':'1'},{'system':'urn:b','code':'2'}]}                 ~ urn:a|1
                {'text':'Serum  Jern'}                                                                   ~ serum jern
                {'coding':[{'code':'FE'}]}                                                               ~ fe
                """)
        void is_known_by_its_best_code_and_else_by_its_words(String code, String key) {
            assertThat(observation("'code':" + code).analysisKey()).isEqualTo(key);
        }

        @Test
        void is_told_apart_by_words_where_the_code_is_of_no_system() {
            assertThat(observation("'code':{'coding':[{'code':'FE'}],'text':'Jern'}")
                            .analysisKey())
                    .isEqualTo("|FE|jern");
        }

        @Test
        void is_never_without_a_name_nor_with_one_too_long_for_its_index() {
            assertThat(observation("'code':{}").title()).isEqualTo("Resultat");
            assertThat(door.warnings).contains("Observation.code");
            assertThat(observation("'code':{'text':'" + "x".repeat(9000) + "'}").analysisKey())
                    .hasSizeLessThan(500);
        }
    }

    @Nested
    class The_reference_range {

        @Test
        void is_the_usual_one_for_anybody() {
            StoredObservation.Range range = observation("""
                    'valueQuantity':{'value':5},'referenceRange':[
                      {'low':{'value':1},'type':{'coding':[{'code':'therapeutic'}]}},
                      {'low':{'value':2},'appliesTo':[{'text':'Women'}]},
                      {'low':{'value':3},'high':{'value':4},'type':{'coding':[{'code':'normal'}]},'text':'3-4'}]""").range();

            assertThat(range).isEqualTo(new StoredObservation.Range(new BigDecimal(3), new BigDecimal(4), "3-4"));
        }

        @Test
        void may_be_open_or_only_in_words() {
            assertThat(observation("'referenceRange':[{'high':{'value':4}}]").range())
                    .isEqualTo(new StoredObservation.Range(null, new BigDecimal(4), null));
            assertThat(observation("'referenceRange':[{'text':'1.0 - 2.2'}]")
                            .range()
                            .rangeText())
                    .isEqualTo("1.0 - 2.2");
        }

        @Test
        void that_ends_before_it_begins_is_only_read() {
            StoredObservation.Range range = observation("""
                    'valueQuantity':{'value':3},'referenceRange':[{'low':{'value':5},'high':{'value':1}}]""").range();

            assertThat(range).isEqualTo(new StoredObservation.Range(null, null, "5–1"));
        }

        @Test
        void in_another_unit_is_only_read() {
            StoredObservation.Range range = observation("""
                    'valueQuantity':{'value':5,'unit':'g/L'},
                    'referenceRange':[{'low':{'value':1,'unit':'mg/L'},'high':{'value':2,'unit':'mg/L'}}]""").range();

            assertThat(range).isEqualTo(new StoredObservation.Range(null, null, "1–2 mg/L"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            LL | CRITICAL_LOW
            L  | LOW
            <  | LOW
            N  | NORMAL
            H  | HIGH
            >  | HIGH
            HH | CRITICAL_HIGH
            A  | ABNORMAL
            AA | ABNORMAL
            POS | POSITIVE
            NEG | NEGATIVE
            R  | OTHER
            U  | OTHER
            """)
    void an_interpretation_is_understood(String code, Meaning meaning) {
        assertThat(observation("'interpretation':[{'coding':[{'code':'" + code + "'}]}]")
                        .interpretation()
                        .interpretation())
                .isEqualTo(meaning);
    }

    @Test
    void the_norwegian_mark_of_deviation_is_understood() {
        assertThat(observation(
                                "'interpretation':[{'coding':[{'system':'urn:oid:2.16.578.1.12.4.1.1.8244','code':'2'}]}]")
                        .interpretation()
                        .interpretation())
                .isEqualTo(Meaning.LOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'effectiveDateTime':'2025'                             | 2024-12-31T23:00:00Z | YEAR
            'effectiveDateTime':'2025-07'                          | 2025-06-30T22:00:00Z | MONTH
            'effectiveDateTime':'2025-07-02'                       | 2025-07-01T22:00:00Z | DAY
            'effectiveDateTime':'2025-07-02T10:00:00+10:00'        | 2025-07-02T00:00:00Z | TIME
            'effectiveDateTime':'2025-07-02T10:00:00'              | 2025-07-02T08:00:00Z | TIME
            'effectivePeriod':{'start':'2025-07-02','end':'2026'}  | 2025-07-01T22:00:00Z | DAY
            'effectivePeriod':{'end':'2025-07-02'}                 | 2025-07-01T22:00:00Z | DAY
            'effectiveTiming':{'event':['2025-07-02']}             | 2025-07-01T22:00:00Z | DAY
            'effectiveInstant':'2025-07-02T10:00:00Z'              | 2025-07-02T10:00:00Z | TIME
            'issued':'2025-07-02T10:00:00Z'                        | 2025-07-02T10:00:00Z | TIME
            'effectiveDateTime':'0001-01-01T00:00:00Z'             | 2026-03-01T12:00:00Z | TIME
            'effectiveDateTime':'0001'                             | 2026-03-01T12:00:00Z | TIME
            'note':[{'text':'no time at all'}]                     | 2026-03-01T12:00:00Z | TIME
            """)
    void when_it_was_taken_is_told_as_well_as_the_source_tells(String time, Instant at, Precision precision) {
        StoredObservation row = observation(time);

        assertThat(row.taken().at()).isEqualTo(at);
        assertThat(row.taken().precision()).isEqualTo(precision);
        assertThat(door.errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026,false", "2026-03-02T12:00:00Z,false", "2026-03-02T12:00:01Z,true", "2026-04,true", "2027,true"})
    void a_sample_cannot_have_been_taken_more_than_a_day_from_now(String time, boolean refused) {
        observation("'effectiveDateTime':'" + time + "'");

        assertThat(door.errors.contains("Observation.effective")).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({
        "registered,REGISTERED",
        "preliminary,PRELIMINARY",
        "final,FINAL",
        "amended,CORRECTED",
        "corrected,CORRECTED",
        "cancelled,CANCELLED",
        "unknown,PRELIMINARY"
    })
    void its_status_is_ours(String status, StoredResultStatus ours) {
        assertThat(observation("'status':'" + status + "'").status()).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        "laboratory,LABORATORY", "vital-signs,VITAL_SIGNS", "imaging,IMAGING", "survey,SURVEY",
        "social-history,SOCIAL_HISTORY", "HM,LABORATORY", "RAD,IMAGING", "exam,OTHER"
    })
    void its_category_is_ours(String code, Category category) {
        assertThat(observation("'category':[{'coding':[{'code':'" + code + "'}]}]")
                        .category())
                .isEqualTo(category);
    }

    @Test
    void a_range_makes_it_a_laboratory_result_but_not_a_blood_pressure() {
        assertThat(observation("'referenceRange':[{'text':'x'}]").category()).isEqualTo(Category.LABORATORY);
        assertThat(observation(
                                "'referenceRange':[{'text':'x'}],'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]}")
                        .category())
                .isEqualTo(Category.VITAL_SIGNS);
    }

    @Test
    void components_are_rows_of_their_own_with_the_same_id_each_time() {
        String pressure = """
                {'resourceType':'Observation','id':'bp','status':'final','code':{'text':'Blodtrykk'},'component':[
                  {'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},'valueQuantity':{'value':120}},
                  {'code':{'coding':[{'system':'http://loinc.org','code':'8462-4'}]},'valueQuantity':{'value':80}}]}""";
        ObservationRows rows = rows(pressure);

        assertThat(rows.observations())
                .extracting(StoredObservation::analysisKey)
                .containsExactly("blodtrykk", "http://loinc.org|8480-6", "http://loinc.org|8462-4");
        assertThat(rows.observations()).extracting(StoredObservation::position).containsExactly(0, 0, 1);
        assertThat(rows.observations().get(2).componentOf()).isEqualTo(Arriving.id("Observation/bp"));
        assertThat(rows(pressure)).isEqualTo(rows);
    }

    @Test
    void a_group_names_its_members_in_order_contained_ones_too() {
        ObservationRows rows = rows("""
                {'resourceType':'Observation','id':'g','status':'final','code':{'text':'Gruppe'},
                 'contained':[{'resourceType':'Observation','id':'in','status':'final','code':{'text':'Inni'},
                               'hasMember':[{'reference':'#in'}]}],
                 'hasMember':[{'reference':'Observation/b'},{'reference':'#in'},{'reference':'QuestionnaireResponse/q'}]}""");

        assertThat(rows.observations()).extracting(StoredObservation::title).containsExactly("Gruppe", "Inni");
        assertThat(rows.observations().get(1).containedIn()).isEqualTo(Arriving.id("Observation/g"));
        assertThat(rows.members())
                .filteredOn(m -> m.groupId().equals(Arriving.id("Observation/g")))
                .extracting(ObservationRows.Member::observationId)
                .containsExactly(
                        Arriving.id("Observation/b"), rows.observations().get(1).observationId());
    }

    @Test
    void one_entered_in_error_leaves_nothing() {
        assertThat(FromObservation.rows(
                        door.of(
                                Observation.class,
                                "{'resourceType':'Observation','id':'1','status':'entered-in-error'}"),
                        RULES))
                .isEmpty();
    }

    private StoredObservation observation(String element) {
        String code = element.contains("'code':{") ? "" : "'code':{'text':'Prøve'},";
        String status = element.contains("'status'") ? "" : "'status':'final',";
        return rows("{'resourceType':'Observation','id':'1'," + status + code + element + "}")
                .observations()
                .getFirst();
    }

    private ObservationRows rows(String json) {
        return FromObservation.rows(door.of(Observation.class, json), RULES).orElseThrow();
    }
}
