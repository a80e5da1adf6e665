package no.helseporten.sector;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The door on a free port; the application is shared by all tests that say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SectorApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.flyway.enabled=false",
            "spring.session.jdbc.cleanup-cron=-",
            "spring.modulith.runtime.flyway-enabled=false",
            "helseporten.person.synthetic-numbers=ONLY",
            "helseporten.sector.max-body=40MB",
            "helseporten.sector.sources[0].organisation=" + Sources.HOSPITAL,
            "helseporten.sector.sources[0].name=Sykehuset",
            "helseporten.sector.sources[1].organisation=" + Sources.CLINIC,
            "helseporten.sector.sources[1].name=Klinikken",
            "helseporten.sector.sources[2].organisation=" + Sources.REGISTER,
            "helseporten.sector.sources[2].name=Folkeregisteret",
            "helseporten.sector.sources[2].register=true",
            "helseporten.sector.sources[3].organisation=" + Sources.CHILD_WELFARE,
            "helseporten.sector.sources[3].name=Barneverntjenesten",
            "helseporten.access.tellers.child-welfare=" + Sources.CHILD_WELFARE,
        })
@ContextConfiguration(initializers = Sources.IssuerAddress.class)
@Import(Sources.class)
@interface DoorTest {}
