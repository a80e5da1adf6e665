package no.helseporten.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.helseporten.access.AuthorityChanged.Kind;
import no.helseporten.access.policy.PolicyFile;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class StandingTest {

    private static final Policy POLICY = PolicyFile.read(new ClassPathResource("access/policy.yml"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest(name = "{0} from {1} until {2}, {3}: {4}")
    @CsvSource({
        "POWER_OF_ATTORNEY, 2026-11-20, ,           ENDED,   ENDED",
        "POWER_OF_ATTORNEY, 2026-01-01, 2026-11-19, ENDED,   ENDED",
        "POWER_OF_ATTORNEY, 2026-01-01, 2026-11-19, GIVEN,   RUN_OUT",
        "POWER_OF_ATTORNEY, 2026-01-01, 2026-11-20, GIVEN,   OPEN",
        "POWER_OF_ATTORNEY, 2026-11-20, ,           CHANGED, OPEN",
        "POWER_OF_ATTORNEY, 2026-11-21, ,           GIVEN,   NOT_YET",
        "ASSIGNED,          2021-11-20, ,           GIVEN,   RUN_OUT",
        "ASSIGNED,          2021-11-21, ,           GIVEN,   OPEN",
    })
    void follows_from_the_last_change_and_the_day(
            String ground, LocalDate from, @Nullable LocalDate until, Kind kind, Standing standing) {
        var authority = new Authority(
                UUID.randomUUID(), PersonId.create(), PersonId.create(), new Ground(ground), null, true, from, until);
        var last = new AuthorityChange(1, kind, authority, null, null, null, null, Instant.EPOCH);

        assertThat(Standing.of(last, POLICY, TODAY)).isEqualTo(standing);
    }
}
