package no.helseporten.sector;

import static no.helseporten.sector.Source.creating;
import static no.helseporten.sector.Source.creatingIfNone;
import static no.helseporten.sector.Source.updating;
import static no.helseporten.sector.Sources.unique;
import static no.helseporten.sector.WhatIsRefusedTest.observation;
import static no.helseporten.sector.WhatIsRefusedTest.patient;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.helseporten.sector.Source.Answer;
import no.helseporten.sector.Sources.Door;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DoorTest
class WhichResourceItIsTest {

    @Autowired
    private Door door;

    @Autowired
    private JdbcClient jdbc;

    private Source hospital;
    private String patient;

    @BeforeEach
    void knowOnePatient() {
        hospital = door.hospital();
        patient = unique("patient");
        assertThat(hospital.put("/Patient/" + patient, patient(patient)).status())
                .isEqualTo(201);
    }

    @Nested
    class ByIdOfItsSource {

        @Test
        void sameIdOfTwoSourcesIsTwoResources() {
            Source clinic = door.clinic();
            assertThat(clinic.put("/Patient/" + patient, patient(patient)).status())
                    .isEqualTo(201);

            assertThat(jdbc.sql("select count(distinct person_id) from sector.original where json like ?")
                            .param("%\"" + patient + "\"%")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }

        @Test
        void idInThePostedBodyCounts() {
            String id = unique("o");
            assertThat(hospital.post("/Observation", observation(id, patient)).status())
                    .isEqualTo(201);
            Answer again = hospital.put("/Observation/" + id, titled(id, "Something else"));

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.headers().firstValue("ETag")).hasValue("W/\"2\"");
            assertThat(titles(id)).containsExactly("Something else");
        }

