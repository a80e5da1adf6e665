package no.helseporten.sector;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The door on a free port, with the record behind it; the application is shared by all tests that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ReadingApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.flyway.enabled=false",
            "spring.session.jdbc.cleanup-cron=-",
            "spring.modulith.runtime.flyway-enabled=false",
            "helseporten.person.synthetic-numbers=ONLY",
            "helseporten.sector.sources[0].organisation=" + Sources.HOSPITAL,
            "helseporten.sector.sources[0].name=Sykehuset",
            "helseporten.sector.sources[1].organisation=" + Sources.CLINIC,
            "helseporten.sector.sources[1].name=Klinikken",
        })
@ContextConfiguration(initializers = Sources.IssuerAddress.class)
@Import({Sources.class, Patients.class})
public @interface ReadingTest {}
