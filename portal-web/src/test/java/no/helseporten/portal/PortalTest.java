package no.helseporten.portal;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.NeedsNothing;
import no.helseporten.access.Subject;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.RecogniseCitizen;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.person.testing.RegisterRows;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.MovableClock;
import no.helseporten.portal.testing.TestProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The whole portal over HTTP, with a real database and a provider that answers as the test wants. */
@ExtendWith(SpringExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({PortalTest.Time.class, PortalTest.Pages.class})
public abstract class PortalTest {

    /** A number of an invented person (Tenor adds 80 to the month). */
    protected static final String NUMBER = "21883610110";

    protected static final TestProvider PROVIDER = new TestProvider();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected MovableClock clock;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("helseporten.sign-in.issuer", PROVIDER::issuer);
    }

    @Autowired
    private RecogniseCitizen recogniseCitizen;

    /** Whose age the register has not told is shown nothing. */
    @BeforeEach
    void theRegisterHasToldOfHer() {
        told(NUMBER, LocalDate.of(1986, 8, 21));
    }

    protected PersonId told(String number, LocalDate birthDate) {
        NationalId id = ((NationalId.Valid) NationalId.parse(number, SyntheticNumbers.ONLY)).id();
        PersonId person = recogniseCitizen.byNumber(id);
        RegisterRows.tell(jdbc, person, "", birthDate);
        return person;
    }

    @AfterEach
    void putBack() {
        clock.reset();
        PROVIDER.tokenEndpoint(null);
        PROVIDER.namesItself(true);
    }

    protected Browser browser() {
        return new Browser(port);
    }

    protected Browser.Page signIn(Browser browser, Consumer<JWTClaimsSet.Builder> claims) {
        return browser.get(PROVIDER.answer(browser.get("/sign-in?back=/probe").location(), claims));
    }

    protected Browser signedIn() {
        Browser browser = browser();
        signIn(browser, claims -> claims.claim("pid", NUMBER));
        return browser;
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Time {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @RestController
    public static class Pages {

        @GetMapping("/probe")
        @Needs(Area.DOCUMENTS)
        String probe(Subject subject) {
            return subject.id().toString();
        }

        @GetMapping("/probe/{id}")
        @Needs({Area.DOCUMENTS, Area.RESULTS})
        String item(@PathVariable UUID id) {
            return id.toString();
        }

        @GetMapping("/probe/failing")
        @NeedsNothing(because = "it fails")
        String failing() {
            throw new IllegalStateException("a secret of the inside");
        }

        @GetMapping("/record/documents/{id}/contents/0")
        @NeedsNothing(because = "it is a test's")
        ResponseEntity<String> contents(@PathVariable UUID id) {
            return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("<p>" + id + "</p>");
        }
    }
}
