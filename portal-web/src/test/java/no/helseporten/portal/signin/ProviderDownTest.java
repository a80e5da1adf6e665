package no.helseporten.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.TestProvider;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProviderDownTest {

    private static final int PORT = freePort();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("helseporten.sign-in.issuer", () -> "http://localhost:" + PORT);
    }

    @Test
    void the_portal_starts_serves_and_recovers_while_the_provider_is_down() {
        Page down = new Browser(port).get("/sign-in");

        assertThat(down.status()).isEqualTo(503);
        assertThat(down.html().select("h1").text()).isEqualTo("ID-porten svarer ikke akkurat nå");
        assertThat(down.body()).doesNotContain("localhost", "Exception");
        assertThat(new Browser(port).get("/").status()).isEqualTo(200);

        try (TestProvider provider = new TestProvider(PORT)) {
            assertThat(new Browser(port).get("/sign-in").location()).startsWith(provider.issuer() + "/authorize");
        }
        // What was learnt is kept.
        assertThat(new Browser(port).get("/sign-in").status()).isEqualTo(302);
    }

    /** Below those that outgoing connections are given, so that nobody takes it in between. */
    private static int freePort() {
        for (int port = 20_000; port < 30_000; port++) {
            try (var probe = new ServerSocket(port)) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("No port is free");
    }
}
