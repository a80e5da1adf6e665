package no.helseporten.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.helseporten.access.AccessLocked;
import no.helseporten.access.AgeStepAhead;
import no.helseporten.access.AuthorityChanged;
import no.helseporten.access.AuthorityRunsOut;
import no.helseporten.access.Ground;
import no.helseporten.access.Policy;
import no.helseporten.access.policy.PolicyFile;
import no.helseporten.accesslog.GlassBroken;
import no.helseporten.accesslog.GlassTried;
import no.helseporten.accesslog.LookUpQuestionAnswered;
import no.helseporten.accesslog.LookUpQuestionOverdue;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

class WhoIsToldTest {

    private static final Policy POLICY = PolicyFile.read(new ClassPathResource("access/policy.yml"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final UUID AUTHORITY = UUID.randomUUID();
    private static final PersonId SUBJECT = PersonId.create();
    private static final PersonId RECEIVER = PersonId.create();
    private static final PersonId CLERK = PersonId.create();

    @Nested
    class OfAuthorities {

        @ParameterizedTest
        @EnumSource(AuthorityChanged.Kind.class)
        void nobody_is_told_what_the_register_says_of_parents(AuthorityChanged.Kind kind) {
            assertThat(told(kind, "PARENT", null, 14)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(AuthorityChanged.Kind.class)
        void whoever_did_it_is_not_told(AuthorityChanged.Kind kind) {
            assertThat(told(kind, "POWER_OF_ATTORNEY", SUBJECT, 40)).containsExactly(RECEIVER);
            assertThat(told(kind, "POWER_OF_ATTORNEY", RECEIVER, 40)).containsExactly(SUBJECT);
        }

        @ParameterizedTest
        @CsvSource({"12, false", "13, true", "15, true", "16, true"})
        void a_child_is_told_from_the_age_at_which_she_signs_in(int age, boolean told) {
            assertThat(told(AuthorityChanged.Kind.GIVEN, "FOSTER_CARE", null, age)
                            .contains(SUBJECT))
                    .isEqualTo(told);
        }

        @Test
        void a_subject_of_unknown_age_is_not_told() {
            assertThat(told(AuthorityChanged.Kind.GIVEN, "ASSIGNED", null, null))
                    .containsExactly(RECEIVER);
        }

        @Test
        void both_are_told_what_a_source_or_somebody_else_did() {
            assertThat(told(AuthorityChanged.Kind.ENDED, "POWER_OF_ATTORNEY", null, 40))
                    .containsExactly(RECEIVER, SUBJECT);
            assertThat(told(AuthorityChanged.Kind.GIVEN, "POWER_OF_ATTORNEY", CLERK, 40))
                    .containsExactly(RECEIVER, SUBJECT);
        }

        @Test
        void a_ground_that_a_policy_adds_is_told_of() {
            assertThat(told(AuthorityChanged.Kind.GIVEN, "GUARDIAN", null, 40)).containsExactly(RECEIVER, SUBJECT);
        }

        @Test
        void the_young_person_is_told_once_of_a_parents_consent() {
            var consent = new AuthorityChanged(
                    AUTHORITY, 1, SUBJECT, SUBJECT, AuthorityChanged.Kind.GIVEN, Ground.PARENTAL_CONSENT, CLERK);

            assertThat(WhoIsTold.of(consent, 14, POLICY, TODAY))
                    .singleElement()
                    .extracting(Telling::person)
                    .isEqualTo(SUBJECT);
        }

        @Test
        void each_is_told_of_the_other_and_on_which_side_she_is() {
            List<Telling> tellings =
                    WhoIsTold.of(change(AuthorityChanged.Kind.CHANGED, "POWER_OF_ATTORNEY", null), 40, POLICY, TODAY);

            assertThat(tellings).containsExactly(telling(RECEIVER, true, SUBJECT), telling(SUBJECT, false, RECEIVER));
        }

        private static Telling telling(PersonId person, boolean received, PersonId other) {
            return new Telling(
                    person, Kind.AUTHORITY_CHANGED, AUTHORITY, Ground.POWER_OF_ATTORNEY, received, other, null, 3);
        }

        private static List<PersonId> told(
                AuthorityChanged.Kind kind, String ground, @Nullable PersonId by, @Nullable Integer age) {
            return WhoIsTold.of(change(kind, ground, by), age, POLICY, TODAY).stream()
                    .map(Telling::person)
                    .toList();
        }

        private static AuthorityChanged change(AuthorityChanged.Kind kind, String ground, @Nullable PersonId by) {
            return new AuthorityChanged(AUTHORITY, 3, SUBJECT, RECEIVER, kind, new Ground(ground), by);
        }
    }

    @Nested
    class OfAgeSteps {

        @ParameterizedTest
        @CsvSource({"12, false", "13, true", "16, true"})
        void the_young_person_is_told_when_she_can_sign_in_by_then(int age, boolean told) {
            var step = new AgeStepAhead(SUBJECT, age, TODAY.plusDays(90));

            List<Telling> tellings = WhoIsTold.of(step, List.of(RECEIVER), POLICY);

            assertThat(tellings).extracting(Telling::person).startsWith(RECEIVER);
            assertThat(tellings.stream().anyMatch(telling -> telling.person().equals(SUBJECT)))
                    .isEqualTo(told);
            assertThat(tellings)
                    .allMatch(telling -> SUBJECT.equals(telling.other())
                            && telling.number() == age
                            && step.on().equals(telling.day()));
        }

        @Test
        void a_child_without_parents_here_leaves_nobody_to_tell() {
            assertThat(WhoIsTold.of(new AgeStepAhead(SUBJECT, 12, TODAY), List.of(), POLICY))
                    .isEmpty();
        }
    }

    @Nested
    class OfWhatRunsOut {

        @ParameterizedTest
        @CsvSource({"90, 90", "31, 90", "30, 30", "0, 30"})
        void it_is_one_notice_early_on_and_one_from_thirty_days_ahead(int daysLeft, int warning) {
            Telling telling =
                    WhoIsTold.of(new AuthorityRunsOut(AUTHORITY, SUBJECT, RECEIVER, TODAY.plusDays(daysLeft)), TODAY);

            assertThat(telling.person()).isEqualTo(RECEIVER);
            assertThat(telling.number()).isEqualTo(warning);
        }
    }

    @Test
    void that_access_is_closed_is_told_to_herself_alone() {
        Telling telling = WhoIsTold.of(new AccessLocked(SUBJECT), TODAY);

        assertThat(telling.person()).isEqualTo(SUBJECT);
        assertThat(telling.other()).isNull();
    }

    @Nested
    class OfBrokenGlass {

        @ParameterizedTest
        @CsvSource({"0, true", "11, true", "12, false", "15, false", "16, false", "40, false", ", false"})
        void she_is_always_told_and_her_parents_while_they_see_who_looks(@Nullable Integer age, boolean parentToo) {
            UUID lookUp = UUID.randomUUID();

            var broken = new GlassBroken(SUBJECT, lookUp);
            var tried = new GlassTried(SUBJECT, lookUp);

            List<Telling> told = WhoIsTold.of(broken, lookUp, age, List.of(RECEIVER), POLICY, TODAY);
            List<Telling> attempt = WhoIsTold.of(tried, lookUp, age, List.of(RECEIVER), POLICY, TODAY);

            assertThat(told).extracting(Telling::person).startsWith(SUBJECT);
            assertThat(told).hasSize(parentToo ? 2 : 1);
            assertThat(told).allMatch(telling -> lookUp.equals(telling.about()) && SUBJECT.equals(telling.other()));
            assertThat(told).extracting(Telling::kind).containsOnly(Kind.GLASS_BROKEN);
            assertThat(attempt).extracting(Telling::kind).containsOnly(Kind.GLASS_TRIED);
            assertThat(attempt)
                    .extracting(Telling::person)
                    .isEqualTo(told.stream().map(Telling::person).toList());
        }

        @Test
        void many_of_one_day_are_the_same_notice_of_the_first() {
            UUID first = UUID.randomUUID();

            List<Telling> second =
                    WhoIsTold.of(new GlassBroken(SUBJECT, UUID.randomUUID()), first, 40, List.of(), POLICY, TODAY);
            List<Telling> third = WhoIsTold.of(
                    new GlassBroken(SUBJECT, UUID.randomUUID()), first, 40, List.of(), POLICY, TODAY.plusDays(1));

            assertThat(second).isEqualTo(third).extracting(Telling::about).containsExactly(first);
        }
    }

    @Test
    void what_becomes_of_a_question_is_told_to_her_whose_record_it_is_alone() {
        UUID question = UUID.randomUUID();
        Telling answered = WhoIsTold.of(new LookUpQuestionAnswered(SUBJECT, question));
        Telling overdue = WhoIsTold.of(new LookUpQuestionOverdue(SUBJECT, question));

        assertThat(List.of(answered, overdue))
                .allMatch(telling -> telling.person().equals(SUBJECT) && question.equals(telling.about()))
                .extracting(Telling::kind)
                .containsExactly(Kind.LOOK_UP_ANSWERED, Kind.LOOK_UP_OVERDUE);
    }

    @Test
    void nobody_can_choose_to_be_told_less_of_broken_glass() {
        assertThat(Kind.GLASS_BROKEN.topic().isOptional()).isFalse();
        assertThat(Kind.GLASS_TRIED.topic().isOptional()).isFalse();
        assertThat(Kind.LOOK_UP_ANSWERED.topic().isOptional()).isTrue();
    }
}
