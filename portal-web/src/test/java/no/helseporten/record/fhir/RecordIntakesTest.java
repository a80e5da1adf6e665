package no.helseporten.record.fhir;

import static no.helseporten.record.fhir.Arriving.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import no.helseporten.record.store.MergedPersonRows;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIntakesTest {

    private static final PersonId OTHER = new PersonId(UUID.fromString("0195f0a0-0000-7000-8000-000000000002"));

    private final RecordDatabase database = new RecordDatabase();

    @Nested
    class A_new_version {

        @Test
        void takes_the_place_of_the_old_one_with_all_its_parts() {
            database.send(bloodPressure("'component':[{'code':{'text':'a'}},{'code':{'text':'b'}}],"
                    + "'hasMember':[{'reference':'Observation/x'}]"));
            database.send(bloodPressure("'component':[{'code':{'text':'c'}}]"));

            assertThat(database.jdbc
                            .sql("select title from record.observation order by component_of nulls first")
                            .query(String.class)
                            .list())
                    .containsExactly("Blodtrykk", "c");
            assertThat(database.count("observation_member")).isZero();
        }

        @Test
        void takes_the_place_of_the_old_one_also_in_another_persons_record() {
            Resource report = report("'result':[{'reference':'#o'}],'presentedForm':[{'data':'SGVp'}]");
            database.send(report, note("'content':[{'attachment':{'data':'SGVp'}}]"));
            database.send(OTHER, List.of(report, note("'content':[{'attachment':{'data':'SGVp'}}]")));

            for (String table : List.of("report", "report_result", "content", "observation", "document")) {
                assertThat(database.jdbc
                                .sql("select distinct person_id from record." + table)
                                .query(UUID.class)
                                .list())
                        .as(table)
                        .containsExactly(OTHER.value());
            }
        }

        @Test
        void entered_in_error_takes_everything_away() {
            database.send(
                    report("'result':[{'reference':'#o'}],'presentedForm':[{'data':'SGVp'}]"),
                    note("'content':[{'attachment':{'data':'SGVp'}}]"),
                    bloodPressure("'component':[{'code':{'text':'a'}}],'hasMember':[{'reference':'Observation/x'}]"));
            database.send(
                    withdrawn(DiagnosticReport.class, "DiagnosticReport"),
                    withdrawn(DocumentReference.class, "DocumentReference"),
                    withdrawn(Observation.class, "Observation"));

            for (String table :
                    List.of("report", "report_result", "content", "observation", "observation_member", "document")) {
                assertThat(database.count(table)).as(table).isZero();
            }
        }

        @Test
        void in_the_same_message_is_the_last_one() {
            database.send(note("'description':'Først'"), note("'description':'Sist'"));

            assertThat(database.only("select title from record.document")).isEqualTo("Sist");
        }

        private <R extends Resource> R withdrawn(Class<R> type, String name) {
            return Arriving.parse(type, "{'resourceType':'" + name + "','id':'1','status':'entered-in-error'}");
        }
    }

    @Nested
    class A_binary {

        private final Resource linking =
                note("'content':[{'attachment':{'contentType':'text/html','url':'Binary/b'}}]");

        @Test
        void that_comes_after_its_document_fills_it() {
            database.send(linking);
            database.send(binary("SGVp"));

            assertFilled("Hei");
        }

        @Test
        void that_comes_before_its_document_waits_for_it() {
            database.send(binary("SGVp"));
            assertThat(database.count("parked_binary")).isOne();
            database.send(linking);

            assertFilled("Hei");
        }

        @Test
        void outlives_a_new_version_of_its_document() {
            database.send(linking, binary("SGVp"));
            database.send(linking);

            assertFilled("Hei");
        }

        @Test
        void serves_a_second_document() {
            database.send(linking, binary("SGVp"));
            database.send(Arriving.parse(
                    DocumentReference.class,
                    "{'resourceType':'DocumentReference','id':'2','content':[{'attachment':{'url':'Binary/b'}}]}"));

            assertThat(database.jdbc
                            .sql("select convert_from(bytes, 'UTF8') from record.content")
                            .query(String.class)
                            .list())
                    .containsExactly("Hei", "Hei");
        }

        @Test
        void is_replaced_by_its_next_version() {
            database.send(linking, binary("SGVp"));
            database.send(binary("SGFkZQ=="));

            assertFilled("Hade");
        }

        @Test
        void goes_with_the_document_that_was_entered_in_error() {
            database.send(linking, binary("SGVp"));
            database.send(Arriving.parse(
                    DocumentReference.class,
                    "{'resourceType':'DocumentReference','id':'1','status':'entered-in-error'}"));

            assertThat(database.count("content")).isZero();
            assertThat(database.count("parked_binary")).isZero();
        }

        private void assertFilled(String text) {
            assertThat(database.jdbc.sql("select * from record.content").query().singleRow())
                    .containsEntry("content_type", "text/plain")
                    .containsEntry("charset", "utf-8")
                    .containsEntry("size", text.length())
                    .containsEntry("binary_id", id("Binary/b"));
            assertThat(database.only("select convert_from(bytes, 'UTF8') from record.content"))
                    .isEqualTo(text);
            assertThat(database.count("parked_binary")).isZero();
        }

        private Resource binary(String data) {
            return Arriving.parse(
                    Binary.class,
                    "{'resourceType':'Binary','id':'b','contentType':'text/plain','data':'" + data + "'}");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_document_that_is_replaced_is_superseded_whichever_comes_first(boolean oldFirst) {
        Resource old = note("'description':'Gammel'");
        Resource newer = Arriving.parse(DocumentReference.class, """
                {'resourceType':'DocumentReference','id':'2','status':'current','description':'Ny',
                 'relatesTo':[{'code':'replaces','target':{'reference':'DocumentReference/1'}}]}""");
        database.send(oldFirst ? old : newer);
        database.send(oldFirst ? newer : old);

        assertThat(database.jdbc
                        .sql("select title from record.document where status = 'SUPERSEDED'")
                        .query(String.class)
                        .list())
                .containsExactly("Gammel");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_medicine_learns_its_name_from_its_medication_whichever_comes_first(boolean medicineFirst) {
        Resource medicine = Arriving.parse(
                MedicationRequest.class,
                "{'resourceType':'MedicationRequest','id':'1','status':'active','intent':'order','medicationReference':{'reference':'Medication/m'}}");
        Resource medication = Arriving.parse(
                Medication.class,
                "{'resourceType':'Medication','id':'m','code':{'coding':[{'system':'http://www.whocc.no/atc','code':'N02BE01'}],'text':'Paracet'},'form':{'text':'Tablett'}}");
        database.send(medicineFirst ? medicine : medication);
        database.send(medicineFirst ? medication : medicine);

        assertThat(database.jdbc
                        .sql("select name, code, form from record.medicine")
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("name", "Paracet", "code", "N02BE01", "form", "Tablett"));
    }

    @Test
    void every_column_of_a_medicine_is_kept() {
        database.send(Arriving.parse(MedicationStatement.class, """
                {'resourceType':'MedicationStatement','id':'1','status':'completed','medicationCodeableConcept':{'text':'Paracet'},
                 'effectivePeriod':{'start':'2025','end':'2025-06'},'reasonReference':[{'reference':'Condition/a'},{'reference':'Condition/b'}],
                 'dosage':[{'asNeededBoolean':true,'timing':{'repeat':{'frequency':2,'period':8,'periodUnit':'h'}},
                            'doseAndRate':[{'doseQuantity':{'value':0.5,'unit':'tablett'}}]}]}"""));

        assertThat(database.jdbc.sql("""
                        select origin, state, as_needed, times, period, period_unit, dose_low, dose_unit, started_precision,
                               ended_precision, cardinality(reason_ids) as reasons
                        from record.medicine""").query().singleRow().values())
                .extracting(Object::toString)
                .containsExactly("STATEMENT", "PAST", "true", "2", "8", "h", "0.5", "tablett", "YEAR", "MONTH", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0Hei\0",
                "\ud800 alene",
                "\u202eHei",
                "{,},NULL,\\,\"",
                "NULL",
                "'; drop table record.observation; --",
                "<script>alert(1)</script>"
            })
    void awkward_text_is_kept(String text) {
        Observation observation = new Observation();
        observation.setId("1");
        observation.setStatus(Observation.ObservationStatus.FINAL).getCode().setText(text);
        database.send(observation);

        assertThat(database.only("select title from record.observation"))
                .isEqualTo(text.replace("\0", "").replace("\ud800", "?"));
    }

    @Test
    void a_party_is_kept_and_renamed() {
        database.send(practitioner("Berg"));
        database.send(practitioner("Vik"));

        assertThat(database.only("select name from record.party")).isEqualTo("Vik");
    }

    @Test
    void two_records_of_one_person_become_one() {
        database.send(
                OTHER,
                List.of(report("'result':[{'reference':'#o'}]"), note("'content':[{'attachment':{'data':'SGVp'}}]")));

        new MergedPersonRows(database.jdbc).move(new PersonsMerged(Arriving.PERSON, OTHER));

        for (String table : List.of("report", "report_result", "content", "observation", "document")) {
            assertThat(database.only("select distinct person_id from record." + table))
                    .as(table)
                    .isEqualTo(Arriving.PERSON.value());
        }
    }

    @Test
    void a_message_may_hold_thousands() {
        List<Resource> many = new ArrayList<>();
        for (int number = 0; number < 5000; number++) {
            many.add(Arriving.parse(Observation.class, """
                    {'resourceType':'Observation','id':'%d','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'2160-0','display':'Kreatinin'}]},
                     'effectiveDateTime':'2026-01-02T03:04:05Z','valueQuantity':{'value':%d,'unit':'umol/L'},'referenceRange':[{'low':{'value':60},'high':{'value':105}}]}""".formatted(number, number)));
        }
        database.send(Arriving.PERSON, many);
        database.send(Arriving.PERSON, many);

        assertThat(database.count("observation")).isEqualTo(5000);
    }

    private static Resource practitioner(String family) {
        return Arriving.parse(
                Practitioner.class, "{'resourceType':'Practitioner','id':'1','name':[{'family':'" + family + "'}]}");
    }

    private static Resource bloodPressure(String elements) {
        return Arriving.parse(
                Observation.class,
                "{'resourceType':'Observation','id':'1','status':'final','code':{'text':'Blodtrykk'}," + elements
                        + "}");
    }

    private static Resource note(String elements) {
        return Arriving.parse(
                DocumentReference.class,
                "{'resourceType':'DocumentReference','id':'1','status':'current'," + elements + "}");
    }

    private static Resource report(String elements) {
        return Arriving.parse(DiagnosticReport.class, """
                {'resourceType':'DiagnosticReport','id':'1','status':'final','code':{'text':'Blodprøve'},
                 'contained':[{'resourceType':'Observation','id':'o','status':'final','code':{'text':'Hb'}}],""" + elements + "}");
    }
}