        @Test
        void idThatWasGivenHereComesBack() {
            Answer created = hospital.post("/Observation", withoutId("Given"));
            String location = created.headers().firstValue("Location").orElseThrow();
            String id = location.replaceAll(".*/Observation/|/_history.*", "");

            assertThat(created.status()).isEqualTo(201);
            assertThat(hospital.put("/Observation/" + id, titled(id, "Given back"))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void idOfAnotherSourcesResourceOpensNothing() {
            Answer created = hospital.post("/Observation", withoutId("Mine"));
            String id = created.headers()
                    .firstValue("Location")
                    .orElseThrow()
                    .replaceAll(".*/Observation/|/_history.*", "");
            Source clinic = door.clinic();
            clinic.put("/Patient/" + patient, patient(patient));

            assertThat(clinic.put("/Observation/" + id, titled(id, "Yours")).status())
                    .isEqualTo(201);
            assertThat(jdbc.sql("select title from taken.observation where observation_id = ?")
                            .param(UUID.fromString(id))
                            .query(String.class)
                            .single())
                    .isEqualTo("Mine");
        }
    }

    @Nested
    class ByFullUrlAndIdentifier {

        @Test
        void sameFullUrlIsTheSameResource() {
            String url = "urn:uuid:" + UUID.randomUUID();
            hospital.transaction(creating("Observation", url, withoutId("First")));
            Answer again = hospital.transaction(creating("Observation", url, withoutId("Second")));

            assertThat(again.statuses()).containsExactly("200");
            assertThat(again.response(0).path("etag").asString()).isEqualTo("W/\"2\"");
        }

        @Test
        void sameIdentifierIsTheSameResource() {
            String identifier = unique("value");
            hospital.post("/Observation", identified("First", identifier));

            assertThat(hospital.post("/Observation", identified("Second", identifier))
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void identifierSharedByTwoIdsNamesNeither() {
            String identifier = unique("value");
            String one = unique("o");
            String two = unique("o");
            hospital.put("/Observation/" + one, identified(one, "One", identifier));
            assertThat(hospital.put("/Observation/" + two, identified(two, "Two", identifier))
                            .status())
                    .isEqualTo(201);

            assertThat(titles(one)).containsExactly("One");
            assertThat(titles(two)).containsExactly("Two");
            assertThat(hospital.post("/Observation", identified("Three", identifier))
                            .status())
                    .isEqualTo(201);
            assertThat(hospital.put("/Observation?identifier=urn:test%7C" + identifier, identified("Four", identifier))
                            .status())
                    .isEqualTo(412);
        }

        @Test
        void identifierSharedByTwoEntriesOfOneMessageNamesNeither() {
            String identifier = unique("value");
            Answer answer = hospital.transaction(
                    creating("Observation", identified("One", identifier)),
                    creating("Observation", identified("Two", identifier)));

            assertThat(answer.statuses()).containsExactly("201", "201");
            assertThat(hospital.post("/Observation", identified("Three", identifier))
                            .status())
                    .isEqualTo(201);
        }
    }

    @Nested
    class ByCondition {

        @Test
        void createIfNoneCreatesOnceAndChangesNothingAfterwards() {
            String identifier = unique("value");
            String id = unique("o");
            Answer first = hospital.post(
                    "/Observation",
                    identified(id, "First", identifier),
                    "If-None-Exist",
                    "identifier=urn:test|" + identifier);
            Answer second = hospital.post(
                    "/Observation",
                    identified(id, "Second", identifier),
                    "If-None-Exist",
                    "identifier=urn:test%7C" + identifier);

            assertThat(first.status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(200);
            assertThat(titles(id)).containsExactly("First");
        }

        @Test
        void conditionalUpdateCreatesAndThenUpdates() {
            String identifier = unique("value");
            String address = "/Observation?identifier=urn:test%7C" + identifier;

            assertThat(hospital.put(address, identified("First", identifier)).status())
                    .isEqualTo(201);
            assertThat(hospital.put(address, identified("Second", identifier)).status())
                    .isEqualTo(200);
            assertThat(hospital.transaction(updating(address.substring(1), identified("Third", identifier)))
                            .response(0)
                            .path("etag")
                            .asString())
                    .isEqualTo("W/\"3\"");
        }

        @Test
        void fullUrlOfAnEntryThatExistsLeadsToTheOneThatExists() {
            String number = unique("npi");
            String url = "urn:uuid:" + UUID.randomUUID();
            String id = unique("o");
            Answer first = hospital.transaction(creatingIfNone(
                    "Practitioner", "urn:uuid:" + UUID.randomUUID(), "identifier=urn:npi|" + number, doctor(number)));
            Answer second = hospital.transaction(
                    creatingIfNone("Practitioner", url, "identifier=urn:npi|" + number, doctor(number)),
                    creating("Observation", performedBy(id, url)));

            assertThat(second.statuses()).containsExactly("200", "201");
            assertThat(performer(id))
                    .isEqualTo(idOf(first.response(0).path("location").asString()));
        }
    }

    @Nested
    class BehindReference {

        @Test
        void resourceThatComesLaterTakesTheIdThatWasReferredTo() {
            String id = unique("o");
            String doctor = unique("doctor");
            hospital.put("/Observation/" + id, performedBy(id, "Practitioner/" + doctor));
            hospital.put("/Practitioner/" + doctor, """
                    {"resourceType":"Practitioner","id":"%s"}""".formatted(doctor));

            assertThat(performer(id)).isEqualTo(original(doctor));
        }

        @Test
        void versionAfterReferenceIsLeftOut() {
            String id = unique("o");
            String doctor = unique("doctor");
            hospital.put("/Practitioner/" + doctor, """
                    {"resourceType":"Practitioner","id":"%s"}""".formatted(doctor));
            hospital.put("/Observation/" + id, performedBy(id, "Practitioner/" + doctor + "/_history/3"));

            assertThat(performer(id)).isEqualTo(original(doctor));
        }

        @Test
        void absoluteAddressIsNameOfItsSource() {
            String id = unique("o");
            String url = "https://ehr.example/fhir/Practitioner/" + unique("doctor");
            hospital.put("/Observation/" + id, performedBy(id, url));
            String later = unique("doctor");
            hospital.transaction(creating("Practitioner", url, """
                    {"resourceType":"Practitioner","id":"%s"}""".formatted(later)));

            assertThat(performer(id)).isEqualTo(original(later));
        }

        @Test
        void conditionFindsWhatCameBeforeOrComesInTheSameMessage() {
            String number = unique("npi");
            String before = unique("o");
            String after = unique("o");
            String reference = "Practitioner?identifier=urn:npi|" + number;
            Answer same = hospital.transaction(
                    creating("Observation", performedBy(before, reference)), creating("Practitioner", doctor(number)));
            hospital.transaction(creating("Observation", performedBy(after, reference)));

            assertThat(same.statuses()).containsExactly("201", "201");
            assertThat(performer(before)).isEqualTo(performer(after)).isNotNull();
        }

        @Test
        void globalIdentifierFindsWhatAnotherSourceSent() {
            String hpr = unique("91");
            String logical = unique("o");
            String conditional = unique("o");
            door.register().put("/Practitioner/" + hpr, """
                    {"resourceType":"Practitioner","id":"%1$s",
                     "identifier":[{"system":"urn:oid:2.16.578.1.12.4.1.4.4","value":"%1$s"}]}""".formatted(hpr));
            Answer answer = hospital.transaction(
                    creating("Observation", """
                            {"resourceType":"Observation","id":"%s","status":"final","code":{"text":"a"},
                             "subject":{"reference":"Patient/%s"},
                             "performer":[{"identifier":{"system":"urn:oid:2.16.578.1.12.4.1.4.4","value":"%s"}}]}""".formatted(logical, patient, hpr)),
                    creating(
                            "Observation",
                            performedBy(
                                    conditional, "Practitioner?identifier=urn:oid:2.16.578.1.12.4.1.4.4%7C" + hpr)));

            assertThat(answer.statuses()).containsExactly("201", "201");
            assertThat(performer(logical)).isEqualTo(performer(conditional)).isEqualTo(original(hpr));
        }

        @Test
        void identifierOfOneSourceMeansNothingToAnother() {
            String number = unique("npi");
            door.clinic().post("/Practitioner", doctor(number));

            assertThat(hospital.transaction(creating(
                                    "Observation",
                                    performedBy(unique("o"), "Practitioner?identifier=urn:npi|" + number)))
                            .status())
                    .isEqualTo(412);
        }

        @Test
        void orderOfTheEntriesDoesNotMatter() {
            String url = "urn:uuid:" + UUID.randomUUID();
            Answer answer = hospital.transaction(
                    creating("Observation", """
                            {"resourceType":"Observation","status":"final","code":{"text":"a"},
                             "subject":{"reference":"%s"}}""".formatted(url)),
                    creating("Patient", url, "{\"resourceType\":\"Patient\"}"));

            assertThat(answer.statuses()).containsExactly("201", "201");
        }
    }

    private String titled(String id, String title) {
        return observation(id, patient).replace("Hemoglobin", title);
    }

    private String withoutId(String title) {
        return titled("x", title).replace("\"id\":\"x\",", "");
    }

    private String identified(String title, String identifier) {
        return withoutId(title)
                .replace(
                        "\"status\"",
                        "\"identifier\":[{\"system\":\"urn:test\",\"value\":\"" + identifier + "\"}],\"status\"");
    }

    private String identified(String id, String title, String identifier) {
        return identified(title, identifier).replace("\"identifier\"", "\"id\":\"" + id + "\",\"identifier\"");
    }

    private String performedBy(String id, String reference) {
        return observation(id, patient)
                .replace("\"subject\"", "\"performer\":[{\"reference\":\"" + reference + "\"}],\"subject\"");
    }

    private static String doctor(String number) {
        return """
                {"resourceType":"Practitioner","identifier":[{"system":"urn:npi","value":"%s"}]}""".formatted(number);
    }

    private List<@Nullable String> titles(String id) {
        return jdbc.sql("select title from taken.observation where observation_id = ?")
                .param(original(id))
                .query(String.class)
                .list();
    }

    private UUID performer(String observation) {
        return jdbc.sql("select performer_id from taken.observation where observation_id = ?")
                .param(original(observation))
                .query(UUID.class)
                .single();
    }

    private UUID original(String id) {
        return jdbc.sql("select resource_id from sector.original where json like ?")
                .param("%\"id\":\"" + id + "\"%")
                .query(UUID.class)
                .single();
    }

    private static UUID idOf(String location) {
        return UUID.fromString(location.replaceAll("^[A-Za-z]+/|/_history.*", ""));
    }
}
