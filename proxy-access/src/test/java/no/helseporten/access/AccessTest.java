package no.helseporten.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import no.helseporten.access.Decision.Permitted;
import no.helseporten.access.Decision.Refused;
import no.helseporten.person.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final PersonId KARI = new PersonId(new UUID(0, 1));
    private static final PersonId OLA = new PersonId(new UUID(0, 2));

    @ParameterizedTest
    @EnumSource
    void nobody_may_see_or_do_anything_in_somebody_elses_record(Area area) {
        for (Right right : Right.values()) {
            assertThat(Access.decide(new Access.Request(OLA, KARI, area, right), NOW))
                    .isEqualTo(new Refused(Reason.NO_AUTHORITY));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybody_may_see_and_do_everything_in_her_own(Area area) {
        for (Right right : Right.values()) {
            assertThat(Access.decide(new Access.Request(KARI, new PersonId(new UUID(0, 1)), area, right), NOW))
                    .isEqualTo(new Permitted(Ground.SELF));
        }
    }
}
