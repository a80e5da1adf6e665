package no.helseporten.portal.testing;

import java.util.HashMap;
import no.helseporten.person.testing.PostgresDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What every test that starts the portal needs, unless it says otherwise: an empty database, invented people, a key, a
 * provider that does not answer, and no jobs beside the test.
 */
public class TestDefaults implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String KEY = TestKeys.portalLocation();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("otherApplications", new OtherApplications());
        var environment = context.getEnvironment();
        var defaults = new HashMap<String, Object>();
        if (!environment.containsProperty("spring.datasource.url")) {
            defaults.put("spring.datasource.url", PostgresDatabase.emptyUrl());
            defaults.put("spring.datasource.username", "postgres");
            defaults.put("spring.datasource.hikari.maximum-pool-size", "5");
        }
        defaults.put("helseporten.sign-in.issuer", "http://localhost:9");
        defaults.put("helseporten.sign-in.client-id", "helseporten");
        defaults.put("helseporten.sign-in.key", KEY);
        defaults.put("helseporten.person.synthetic-numbers", "ONLY");
        defaults.put("helseporten.jobs.run", "false");
        // Before the portal's own configuration, after what a test says itself.
        environment
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource("test-defaults", defaults));
    }
}
