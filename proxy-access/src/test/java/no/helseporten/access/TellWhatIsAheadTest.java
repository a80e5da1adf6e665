package no.helseporten.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.helseporten.access.store.AheadRows;
import no.helseporten.access.testing.AccessContext;
import no.helseporten.access.testing.Authorities;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

class TellWhatIsAheadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final PersonId CHILD = PersonId.create();
    private static final PersonId RELATIVE = PersonId.create();

    private final AccessContext context = new AccessContext(AheadRows.class, TellWhatIsAhead.class);

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2014-11-20, ", // is 12 today
        "2014-11-21, 12",
        "2015-02-18, 12", // ninety days ahead
        "2015-02-19, ",
        "2013-11-21, 13",
        "2011-02-18, 16",
        "2010-02-18, ",
    })
    void a_birthday_that_changes_something_is_told_ninety_days_ahead(LocalDate born, @Nullable Integer age) {
        RegisterRows.tell(context.jdbc(), CHILD, "Oda", born);

        run();

        assertThat(context.heard())
                .containsExactlyElementsOf(
                        age == null
                                ? java.util.List.of()
                                : java.util.List.of(new AgeStepAhead(CHILD, age, AgeSteps.birthday(born, age))));
    }

    @Test
    void an_age_that_changes_something_on_any_ground_that_a_source_tells_is_told_of() {
        LocalDate born = TODAY.plusDays(60).minusYears(18);
        RegisterRows.tell(context.jdbc(), CHILD, "Oda", born);
        Scope documents = Scope.of(Set.of(Area.DOCUMENTS), false);
        var until18 = List.of(
                new Policy.Step(0, documents, Scope.NOTHING), new Policy.Step(18, Scope.NOTHING, Scope.NOTHING));
        var policy = new Policy(List.of(
                new Policy.Version(TODAY.minusYears(1), Map.of(new Ground("INSTITUTION"), rule(false, until18)))));
        var givenByHerself = new Policy(List.of(
                new Policy.Version(TODAY.minusYears(1), Map.of(new Ground("INSTITUTION"), rule(true, until18)))));

        assertThat(toldBy(givenByHerself)).isEmpty();
        assertThat(toldBy(policy)).containsExactly(new AgeStepAhead(CHILD, 18, AgeSteps.birthday(born, 18)));
    }

    @Test
    void it_is_told_once_however_often_one_looks() {
        RegisterRows.tell(context.jdbc(), CHILD, "Oda", TODAY.plusDays(30).minusYears(12));

        run();
        run();
        context.moveTo(AccessContext.NOW.plus(Duration.ofDays(3)));
        run();

        assertThat(context.heard()).hasSize(1);
    }

    @Test
    void nobody_is_told_of_a_child_that_is_dead_or_whose_birth_date_the_register_has_not_told() {
        RegisterRows.tell(context.jdbc(), CHILD, "Oda", TODAY.plusDays(30).minusYears(12));
        RegisterRows.bury(context.jdbc(), CHILD);
        RegisterRows.tell(context.jdbc(), RELATIVE, "Emil", TODAY.plusDays(30).minusYears(12));
        context.jdbc()
                .sql("update person.person set from_register = false where person_id = ?")
                .param(RELATIVE.value())
                .update();

        run();

        assertThat(context.heard()).isEmpty();
    }

    @Test
    void every_child_of_a_big_town_is_told() {
        context.jdbc().sql("""
                        insert into person.person (person_id, birth_date, from_register, created_at, updated_at)
                        select gen_random_uuid(), ?, true, now(), now() from generate_series(1, 1200)
                        """).param(TODAY.plusDays(10).minusYears(12)).update();

        run();

        assertThat(context.heard()).hasSize(1200).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "91, 0", // the last day is ninety-one days ahead
        "90, 1", "31, 1", "30, 1", "0, 1", "-1, 0",
    })
    void an_assigned_authority_is_told_of_before_its_five_years_are_over(int days, int told) {
        UUID authority = assigned(TODAY.plusDays(days).plusDays(1).minusYears(5));

        run();
        run();

        assertThat(context.heard()).hasSize(told);
        if (told > 0) {
            assertThat(context.heard())
                    .containsExactly(new AuthorityRunsOut(authority, CHILD, RELATIVE, TODAY.plusDays(days)));
        }
    }

    @Test
    void it_is_told_again_when_thirty_days_are_left() {
        assigned(TODAY.plusDays(80).plusDays(1).minusYears(5));

        run();
        context.moveTo(AccessContext.NOW.plus(Duration.ofDays(49)));
        run();
        assertThat(context.heard()).hasSize(1);

        context.moveTo(AccessContext.NOW.plus(Duration.ofDays(50)));
        run();
        run();
        assertThat(context.heard()).hasSize(2);
    }

    @Test
    void one_that_was_ended_is_not() {
        Authorities.end(context.jdbc(), assigned(TODAY.plusDays(10).minusYears(5)));

        run();

        assertThat(context.heard()).isEmpty();
    }

    private UUID assigned(LocalDate from) {
        UUID authority = Authorities.give(context.jdbc(), CHILD, RELATIVE, new Ground("ASSIGNED"), Area.DOCUMENTS);
        context.jdbc()
                .sql("update access.authority_change set valid_from = ? where authority_id = ?")
                .params(from, authority)
                .update();
        return authority;
    }

    private static Policy.Rule rule(boolean givenByCitizen, List<Policy.Step> steps) {
        return new Policy.Rule(givenByCitizen, 0, null, false, false, Sight.FULL, steps, null);
    }

    private List<Object> toldBy(Policy policy) {
        List<Object> told = new ArrayList<>();
        new TellWhatIsAhead(
                        context.get(AheadRows.class),
                        policy,
                        told::add,
                        context.get(TransactionTemplate.class),
                        context.get(Clock.class))
                .run(() -> false);
        return told;
    }

    private void run() {
        context.get(TellWhatIsAhead.class).run(() -> false);
    }
}
