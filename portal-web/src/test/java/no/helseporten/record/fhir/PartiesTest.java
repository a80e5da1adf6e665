package no.helseporten.record.fhir;

import static no.helseporten.record.fhir.Arriving.id;
import static org.assertj.core.api.Assertions.assertThat;

import no.helseporten.record.store.StoredParty;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTest {

    private final Arriving door = new Arriving();

    @ParameterizedTest
    @CsvSource({
        "Practitioner/1,Practitioner",
        "https://x.example/FHIR/R4/Practitioner/ABC/_history/2,Practitioner",
        "Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|9,Practitioner",
        "urn:uuid:0195f0a0-0000-7000-8000-000000000001,''",
        "#x,''"
    })
    void a_reference_tells_the_kind_of_what_it_leads_to(String reference, String type) {
        assertThat(Parties.type(new Observation(), new Reference(reference))).isEqualTo(type);
    }

    @Test
    void a_reference_by_identifier_tells_it_by_its_type() {
        assertThat(Parties.type(new Observation(), new Reference().setType("Organization")))
                .isEqualTo("Organization");
    }

    @Test
    void a_practitioner_has_a_name_a_profession_and_a_number_at_work_only() {
        StoredParty row = FromParties.practitioner(door.of(Practitioner.class, """
                {'resourceType':'Practitioner','id':'1','name':[{'use':'old','text':'Kari Vik'},{'prefix':['Dr.'],'given':['Kari'],'family':'Berg'}],
                 'telecom':[{'system':'phone','use':'home','value':'1'},{'system':'phone','use':'mobile','value':'2'},{'system':'email','value':'3'},{'system':'phone','use':'work','value':'4'}],
                 'identifier':[{'use':'old','system':'urn:oid:2.16.578.1.12.4.1.4.4','value':'1'},
                  {'system':'urn:oid:2.16.578.1.12.4.1.4.4','value':' 9144889 '}],
                 'qualification':[{'code':{'coding':[{'display':'Lege'}]}}]}"""), null);

        assertThat(row.name()).isEqualTo("Dr. Kari Berg");
        assertThat(row.role()).isEqualTo("Lege");
        assertThat(row.phone()).isEqualTo("4");
        assertThat(row.officialNumber()).isEqualTo("9144889");
    }

    @Test
    void a_role_joins_a_practitioner_and_an_organisation() {
        StoredParty row = FromParties.role(door.of(PractitionerRole.class, """
                {'resourceType':'PractitionerRole','id':'1','practitioner':{'identifier':{'value':'9'},'display':'Dr. Berg'},
                 'organization':{'reference':'Organization/o'},'specialty':[{'text':'Allmennmedisin'}]}"""));

        assertThat(row.name()).isEqualTo("Dr. Berg");
        assertThat(row.role()).isEqualTo("Allmennmedisin");
        assertThat(row.practitionerId()).isEqualTo(id("9"));
        assertThat(row.organisationId()).isEqualTo(id("Organization/o"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'active':true                      | true",
                "'active':false                     | false",
                "'period':{'end':'2026-03-02'}      | true",
                "'period':{'end':'2026-02-28'}      | false",
                "'period':{'end':'0001-01-01'}      | true",
            })
    void a_role_that_is_over_is_not_held(String told, boolean held) {
        StoredParty row = FromParties.role(
                door.of(PractitionerRole.class, "{'resourceType':'PractitionerRole','id':'1',%s}".formatted(told)));

        assertThat(row.active()).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'practitioner':{'identifier':{'system':'urn:oid:2.16.578.1.12.4.1.4.4','value':'9144889'}} | 9144889",
                "'practitioner':{'identifier':{'system':'urn:oid:2.16.578.1.12.4.1.4.4','value':'Berg'}}    |",
                "'practitioner':{'identifier':{'system':'urn:oid:2.16.578.1.12.4.1.4.1','value':'9144889'}} |",
                "'practitioner':{'reference':'Practitioner/1'}                                              |",
            })
    void a_role_tells_whose_it_is_when_no_practitioner_is_sent(String told, String hpr) {
        StoredParty row = FromParties.role(
                door.of(PractitionerRole.class, "{'resourceType':'PractitionerRole','id':'1',%s}".formatted(told)));

        assertThat(row.officialNumber()).isEqualTo(hpr);
    }

    @ParameterizedTest
    @CsvSource({"974557746,974557746", "974 557 746,974557746", "97455774,", "NO974557746,"})
    void an_organisation_has_nine_digits(String told, String number) {
        StoredParty row = FromParties.organisation(door.of(Organization.class, """
                {'resourceType':'Organization','id':'1','identifier':[{'system':'urn:oid:2.16.578.1.12.4.1.4.101','value':'%s'}]}""".formatted(told)));

        assertThat(row.officialNumber()).isEqualTo(number);
    }

    @Test
    void places_are_parts_of_places() {
        StoredParty ward = FromParties.organisation(door.of(
                Organization.class,
                "{'resourceType':'Organization','id':'1','alias':['Post 2'],'partOf':{'reference':'Organization/o'}}"));
        StoredParty room = FromParties.location(
                door.of(
                        Location.class,
                        "{'resourceType':'Location','id':'1','name':'Rom 3','managingOrganization':{'reference':'Organization/o'}}"));

        assertThat(ward.name()).isEqualTo("Post 2");
        assertThat(ward.partOf()).isEqualTo(id("Organization/o"));
        assertThat(room.organisationId()).isEqualTo(id("Organization/o"));
    }
}
