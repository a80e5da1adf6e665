package no.helseporten.blocking.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Target;
import no.helseporten.person.fhir.References;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FromConsentTest {

    private static final UUID DOCUMENT = UUID.randomUUID();

    /** A source's own name of a document leads to ours. */
    private static final References REFERENCES = reference ->
            "DocumentReference/7".equals(reference.getReference()) ? Optional.of(DOCUMENT) : Optional.empty();

    private static final String PERSON = """
            'actor':[{'role':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ParticipationType','code':'IRCP'}]},
              'reference':{'identifier':{'system':'urn:oid:2.16.578.1.12.4.1.4.4','value':'9144889'}}}]""";

    private static final String ORGANISATION = """
            'actor':[{'role':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ParticipationType','code':'IRCP'}%s]},
              'reference':{'identifier':{'system':'urn:oid:2.16.578.1.12.4.1.4.101','value':'974557746'}}}]""";

    private static final String EXCEPTION = "'provision':[{'type':'permit'," + ORGANISATION.formatted("") + "}]";

    private final CollectedFindings findings = new CollectedFindings();

    @Nested
    class Refused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "'type':'deny'    | 'type':'permit'       | Consent.provision.type",
                    "'type':'deny',   | ''                    | Consent.provision.type",
                    "1.4.4'           | 1.4.1'                | Consent.provision.actor[0].reference.identifier",
                    "9144889          | 12345678901           | Consent.provision.actor[0].reference.identifier.value",
                    "9144889          | Berg                  | Consent.provision.actor[0].reference.identifier.value",
                    "'identifier':{'system':'urn:oid:2.16.578.1.12.4.1.4.4','value':'9144889'} | 'reference':'Practitioner/1' | Consent.provision.actor[0].reference.identifier",
                    "'IRCP'           | 'AUT'                 | Consent.provision.actor[0].role",
                    "'IRCP'           | 'PRF'                 | Consent.provision.actor[0].role",
                    "'code':'IRCP'}   | 'code':'IRCP'},{'system':'http://terminology.hl7.org/CodeSystem/v3-ParticipationType','code':'AUT'} | Consent.provision.actor[0].role",
                    "'actor':[        | 'period':{'start':'2026-12-02','end':'2026-12-01'},'actor':[ | Consent.provision.period.end",
                    "'actor':[        | 'purpose':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ActReason','code':'TREAT'}],'actor':[ | Consent.provision.purpose[0]",
                    "'actor':[        | 'securityLabel':[{'code':'R'}],'actor':[ | Consent.provision.securityLabel[0]",
                    "'actor':[        | 'dataPeriod':{'start':'2026'},'actor':[ | Consent.provision.dataPeriod",
                    "'actor':[        | 'action':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/consentaction','code':'correct'}]}],'actor':[ | Consent.provision.action[0]",
                    "'actor':[        | 'modifierExtension':[{'url':'urn:x','valueBoolean':true}],'actor':[ | Consent.provision.modifierExtension",
                    "'status'         | 'modifierExtension':[{'url':'urn:x','valueBoolean':true}],'status' | Consent.modifierExtension",
                    "'status'         | 'implicitRules':'urn:x','status' | Consent.implicitRules",
                    "'actor':[        | 'code':[{'coding':[{'system':'http://www.whocc.no/atc','code':'N02'}]}],'actor':[ | Consent.provision.code[0]",
                    "'actor':[        | 'class':[{'system':'https://helseporten.no/fhir/CodeSystem/sharing-channel','code':'RESULTS'}],'actor':[ | Consent.provision.class[0]",
                    "'actor':[        | 'data':[{'meaning':'instance','reference':{'reference':'DocumentReference/7'}}],'actor':[ | Consent.provision.data[0]",
                })
        void with_the_element_at_fault(String sound, String faulty, String element) {
            String json = consent(PERSON).replace(sound, faulty.replace("''", ""));

            assertThat(told(json)).isEmpty();
            assertThat(findings.paths).containsExactly(element);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "'actor':[]          | Consent.provision",
                    "'code':[{'text':'Psykiatri'}] | Consent.provision.code[0]",
                    "'code':[{'coding':[{'system':'http://loinc.org','code':'11488-4'}]}] | Consent.provision.code[0]",
                    "'code':[{'coding':[{'system':'http://www.whocc.no/atc','code':'N02'},{'system':'http://www.whocc.no/atc','code':'N03'}]}] | Consent.provision.code[0]",
                    "'code':[{'coding':[{'system':'http://www.whocc.no/atc','code':'N02'}]},{'coding':[{'system':'http://www.whocc.no/atc','code':'N03'}]}] | Consent.provision.code[1]",
                    "'class':[{'system':'https://helseporten.no/fhir/CodeSystem/sharing-channel','code':'EVERYTHING'}] | Consent.provision.class[0]",
                    "'class':[{'system':'http://hl7.org/fhir/resource-types','code':'Observation'}] | Consent.provision.class[0]",
                    "'data':[{'meaning':'instance','reference':{'reference':'DocumentReference/8'}}] | Consent.provision.data[0].reference",
                    "'data':[{'meaning':'instance','reference':{'display':'Epikrisen'}}] | Consent.provision.data[0].reference",
                    "'data':[{'meaning':'instance','reference':{'identifier':{'system':'urn:ietf:rfc:3986','value':'urn:oid:1.2'}}}] | Consent.provision.data[0].reference",
                    "'data':[{'meaning':'authoredby','reference':{'reference':'DocumentReference/7'}}] | Consent.provision.data[0].meaning",
                })
        void when_it_is_about_nothing_or_several_things_or_something_unknown(String about, String element) {
            assertThat(told(consent(about))).isEmpty();
            assertThat(findings.paths).containsExactly(element);
        }

        @Test
        void when_several_are_named_since_each_is_a_block_of_its_own() {
            String two = PERSON.replace("}}}]", "}}}," + PERSON.substring("'actor':[".length()));

            assertThat(told(consent(two))).isEmpty();
            assertThat(findings.paths).containsExactly("Consent.provision.actor[1]");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "'type':'permit' | 'type':'deny' | type",
                    "'IRCP'          | 'AUT'         | actor[0].role",
                    "'code':'IRCP'}  | 'code':'IRCP'},{'system':'https://helseporten.no/fhir/CodeSystem/block-actor','code':'without-units'} | actor[0].role",
                    "974557746       | 97455774      | actor[0].reference.identifier.value",
                    "'type':'permit' | 'type':'permit','purpose':[{'code':'BTG'}] | purpose[0]",
                    "'type':'permit' | 'type':'permit','period':{'start':'2027'} | period",
                    "'type':'permit' | 'type':'permit','code':[{'text':'x'}] | code[0]",
                    "'type':'permit' | 'type':'permit','class':[{'code':'x'}] | class[0]",
                    "'type':'permit' | 'type':'permit','data':[{'meaning':'instance','reference':{'reference':'DocumentReference/7'}}] | data[0]",
                    "'type':'permit' | 'type':'permit','provision':[{'type':'deny'}] | provision[0]",
                    "'type':'permit' | 'type':'permit','dataPeriod':{'start':'2027'} | dataPeriod",
                })
        void with_an_exception_that_would_let_in_more_than_it_says(String sound, String faulty, String element) {
            assertThat(told(consent(PERSON + "," + EXCEPTION.replace(sound, faulty))))
                    .isEmpty();
            assertThat(findings.paths).containsExactly("Consent.provision.provision[0]." + element);
        }

        @Test
        void with_an_exception_for_nobody() {
            assertThat(told(consent(PERSON + ",'provision':[{'type':'permit'}]")))
                    .isEmpty();
            assertThat(findings.paths).containsExactly("Consent.provision.provision[0].actor");
        }
    }

    @Nested
    class Understood {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "''              | true",
                    ",{'system':'https://helseporten.no/fhir/CodeSystem/block-actor','code':'with-units'}    | true",
                    ",{'system':'https://helseporten.no/fhir/CodeSystem/block-actor','code':'without-units'} | false",
                })
        void an_organisation_is_with_its_units_unless_it_says_otherwise(String coding, boolean units) {
            assertThat(told(consent(ORGANISATION.formatted(coding.replace("''", ""))))
                            .orElseThrow()
                            .target())
                    .isEqualTo(new Target.ReadingOrganisation("974557746", units));
        }

        @Test
        void a_reference_to_what_the_source_has_sent_is_one_item() {
            assertThat(told(consent("'data':[{'meaning':'instance','reference':{'reference':'DocumentReference/7'}}]"))
                            .orElseThrow()
                            .target())
                    .isEqualTo(new Target.Content(Information.item(DOCUMENT)));
        }

        @Test
        void one_concept_may_be_coded_in_a_system_that_is_unknown_here_too() {
            assertThat(told(consent("""
                                    'code':[{'coding':[{'system':'http://loinc.org','code':'11488-4'},
                                      {'system':'urn:oid:2.16.578.1.12.4.1.1.9602','code':'A00-1'}]}]""")).orElseThrow().target())
                    .isEqualTo(new Target.Content(new Information(Catalogue.DOCUMENT_GROUP, "A")));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "{'start':'2026-12-01','end':'2026-12-01'} | 2026-12-01 | 2026-12-01",
                    "{'start':'2026-12','end':'2027'}          | 2026-12-01 | 2027-12-31",
                    "{'start':'2026-12-01T23:30:00Z'}          | 2026-12-02 |",
                    "{'end':'2026-12-01'}                      |            | 2026-12-01",
                    "{'start':'0001-01-01'}                    |            |",
                })
        void a_period_is_whole_days_in_norway(String period, LocalDate from, LocalDate until) {
            ToldBlock told = told(consent(PERSON + ",'period':" + period)).orElseThrow();

            assertThat(told.from()).isEqualTo(from);
            assertThat(told.until()).isEqualTo(until);
        }

        @Test
        void exceptions_may_stand_together_or_apart() {
            String apart = PERSON + """
                    ,'provision':[{'type':'permit','actor':[
                      {'role':{'coding':[{'system':'https://helseporten.no/fhir/CodeSystem/block-actor','code':'general-practitioner'}]},
                       'reference':{'reference':'Patient/1'}}]},
                     {'type':'permit',%s}]""".formatted(ORGANISATION.formatted(""));

            assertThat(told(consent(apart)).orElseThrow().exempt().keySet())
                    .containsExactlyInAnyOrder(new Exempt.GeneralPractitioner(), new Exempt.Organisation("974557746"));
        }
    }

    private Optional<ToldBlock> told(String json) {
        Consent consent =
                FhirContext.forR4Cached().newJsonParser().parseResource(Consent.class, json.replace('\'', '"'));
        return FromConsent.block(consent, REFERENCES, findings);
    }

    private static String consent(String provision) {
        return """
                {'resourceType':'Consent','status':'active',
                 'scope':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/consentscope','code':'patient-privacy'}]},
                 'category':[{'coding':[{'system':'http://loinc.org','code':'59284-0'}]}],
                 'provision':{'type':'deny',%s}}""".formatted(provision);
    }
}
