package no.helseporten.sector;

import java.time.Clock;
import javax.sql.DataSource;
import no.helseporten.access.EndConsentsOf;
import no.helseporten.access.RecordAuthorities;
import no.helseporten.access.TakeInAuthorities;
import no.helseporten.person.testing.PostgresDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The door and what stands right behind it, without the rest of the portal. */
// The runtime of the modules wants the main class of the whole portal.
@EnableAutoConfiguration(
        excludeName = "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration")
@ComponentScan({
    "no.helseporten.person",
    "no.helseporten.activity",
    "no.helseporten.access.fhir",
    "no.helseporten.access.policy",
    "no.helseporten.access.store",
    "no.helseporten.sector.fhir",
    "no.helseporten.sector.store"
})
@Import({RecordAuthorities.class, TakeInAuthorities.class, EndConsentsOf.class})
class SectorApplication {

    @Bean
    DataSource dataSource() {
        return PostgresDatabase.with("person", "activity", "access", "sector", "portal");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ObservationRows observationRows(JdbcTemplate jdbc) {
        return new ObservationRows(jdbc);
    }
}
