package no.helseporten.accesslog.fhir;

import static no.helseporten.accesslog.fhir.Told.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.LookUp.Act;
import no.helseporten.accesslog.LookUp.Outcome;
import no.helseporten.accesslog.LookUp.Who;
import no.helseporten.accesslog.LookUpLog;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Service;
import org.hl7.fhir.r4.model.AuditEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FromAuditEventTest {

    /** As IHE BALP has a read of a patient's document. */
    private static final String READ = """
            {'resourceType':'AuditEvent','id':'1',
             'type':{'system':'http://terminology.hl7.org/CodeSystem/audit-event-type','code':'rest'},
             'subtype':[{'system':'http://hl7.org/fhir/restful-interaction','code':'read'}],
             'action':'R','recorded':'2026-11-19T20:30:00.5Z','outcome':'0',
             'purposeOfEvent':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ActReason','code':'TREAT'}]}],
             'agent':[
              {'type':{'coding':[{'system':'http://dicom.nema.org/resources/ontology/DCM','code':'110153'}]},
               'who':{'display':'EPJ'},'requestor':false},
              {'who':{'type':'Practitioner','identifier':{'system':'urn:oid:2.16.578.1.12.4.1.4.4','value':'1234567'}},
               'name':'Anne Lege','role':[{'text':'lege'}],'requestor':true},
              {'who':{'type':'Organization','display':'Sykehuset HF',
                'identifier':{'system':'urn:oid:2.16.578.1.12.4.1.4.101','value':'999999901'}},'requestor':false}],
             'source':{'observer':{'display':'EPJ'}},
             'entity':[
              {'what':{'reference':'Patient/7'},
               'type':{'system':'http://terminology.hl7.org/CodeSystem/audit-entity-type','code':'1'},
               'role':{'system':'http://terminology.hl7.org/CodeSystem/object-role','code':'1'}},
              {'what':{'reference':'DocumentReference/8'},'name':'Epikrise'},
              {'what':{'reference':'DocumentReference/9'},'name':'Notat'}]}""";

    /** As HL7 Norway's trust framework profile has it. */
    private static final String NORWEGIAN = """
            {'resourceType':'AuditEvent','id':'2',
             'contained':[
              {'resourceType':'PractitionerRole','id':'role','practitioner':{'reference':'#p'},
               'organization':{'reference':'#department'},'location':[{'reference':'#place'}]},
              {'resourceType':'Practitioner','id':'p','name':[{'text':'August September'}],
               'identifier':[{'system':'urn:oid:2.16.578.1.12.4.1.4.1','value':'20086600138'},
                             {'system':'urn:oid:2.16.578.1.12.4.1.4.4','value':'9144897'}],
               'qualification':[{'code':{'coding':[{'system':'urn:oid:2.16.578.1.12.4.1.1.9060','code':'LE',
                 'display':'Lege'}]}}]},
              {'resourceType':'Organization','id':'department','name':'Anestesiologi','partOf':{'reference':'#legal'}},
              {'resourceType':'Organization','id':'legal','name':'Oslo universitetssykehus HF',
               'identifier':[{'system':'urn:oid:2.16.578.1.12.4.1.4.101','value':'993467049'}]},
              {'resourceType':'Location','id':'place','managingOrganization':{'reference':'#unit'}},
              {'resourceType':'Organization','id':'unit','name':'Rikshospitalet',
               'identifier':[{'system':'urn:oid:2.16.578.1.12.4.1.4.101','value':'874716782'}]}],
             'type':{'system':'http://dicom.nema.org/resources/ontology/DCM','code':'110110'},
             'action':'R','recorded':'2026-11-19T06:45:00Z',
             'purposeOfEvent':[{'coding':[
               {'system':'http://terminology.hl7.org/CodeSystem/v3-ActReason','code':'COC'},
               {'system':'https://terminology.dips.com/decisiontemplate','code':'POLBESOK','display':'Poliklinisk besøk'}]}],
             'agent':[{'who':{'reference':'#role'},'requestor':true}],
             'source':{'observer':{'reference':'Device/1'}},
             'entity':[{'what':{'reference':'Patient/7'}},{'what':{'display':'Dokumentliste'}}]}""";

    private final Told told = new Told();

    @Nested
    class Refuses {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "'recorded':'2026-11-19T20:30:00.5Z', | \"\" | AuditEvent.recorded",
                    "2026-11-19T20:30:00.5Z | 2026-11-20T12:05:01Z | AuditEvent.recorded",
                    "2026-11-19T20:30:00.5Z | 2026-11-20T12:05:00Z | ",
                    "2026-11-19T20:30:00.5Z | 1989-12-31T23:59:59Z | AuditEvent.recorded",
                    "2026-11-19T20:30:00.5Z | 1990-01-01T00:00:00Z | ",
                    "'requestor':true | 'requestor':true,'altId':'x' | ",
                    "'type':'Practitioner' | 'type':'Device' | AuditEvent.agent",
                    "'type':'Practitioner' | 'type':'Patient' | AuditEvent.agent",
                    "Anne Lege | 13097248022 | AuditEvent.agent[1]",
                    "Anne Lege | Anne 130972 48022 | AuditEvent.agent[1]",
                    "'text':'lege' | 'text':'13097248022' | AuditEvent.agent[1]",
                    "Sykehuset HF | Hos 130972-48022 | AuditEvent.agent[1]",
                    "'value':'999999901' | 'value':'999999902' | AuditEvent.agent[1].who",
                    "'name':'Notat' | 'name':'Notat om 13097248022' | AuditEvent.entity[2]",
                    "'name':'Epikrise' | 'name':'Epikrise om 13097248022' | ",
                    "'code':'TREAT'}] | 'code':'TREAT'},{'code':'x','display':'13097248022'}] | AuditEvent.purposeOfEvent",
                })
        void what_cannot_be_logged_by_its_element(String part, String instead, @Nullable String path) {
            String json = READ.replace(part, instead);

            Optional<LookUp> lookUp = lookUp(json);

            assertThat(told.errors).isEqualTo(path == null ? List.of() : List.of(path));
            assertThat(lookUp.isPresent()).isEqualTo(path == null);
        }

        @ParameterizedTest
        @CsvSource({
            "Anne Lege, 200, 201, AuditEvent.agent[1]",
            "Sykehuset HF, 200, 201, AuditEvent.agent[1]",
            "Notat, 200, 201, AuditEvent.entity[2]",
            "HMARKT, 2000, 2001, AuditEvent.purposeOfEvent"
        })
        void a_text_that_is_too_long(String text, int longest, int tooLong, String path) {
            String json = READ.replace("'code':'TREAT'", "'code':'HMARKT'");

            assertThat(lookUp(json.replace(text, "x".repeat(longest)))).isPresent();
            assertThat(lookUp(json.replace(text, "x".repeat(tooLong)))).isEmpty();
            assertThat(told.errors).containsExactly(path);
        }

        @Test
        void a_units_name_that_is_too_long_or_has_a_national_number() {
            lookUp(NORWEGIAN.replace("Rikshospitalet", "x".repeat(201)), ofOthers());
            lookUp(NORWEGIAN.replace("Rikshospitalet", "20086600138"), ofOthers());

            assertThat(told.errors).containsExactly("AuditEvent.agent[0]", "AuditEvent.agent[0]");
        }

        @ParameterizedTest
        @CsvSource({"997, true", "998, false"})
        void more_than_a_thousand_entities(int more, boolean taken) {
            String json = READ.replace("'name':'Notat'}", "'name':'Notat'}" + ",{'name':'Kurve'}".repeat(more));

            assertThat(lookUp(json).isPresent()).isEqualTo(taken);
            assertThat(told.errors).isEqualTo(taken ? List.of() : List.of("AuditEvent.entity"));
        }

        @Test
        void one_that_names_nobody() {
            String nobody = READ.replace("'name':'Anne Lege',", "").replace("'value':'1234567'", "'value':'x'");

            assertThat(lookUp(nobody)).isEmpty();
            assertThat(told.errors).containsExactly("AuditEvent.agent[1].who");
        }

        @Test
        void one_that_is_about_nobody_or_about_several() {
            assertThat(FromAuditEvent.lookUp(
                            told.of(AuditEvent.class, READ, LookUpLog.HOSPITAL, null), Set.of(), ofItsOwn()))
                    .isEmpty();
            lookUp(READ.replace("DocumentReference/9", "Patient/9"));

            assertThat(told.errors).containsExactly("AuditEvent.entity", "AuditEvent.entity");
        }
    }

    @Test
    void a_read_is_told_as_it_was() {
        LookUp lookUp = lookUp(READ).orElseThrow();

        assertThat(lookUp.person()).isEqualTo(KARI);
        assertThat(lookUp.at()).isEqualTo(Instant.parse("2026-11-19T20:30:00.5Z"));
        assertThat(lookUp.who())
                .isEqualTo(new Who("1234567", "Anne Lege", "lege", "999999901", "Sykehuset HF", null, null));
        assertThat(lookUp.purpose()).isEqualTo(Purpose.TREAT);
        assertThat(lookUp.act()).isEqualTo(Act.READ);
        assertThat(lookUp.outcome()).isEqualTo(Outcome.GIVEN);
        assertThat(lookUp.services()).containsExactly(Service.DOCUMENTS);
        assertThat(lookUp.items()).as("what is ours is told by its id").containsExactly(Told.id("DocumentReference/8"));
        assertThat(lookUp.named()).as("what is not, in words").containsExactly("Notat");
        assertThat(lookUp.toldBy()).isEqualTo(LookUpLog.HOSPITAL);
        assertThat(lookUp.toldId()).isEqualTo(Told.id("AuditEvent/1"));
        assertThat(told.errors).isEmpty();
    }

    @Test
    void the_norwegian_profile_tells_where_somebody_sat_and_never_her_national_number() {
        LookUp lookUp = lookUp(NORWEGIAN, ofOthers()).orElseThrow();

        assertThat(lookUp.who())
                .isEqualTo(new Who(
                        "9144897",
                        "August September",
                        "Lege",
                        "993467049",
                        "Oslo universitetssykehus HF",
                        "874716782",
                        "Rikshospitalet"));
        assertThat(lookUp.purpose()).isEqualTo(Purpose.COC);
        assertThat(lookUp.reason()).isEqualTo("Poliklinisk besøk");
        assertThat(lookUp.named()).containsExactly("Dokumentliste");
        assertThat(lookUp.toString()).doesNotContain("20086600138");
    }

    @ParameterizedTest
    @CsvSource({
        "R, read, READ",
        "R, search-type, SEARCH",
        "E, search-type, SEARCH",
        "E, operation, SEARCH",
        "C, create, WRITE",
        "U, update, WRITE",
        "D, delete, WRITE"
    })
    void what_was_done_follows_from_the_action(String action, String subtype, Act act) {
        String json = READ.replace("'action':'R'", "'action':'" + action + "'")
                .replace("'code':'read'", "'code':'" + subtype + "'");

        assertThat(lookUp(json).orElseThrow().act()).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource({
        "TREAT, 0, GIVEN, TREAT",
        "BTG, 0, BROKEN, BTG",
        "BTG, 4, REFUSED, BTG",
        "TREAT, 8, REFUSED, TREAT",
        "TREAT, 12, REFUSED, TREAT",
        "ETREAT, 0, GIVEN, ETREAT",
        "HMARKT, 0, GIVEN, "
    })
    void how_it_went_follows_from_outcome_and_purpose(
            String purpose, String outcome, Outcome expected, @Nullable Purpose known) {
        String json = READ.replace("'code':'TREAT'", "'code':'" + purpose + "'")
                .replace("'outcome':'0'", "'outcome':'" + outcome + "'");

        LookUp lookUp = lookUp(json).orElseThrow();

        assertThat(lookUp.outcome()).isEqualTo(expected);
        assertThat(lookUp.purpose()).isEqualTo(known);
        assertThat(lookUp.reason())
                .as("a purpose we do not know is told as it came")
                .isEqualTo(known == null ? purpose : null);
    }

    private Optional<LookUp> lookUp(String json) {
        return lookUp(json, ofItsOwn());
    }

    private Optional<LookUp> lookUp(String json, WhoseLookUps whose) {
        return FromAuditEvent.lookUp(told.of(AuditEvent.class, json), Set.of(Told.id("DocumentReference/8")), whose);
    }

    private static WhoseLookUps ofItsOwn() {
        return new WhoseLookUps(LookUpLog.HOSPITAL, false, List::of);
    }

    private static WhoseLookUps ofOthers() {
        return new WhoseLookUps(LookUpLog.HOSPITAL, true, List::of);
    }
}
