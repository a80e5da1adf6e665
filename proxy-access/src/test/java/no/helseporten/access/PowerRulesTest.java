package no.helseporten.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.helseporten.access.FindReceiver.Found;
import no.helseporten.access.FindReceiver.NotFound;
import no.helseporten.access.FindReceiver.Why;
import no.helseporten.access.PowerOutcome.Obstacle;
import no.helseporten.access.policy.PolicyFile;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class PowerRulesTest {

    private static final Policy POLICY = PolicyFile.read(new ClassPathResource("access/policy.yml"));
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate ADULT = LocalDate.of(1980, 1, 1);

    @Nested
    class Who_may_give {

        @ParameterizedTest(name = "born {0}: {1}")
        @CsvSource({
            "2026-11-20, GIVER_TOO_YOUNG",
            "2013-11-21, GIVER_TOO_YOUNG",
            "2013-11-20, GIVER_TOO_YOUNG",
            "2010-11-21, GIVER_TOO_YOUNG",
            "2010-11-20, ",
            "2008-11-20, ",
            "1920-01-01, "
        })
        void whoever_is_sixteen(LocalDate birthDate, Obstacle obstacle) {
            assertThat(PowerRules.giver(own(who(birthDate, false, false), false), POLICY, NOW))
                    .isEqualTo(Optional.ofNullable(obstacle));
        }

        @Test
        void not_a_fifteen_year_old_whose_parent_has_consented_to_her_full_use() {
            assertThat(PowerRules.giver(own(who(LocalDate.of(2011, 1, 1), false, false), true), POLICY, NOW))
                    .contains(Obstacle.GIVER_TOO_YOUNG);
        }

        @Test
        void nobody_with_a_protected_address() {
            assertThat(PowerRules.giver(own(who(ADULT, true, false), false), POLICY, NOW))
                    .contains(Obstacle.GIVER_CANNOT);
        }

        @Test
        void nobody_whose_birth_date_is_not_told() {
            assertThat(PowerRules.giver(own(who(null, false, false), false), POLICY, NOW))
                    .contains(Obstacle.GIVER_TOO_YOUNG);
        }

        @Test
        void and_never_of_what_is_hers_alone() {
            Scope givable = PowerRules.givable(own(who(ADULT, false, false), false), POLICY, NOW);

            assertThat(givable.view()).hasSize(8).doesNotContain(Area.PRIVACY, Area.REPRESENTATION);
            assertThat(givable.act()).isEqualTo(givable.view());
        }

        @Test
        void nothing_while_all_access_is_closed() {
            Who locked = new Who(new Person(PersonId.create(), "Kari", "Nordmann", ADULT), false, false, true);

            assertThat(PowerRules.giver(own(locked, false), POLICY, NOW)).contains(Obstacle.GIVER_CANNOT);
        }
    }

    @Nested
    class Who_may_receive {

        @ParameterizedTest(name = "born {0}, protected {1}, dead {2}: {3}")
        @CsvSource({
            "2008-11-21, false, false, false",
            "2008-11-20, false, false, true",
            "1980-01-01, false, false, true",
            "1980-01-01, true,  false, false",
            "1980-01-01, false, true,  false",
            ",           false, false, false"
        })
        void whoever_is_eighteen_lives_and_has_no_secret_address(
                @Nullable LocalDate birthDate, boolean protectedAddress, boolean deceased, boolean may) {
            Who receiver = who(birthDate, protectedAddress, deceased);
            Facts own = own(who(ADULT, false, false), false);
            PowerTerms terms = new PowerTerms(Set.of(Area.DOCUMENTS), false, null, null);

            assertThat(PowerRules.mayReceive(receiver, POLICY, TODAY)).isEqualTo(may);
            assertThat(PowerRules.obstacle(own, receiver, terms, POLICY, NOW))
                    .isEqualTo(may ? Optional.empty() : Optional.of(Obstacle.RECEIVER));
        }

        @Test
        void not_the_giver_herself() {
            Who giver = who(ADULT, false, false);
            PowerTerms terms = new PowerTerms(Set.of(Area.DOCUMENTS), false, null, null);

            assertThat(PowerRules.obstacle(own(giver, false), giver, terms, POLICY, NOW))
                    .contains(Obstacle.RECEIVER);
        }

        @Test
        void nothing_that_is_no_longer_possible() {
            Facts own = own(who(ADULT, false, false), false);
            PowerTerms passed = new PowerTerms(Set.of(Area.DOCUMENTS), false, TODAY.minusDays(1), null);

            assertThat(PowerRules.obstacle(own, who(ADULT, false, false), passed, POLICY, NOW))
                    .contains(Obstacle.TERMS);
        }
    }

    @Nested
    class What_is_told_of_whoever_was_looked_for {

        @ParameterizedTest(name = "«{0}», born {1}, protected {2}, dead {3}: {4}")
        @CsvSource({
            "Kari Hansen,   1980-01-01, false, false, NOBODY",
            "Kari Hansen,   2015-01-01, false, false, NOBODY",
            "Kari Nordmann, 1980-01-01, true,  false, NOBODY",
            "Kari Nordmann, 2015-01-01, true,  false, NOBODY",
            "Kari Nordmann, 1980-01-01, false, true,  NOBODY",
            "Kari Nordmann, ,           false, false, NOBODY",
            "Kari Nordmann, 2008-11-21, false, false, TOO_YOUNG",
            "Kari Nordmann, 2008-11-20, false, false, ",
        })
        void nothing_but_that_nobody_was_found_unless_the_name_is_known(
                String name, @Nullable LocalDate birthDate, boolean protectedAddress, boolean deceased, Why why) {
            Who who = who(birthDate, protectedAddress, deceased);

            assertThat(FindReceiver.judge(who, name, POLICY, TODAY))
                    .isEqualTo(why == null ? new Found(who.person()) : new NotFound(why));
        }
    }

    private static Who who(@Nullable LocalDate birthDate, boolean protectedAddress, boolean deceased) {
        return new Who(new Person(PersonId.create(), "Kari", "Nordmann", birthDate), protectedAddress, deceased, false);
    }

    private static Facts own(Who who, boolean consent) {
        return new Facts(who, who, List.of(), consent, false);
    }
}
