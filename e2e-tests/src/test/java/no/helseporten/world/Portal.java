package no.helseporten.world;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import no.helseporten.Helseporten;
import no.helseporten.world.machines.MachineIssuer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal as it is shipped, told where the world is. */
final class Portal implements AutoCloseable {

    static final String CLIENT_ID = "helseporten";

    private final ConfigurableApplicationContext context;

    private Portal(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** What the portal is told, by property name. */
    static final class Settings {

        private final Map<String, String> properties = new LinkedHashMap<>();

        Settings() {
            set("helseporten.person.synthetic-numbers", "ONLY");
            set("spring.main.banner-mode", Banner.Mode.OFF.name());
            // On the class path for the stand-ins; no part of the portal.
            set(
                    "spring.autoconfigure.exclude",
                    OAuth2AuthorizationServerAutoConfiguration.class.getName() + ","
                            + OAuth2AuthorizationServerJwtAutoConfiguration.class.getName());
        }

        Settings set(String name, Object value) {
            properties.put(name, value.toString());
            return this;
        }

        /** Who may send data, and whose tokens say so. */
        Settings sources(MachineIssuer issuer) {
            set("helseporten.sector.issuer", issuer.issuer());
            set("helseporten.sector.audience", MachineIssuer.AUDIENCE);
            int n = 0;
            for (Source source : Source.connected()) {
                String prefix = "helseporten.sector.sources[" + n++ + "].";
                set(prefix + "organisation", source.organisation().number());
                set(prefix + "name", source.organisation().name());
                set(prefix + "register", source.isRegister());
            }
            Source.tellers()
                    .forEach(teller -> set(
                            "helseporten.access.tellers." + teller.clientId(),
                            teller.organisation().number()));
            return this;
        }
    }

    /** Starts it; what is set here wins over the portal's own configuration. */
    static Portal start(Settings settings) {
        var application = new SpringApplication(Helseporten.class);
        application.setRegisterShutdownHook(false);
        return new Portal(application.run(settings.properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new)));
    }

    /** Where a citizen finds it, without a trailing slash. */
    URI address() {
        var server = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
        return URI.create("http://localhost:" + server.getPort());
    }

    @Override
    public void close() {
        context.close();
    }
}
