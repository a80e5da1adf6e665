package no.helseporten.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.helseporten.access.policy.PolicyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class AgeStepsTest {

    private static final Policy SHIPPED = PolicyFile.read(new ClassPathResource("access/policy.yml"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_step_is_an_age_at_which_something_changes() {
        assertThat(AgeSteps.ages(SHIPPED, TODAY, List.of(Ground.SELF))).containsExactly(13, 16);
        assertThat(AgeSteps.ages(SHIPPED, TODAY, List.of(Ground.PARENT))).containsExactly(12, 16);
        assertThat(AgeSteps.ages(SHIPPED, TODAY, List.of(Ground.SELF, Ground.PARENT)))
                .containsExactly(12, 13, 16);
        assertThat(AgeSteps.ages(SHIPPED, TODAY, List.of(new Ground("UNHEARD_OF"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2014-11-20, 13, 2027-11-20", // twelve today: that step is here, the next is ahead
        "2014-11-21, 12, 2026-11-21",
        "2020-01-01, 12, 2032-01-01",
        "2013-11-20, 16, 2029-11-20",
        "2010-11-21, 16, 2026-11-21",
        "2010-11-20, , ",
        "1948-09-01, , ",
    })
    void the_next_one_comes_after_today(LocalDate born, @Nullable Integer age, @Nullable LocalDate on) {
        assertThat(AgeSteps.next(born, SHIPPED, TODAY, List.of(Ground.SELF, Ground.PARENT)))
                .isEqualTo(age == null ? java.util.Optional.empty() : java.util.Optional.of(new AgeStep(age, on)));
    }

    @ParameterizedTest
    @CsvSource({
        "2014-11-20, 12, 2026-11-20",
        "2016-02-29, 12, 2028-02-29",
        "2016-02-29, 13, 2029-03-01",
        "2016-02-28, 13, 2029-02-28",
    })
    void a_birthday_is_the_day_on_which_she_is_that_old(LocalDate born, int age, LocalDate on) {
        assertThat(AgeSteps.birthday(born, age)).isEqualTo(on);
        assertThat(Access.age(born, on)).isEqualTo(age);
        assertThat(Access.age(born, on.minusDays(1))).isEqualTo(age - 1);
    }
}
