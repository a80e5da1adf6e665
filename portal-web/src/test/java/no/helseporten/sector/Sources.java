package no.helseporten.sector;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The sources connected in tests, and the issuer that vouches for them. */
@TestConfiguration(proxyBeanMethods = false)
public class Sources {

    public static final String HOSPITAL = "999999901";
    public static final String CLINIC = "999999902";
    static final String REGISTER = "999999903";
    static final String CHILD_WELFARE = "999999904";

    static final MachineIssuer ISSUER = new MachineIssuer();

    private static final AtomicLong COUNT = new AtomicLong();

    /** Early enough for the server, which starts before the last beans are made. */
    static final class IssuerAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "helseporten.sector.issuer=" + ISSUER.address(),
                            "helseporten.sector.audience=" + MachineIssuer.AUDIENCE)
                    .applyTo(context);
        }
    }

    /** Says who a token is of: each test asks for the sources it needs. */
    @Bean
    Door door(WebServerApplicationContext application) {
        return (organisation, scope) -> new Source(
                "http://localhost:"
                        + Objects.requireNonNull(application.getWebServer()).getPort(),
                ISSUER.token(organisation, scope));
    }

    @FunctionalInterface
    public interface Door {

        Source with(String organisation, String scope);

        default Source hospital() {
            return with(HOSPITAL, "system/*.write");
        }

        default Source clinic() {
            return with(CLINIC, "system/*.write");
        }

        default Source register() {
            return with(REGISTER, "system/*.write");
        }

        default Source childWelfare() {
            return with(CHILD_WELFARE, "system/*.write");
        }

        default Source stranger(String token) {
            return new Source(hospital().base(), token);
        }
    }

    /** A name that no other test uses. */
    static String unique(String prefix) {
        return prefix + "-" + COUNT.incrementAndGet();
    }
}
