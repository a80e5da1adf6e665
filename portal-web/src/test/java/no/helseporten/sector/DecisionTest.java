package no.helseporten.sector;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.IntStream;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.Target;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.portal.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole portal, asked for decisions by the systems of the sector. */
@TestPropertySource(
        properties = {
            "helseporten.sector.sources[0].organisation=" + Sources.HOSPITAL,
            "helseporten.sector.sources[0].name=Sykehuset",
            "helseporten.sector.sources[1].organisation=" + Sources.REGISTER,
            "helseporten.sector.sources[1].name=Folkeregisteret",
            "helseporten.sector.sources[1].register=true",
        })
abstract class DecisionTest extends PortalTest {

    static final String SCOPE = "helseporten:access";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** People whom no other test knows. */
    private static final Iterator<String> NUMBERS = IntStream.range(0, 100_000)
            .mapToObj("078190%05d"::formatted)
            .filter(number -> NationalId.parse(number, SyntheticNumbers.ONLY) instanceof NationalId.Valid)
            .iterator();

    @Autowired
    private BlockRows blocks;

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
    }

    static String number() {
        return NUMBERS.next();
    }

    Answer ask(String path, String body, String... headers) {
        return send("POST", path, Sources.ISSUER.token(Sources.HOSPITAL, SCOPE), body, headers);
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
}
