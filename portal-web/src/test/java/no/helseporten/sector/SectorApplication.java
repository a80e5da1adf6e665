package no.helseporten.sector;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The door with one kind taken in by a plain table, so that a test sees what the door hands over. */
@Import(BehindTheDoor.class)
class SectorApplication {

    @Bean
    ObservationRows observationRows(JdbcTemplate jdbc) {
        return new ObservationRows(jdbc);
    }
}
