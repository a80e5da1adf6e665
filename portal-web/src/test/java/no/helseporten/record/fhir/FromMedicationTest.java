package no.helseporten.record.fhir;

import static no.helseporten.record.fhir.Arriving.RULES;
import static no.helseporten.record.fhir.Arriving.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import no.helseporten.record.store.StoredMedication;
import no.helseporten.record.store.StoredMedicine;
import no.helseporten.record.store.StoredMedicine.State;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FromMedicationTest {

    private static final String PARACET = "'medicationCodeableConcept':{'text':'Paracet 500 mg'}";

    private final Arriving door = new Arriving();

    @Nested
    class What_it_is {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {'coding':[{'system':'http://www.whocc.no/atc','code':'N02BE01','display':'paracetamol'}],'text':'Paracet 500 mg'}            | Paracet 500 mg | N02BE01
                {'coding':[{'system':'urn:oid:2.16.578.1.12.4.1.1.7180','code':'N02BE01','display':'paracetamol'}]}                           | paracetamol    | N02BE01
                {'coding':[{'system':'urn:fest','code':'7','display':'Paracet'},{'system':'http://www.whocc.no/atc/','code':'N02BE01'}]}      | Paracet        | N02BE01
                {'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'313782','display':'Acetaminophen 325 MG'}]}        | Acetaminophen 325 MG | 313782
                {'coding':[{'code':'313782'}]}                                                                                                | 313782         | 313782
                {}                                                                                                                            | Legemiddel     |
                """)
        void is_called_what_the_box_says(String concept, String name, String code) {
            StoredMedicine row = request("'medicationCodeableConcept':" + concept);

            assertThat(row.product().name()).isEqualTo(name);
            assertThat(row.product().code().code()).isEqualTo(code);
        }

        @Test
        void may_come_inside() {
            StoredMedicine row = request("""
                    'contained':[{'resourceType':'Medication','id':'m','code':{'text':'Salve'},'form':{'text':'Ointment'},
                      'ingredient':[{'itemCodeableConcept':{'text':'Salicylic acid'},
                        'strength':{'numerator':{'value':5,'code':'g'},'denominator':{'value':100,'code':'g'}}}]}],
                    'medicationReference':{'reference':'#m'}""");

            assertThat(row.product().name()).isEqualTo("Salve");
            assertThat(row.product().form()).isEqualTo("Ointment");
            assertThat(row.product().strength()).isEqualTo("5 g / 100 g");
            assertThat(row.product().medicationId()).isNull();
        }

        @Test
        void may_come_later() {
            StoredMedicine row = request("'medicationReference':{'reference':'Medication/7'}");

            assertThat(row.product().medicationId()).isEqualTo(id("Medication/7"));
            assertThat(row.product().name()).isNotBlank();
            assertThat(door.warnings).isEmpty();
        }

        @Test
        void is_known_by_what_is_in_it_where_it_has_no_name() {
            Optional<StoredMedication> row = Products.row(
                    door.of(
                            Medication.class,
                            "{'resourceType':'Medication','id':'1','ingredient':[{'itemCodeableConcept':{'text':'Ibuprofen'}}]}"));

            assertThat(row.orElseThrow().name()).isEqualTo("Ibuprofen");
        }
    }

    @Nested
    class How_to_take_it {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {'text':'1 tablett','patientInstruction':'En om dagen'}                                                                  | 1 tablett
                {'patientInstruction':'En om dagen'}                                                                                     | En om dagen
                {'sequence':2,'text':'så 1'},{'sequence':1,'text':'først 2'}                                                             | først 2;så 1
                {'text':'2 straks'},{'doseAndRate':[{'doseQuantity':{'value':1,'unit':'TAB'}}],'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'d'}}} | 2 straks;1 TAB, 1 × / 1 d
                {'route':{'text':'Oral'}}                                                                                                |
                """)
        void is_said_in_the_words_of_the_source(String dosages, String text) {
            StoredMedicine.Dose dose =
                    request(PARACET + ",'dosageInstruction':[" + dosages + "]").dose();

            assertThat(dose.doseText()).isEqualTo(text == null ? null : text.replace(';', '\n'));
        }

        @Test
        void is_said_in_figures_where_there_are_no_words() {
            StoredMedicine.Dose dose = request(PARACET + """
                    ,'dosageInstruction':[{'asNeededCodeableConcept':{'text':'Smerte'},
                      'additionalInstruction':[{'text':'Med mat'}],
                      'route':{'text':'Oral'},
                      'timing':{'repeat':{'frequency':3,'period':1.0,'periodUnit':'d'}},
                      'doseAndRate':[{'doseRange':{'low':{'value':1},'high':{'value':2,'unit':'tablett'}}}]}]""").dose();

            assertThat(dose)
                    .isEqualTo(new StoredMedicine.Dose(
                            null,
                            BigDecimal.ONE,
                            new BigDecimal(2),
                            "tablett",
                            3,
                            new BigDecimal("1.0"),
                            "d",
                            "Oral",
                            "Med mat",
                            true));
        }

        @Test
        void may_be_untold() {
            assertThat(request(PARACET).dose().doseText()).isNull();
            assertThat(request(PARACET).dose().asNeeded()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "active,CURRENT",
        "on-hold,PAUSED",
        "cancelled,PAST",
        "completed,PAST",
        "stopped,PAST",
        "unknown,CURRENT"
    })
    void the_state_of_a_prescription_is_ours(String status, State state) {
        assertThat(request("'status':'" + status + "'," + PARACET).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "active,CURRENT",
        "intended,CURRENT",
        "on-hold,PAUSED",
        "completed,PAST",
        "stopped,PAST",
        "not-taken,PAST",
        "unknown,CURRENT"
    })
    void the_state_of_what_is_taken_is_ours(String status, State state) {
        assertThat(statement("'status':'" + status + "'," + PARACET).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'intent':'proposal'",
                "'intent':'plan'",
                "'intent':'option'",
                "'intent':'order','doNotPerform':true",
                "'intent':'order','status':'draft'"
            })
    void what_is_no_prescription_is_not_kept(String element) {
        assertThat(FromMedicationRequest.row(
                        door.of(
                                MedicationRequest.class,
                                "{'resourceType':'MedicationRequest','id':'1'," + element + "," + PARACET + "}"),
                        RULES))
                .isEmpty();
        assertThat(door.warnings).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'dosageInstruction':[{'text':'x','timing':{'repeat':{'boundsPeriod':{'start':'2026-01-01','end':'2026-01-10'}}}}] | 2025-12-31T23:00:00Z | 2026-01-09T23:00:00Z
            'dosageInstruction':[{'text':'x','timing':{'repeat':{'boundsDuration':{'value':2,'code':'wk'}}}}]                 | 2025-01-31T23:00:00Z | 2025-02-14T23:00:00Z
            'dispenseRequest':{'validityPeriod':{'start':'2026-01-01','end':'2026-01-10'}}                                    | 2025-12-31T23:00:00Z | 2026-01-09T23:00:00Z
            'note':[{'text':'x'}]                                                                                             | 2025-01-31T23:00:00Z |
            """)
    void a_prescription_lasts_as_long_as_it_says(String element, Instant started, Instant ended) {
        StoredMedicine row = request("'authoredOn':'2025-02-01'," + PARACET + "," + element);

        assertThat(row.started().at()).isEqualTo(started);
        assertThat(row.ended().at()).isEqualTo(ended);
        assertThat(row.prescribedAt()).isEqualTo(Instant.parse("2025-01-31T23:00:00Z"));
    }

    @Test
    void a_statement_tells_since_when_why_and_who_said_so() {
        StoredMedicine row = statement(PARACET + """
                ,'effectivePeriod':{'start':'2020-01','end':'2020-03'},'informationSource':{'reference':'Patient/1','display':'Kari'},
                'reasonReference':[{'reference':'Condition/c','display':'Hodepine'},{'reference':'Observation/o'}],
                'statusReason':[{'text':'Hjalp ikke'}],'note':[{'text':'a'},{'text':'b'}]""");

        assertThat(row.started().at()).isEqualTo(Instant.parse("2019-12-31T23:00:00Z"));
        assertThat(row.ended().at()).isEqualTo(Instant.parse("2020-02-29T23:00:00Z"));
        assertThat(row.prescriber().isKnown()).isFalse();
        assertThat(row.reasonText()).isEqualTo("Hodepine");
        assertThat(row.reasonIds()).containsExactly(id("Condition/c"));
        assertThat(row.stoppedReason()).isEqualTo("Hjalp ikke");
        assertThat(row.note()).isEqualTo("a\nb");
    }

    private StoredMedicine request(String elements) {
        String status = elements.contains("'status':") ? "" : "'status':'active',";
        return FromMedicationRequest.row(
                        door.of(
                                MedicationRequest.class,
                                "{'resourceType':'MedicationRequest','id':'1','intent':'order'," + status + elements
                                        + "}"),
                        RULES)
                .orElseThrow();
    }

    private StoredMedicine statement(String elements) {
        String status = elements.contains("'status':") ? "" : "'status':'active',";
        return FromMedicationStatement.row(
                        door.of(
                                MedicationStatement.class,
                                "{'resourceType':'MedicationStatement','id':'1'," + status + elements + "}"),
                        RULES)
                .orElseThrow();
    }
}
