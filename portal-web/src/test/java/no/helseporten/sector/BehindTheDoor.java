package no.helseporten.sector;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import no.helseporten.access.EndConsentsOf;
import no.helseporten.access.RecordAuthorities;
import no.helseporten.access.TakeInAuthorities;
import no.helseporten.accesslog.RecordLookUps;
import no.helseporten.blocking.ReadBlocks;
import no.helseporten.person.testing.PostgresDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

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
    "no.helseporten.accesslog.store",
    "no.helseporten.blocking.policy",
    "no.helseporten.blocking.store",
    "no.helseporten.record.store",
    "no.helseporten.sector.fhir",
    "no.helseporten.sector.store"
})
@Import({RecordAuthorities.class, TakeInAuthorities.class, EndConsentsOf.class, ReadBlocks.class, RecordLookUps.class})
class BehindTheDoor {

    /** With a pool, as the portal has it: a new connection for each of thousands of reads would cost more than the reads. */
    @Bean(destroyMethod = "close")
    HikariDataSource dataSource() {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(PostgresDatabase.with(
                "person", "activity", "access", "record", "blocking", "accesslog", "sector", "portal"));
        return new HikariDataSource(pool);
    }

    @Bean
    SettableClock clock() {
        return new SettableClock(Clock.systemUTC());
    }
}
