package no.helseporten.sector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Target;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.portal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole portal, asked by the systems of the sector: 7654321 reads at the clinic what the hospital wrote. */
@TestPropertySource(
        properties = {
            "helseporten.sector.sources[0].organisation=" + Sources.HOSPITAL,
            "helseporten.sector.sources[0].name=Sykehuset",
            "helseporten.sector.sources[1].organisation=" + Sources.REGISTER,
            "helseporten.sector.sources[1].name=Folkeregisteret",
            "helseporten.sector.sources[1].register=true",
            "helseporten.sector.sources[2].organisation=" + Sources.CLINIC,
            "helseporten.sector.sources[2].name=Klinikken",
        })
abstract class DecisionTest extends PortalTest {

    static final String SCOPE = "helseporten:access";
    static final String CLINIC = Sources.CLINIC;
    static final Target SEDATIVES = new Target.Content(new Information(Catalogue.ATC, "N05"));

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** People whom no other test knows. */
    private static final Iterator<String> NUMBERS = IntStream.range(0, 100_000)
            .mapToObj("078190%05d"::formatted)
            .filter(number -> NationalId.parse(number, SyntheticNumbers.ONLY) instanceof NationalId.Valid)
            .iterator();

    @Autowired
    private BlockRows blocks;

    String number;
    PersonId person;

    @BeforeEach
    void somebodyNew() {
        number = number();
        person = told(number, LocalDate.of(1986, 8, 21));
        List.of(CLINIC, Sources.HOSPITAL).forEach(this::tellOf);
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("helseporten.sector.issuer", Sources.ISSUER::address);
        properties.add("helseporten.sector.audience", () -> MachineIssuer.AUDIENCE);
    }

    static String number() {
        return NUMBERS.next();
    }

    Answer ask(String path, String body, String... headers) {
        return askAs(CLINIC, path, body, headers);
    }

    Answer askAs(String organisation, String path, String body, String... headers) {
        return send("POST", path, Sources.ISSUER.token(organisation, SCOPE), body, headers);
    }

    Answer send(String method, String path, String token, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void block(PersonId person, Target target) {
        blocks.append(new BlockChange(
                person,
                1,
                BlockChange.Kind.SET,
                new Block(PersonId.create().value(), target, LocalDate.of(2020, 1, 1), null, Set.of()),
                null,
                person,
                null,
                clock.instant()));
    }

    String evaluation(String purpose) {
        return evaluation(purpose, "");
    }

    String evaluation(String purpose, String reason) {
        String context = "\"purpose_of_use\": \"" + purpose + "\""
                + (reason.isEmpty() ? "" : ", \"reason\": \"" + reason + "\"");
        return "{%s, %s}".formatted(defaults().replace("\"purpose_of_use\": \"TREAT\"", context), resource("N05BA01"));
    }

    String defaults() {
        return """
                "subject": {"type": "practitioner", "id": "7654321", "properties": {"legal_entity": "%s"}},
                "action": {"name": "read"},
                "context": {"purpose_of_use": "TREAT"}""".formatted(CLINIC);
    }

    String resource(String atc) {
        return """
                "resource": {"type": "MedicationRequest", "id": "m-1", "properties": {"patient": "%s",
                 "codes": [{"system": "http://www.whocc.no/atc", "code": "%s"}], "author": "%s"}}""".formatted(number, atc, Sources.HOSPITAL);
    }

    /** The portal's id of a medicine that the hospital has sent. */
    String medicineOfOurs() {
        String patient = """
                {"resourceType":"Patient","id":"p-%1$s","identifier":[
                 {"system":"urn:oid:2.16.578.1.12.4.1.4.1","value":"%1$s"}]}""".formatted(number);
        Source hospital = source(Sources.HOSPITAL);
        source(Sources.REGISTER).put("/Patient/p-" + number, patient);
        hospital.put("/Patient/p-" + number, patient);
        hospital.put("/MedicationRequest/m-" + number, """
                {"resourceType":"MedicationRequest","id":"m-%1$s","status":"active","intent":"order",
                 "medicationCodeableConcept":{"text":"Diazepam","coding":[
                  {"system":"http://www.whocc.no/atc","code":"N05BA01","display":"diazepam"}]},
                 "authoredOn":"2026-11-01","subject":{"reference":"Patient/p-%1$s"}}""".formatted(number));
        return jdbc.sql("select medicine_id from record.medicine where person_id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private void tellOf(String organisation) {
        assertThat(source(Sources.HOSPITAL)
                        .put("/Organization/place-" + organisation, """
                                {"resourceType":"Organization","id":"place-%1$s","name":"Enhet %1$s","identifier":[
                                 {"system":"urn:oid:2.16.578.1.12.4.1.4.101","value":"%1$s"}]}""".formatted(organisation))
                        .status())
                .isIn(200, 201);
    }

    Source source(String organisation) {
        return new Source("http://localhost:" + port, Sources.ISSUER.token(organisation, "system/*.write"));
    }
}
