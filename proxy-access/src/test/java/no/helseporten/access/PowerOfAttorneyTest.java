package no.helseporten.access;

import static no.helseporten.access.PowerWorld.ADULT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.helseporten.access.AuthorityChanged.Kind;
import no.helseporten.access.PowerOutcome.AlreadySo;
import no.helseporten.access.PowerOutcome.Done;
import no.helseporten.access.PowerOutcome.HasOne;
import no.helseporten.access.PowerOutcome.MovedOn;
import no.helseporten.access.PowerOutcome.NoDraft;
import no.helseporten.access.PowerOutcome.Obstacle;
import no.helseporten.access.PowerOutcome.Over;
import no.helseporten.access.PowerOutcome.Refused;
import no.helseporten.access.store.AuthorityRows;
import no.helseporten.access.store.ReadAuthorities;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PowerOfAttorneyTest {

    private static final PowerWorld WORLD = new PowerWorld();

    private PersonId giver;
    private PersonId receiver;

    @BeforeEach
    void two_people() {
        giver = WORLD.told("Kari", ADULT);
        receiver = WORLD.told("Ola", ADULT);
        WORLD.published.clear();
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Nested
    class Giving {

        @Test
        void a_draft_that_is_not_there_gives_nothing() {
            assertThat(give(UUID.randomUUID())).isEqualTo(new NoDraft());
        }

        @Test
        void the_draft_of_somebody_else_gives_nothing() {
            UUID draft = WORLD.draft(WORLD.told("Per", ADULT), receiver, Area.DOCUMENTS);

            assertNothingIsWritten(() -> assertThat(give(draft)).isEqualTo(new NoDraft()));
        }

        @Test
        void a_receiver_who_got_a_protected_address_meanwhile_gets_nothing() {
            UUID draft = WORLD.draft(giver, receiver, Area.DOCUMENTS);
            RegisterRows.protect(WORLD.jdbc, receiver);

            assertNothingIsWritten(() -> assertThat(give(draft)).isEqualTo(new Refused(Obstacle.RECEIVER)));
        }

        @Test
        void a_receiver_who_died_meanwhile_gets_nothing() {
            UUID draft = WORLD.draft(giver, receiver, Area.DOCUMENTS);
            RegisterRows.bury(WORLD.jdbc, receiver);

            assertNothingIsWritten(() -> assertThat(give(draft)).isEqualTo(new Refused(Obstacle.RECEIVER)));
        }

        @Test
        void a_last_day_that_passed_meanwhile_is_refused() {
            LocalDate today = LocalDate.ofInstant(WORLD.clock.instant(), Access.OSLO);
            UUID draft = WORLD.draft(giver, receiver, null, terms(false, today.minusDays(1), Area.DOCUMENTS));

            assertNothingIsWritten(() -> assertThat(give(draft)).isEqualTo(new Refused(Obstacle.TERMS)));
        }

        @Test
        void a_second_one_to_the_same_receiver_is_refused_with_the_first() {
            UUID first = given(Area.DOCUMENTS);
            UUID second = WORLD.draft(giver, receiver, Area.RESULTS);

            assertNothingIsWritten(() -> assertThat(give(second)).isEqualTo(new HasOne(first)));
        }

        @Test
        void one_that_has_run_out_does_not_stand_in_the_way() {
            LocalDate today = LocalDate.ofInstant(WORLD.clock.instant(), Access.OSLO);
            UUID first = WORLD.draft(giver, receiver, null, terms(false, today, Area.DOCUMENTS));
            assertThat(give(first)).isEqualTo(new Done(first));
            WORLD.clock.moveBy(Duration.ofDays(1));

            UUID second = WORLD.draft(giver, receiver, Area.RESULTS);

            assertThat(give(second)).isEqualTo(new Done(second));
        }

        @Test
        void sent_twice_it_is_given_once() {
            UUID draft = given(Area.DOCUMENTS);

            assertNothingIsWritten(() -> assertThat(give(draft)).isEqualTo(new AlreadySo(draft)));
        }

        @Test
        void an_old_form_does_not_bring_back_what_has_ended() {
            UUID draft = given(Area.DOCUMENTS);
            WORLD.the(EndAuthority.class).given(giver, draft);

            assertNothingIsWritten(() -> assertThat(give(draft)).isEqualTo(new Over(draft)));
        }

        @Test
        void it_stands_as_the_draft_says_and_is_told() {
            UUID draft = WORLD.draft(
                    giver, receiver, null, new PowerTerms(Set.of(Area.DOCUMENTS), true, null, "Etter operasjonen"));

            assertThat(give(draft)).isEqualTo(new Done(draft));

            AuthorityChange last = last(draft);
            assertThat(last.authority().areas()).containsExactly(Area.DOCUMENTS);
            assertThat(last.authority().mayAct()).isTrue();
            assertThat(last.authority().receiver()).isEqualTo(receiver);
            assertThat(last.purpose()).isEqualTo("Etter operasjonen");
            assertThat(last.by()).isEqualTo(giver);
            assertThat(WORLD.published)
                    .containsExactly(new AuthorityChanged(
                            draft, 1, giver, receiver, Kind.GIVEN, Ground.POWER_OF_ATTORNEY, giver));
        }
    }

    @Nested
    class Changing {

        @Test
        void what_somebody_else_gave_is_refused() {
            UUID authority = given(Area.DOCUMENTS);
            PersonId other = WORLD.told("Per", ADULT);
            UUID draft = WORLD.draft(other, receiver, authority, terms(false, null, Area.RESULTS));

            assertNothingIsWritten(
                    () -> assertThat(WORLD.the(ChangePowerOfAttorney.class).change(other, draft))
                            .isEqualTo(new NoDraft()));
        }

        @Test
        void what_has_ended_is_refused() {
            UUID authority = given(Area.DOCUMENTS);
            UUID draft = WORLD.draft(giver, receiver, authority, terms(false, null, Area.RESULTS));
            WORLD.the(EndAuthority.class).received(receiver, authority);

            assertNothingIsWritten(() -> assertThat(change(draft)).isEqualTo(new Over(authority)));
        }

        @Test
        void what_was_changed_after_the_draft_was_begun_is_refused() {
            UUID authority = given(Area.DOCUMENTS);
            UUID older = WORLD.draft(giver, receiver, authority, terms(false, null, Area.RESULTS));
            UUID newer = WORLD.draft(giver, receiver, authority, terms(false, null, Area.MEDICINES));
            assertThat(change(newer)).isEqualTo(new Done(authority));

            assertNothingIsWritten(() -> assertThat(change(older)).isEqualTo(new MovedOn(authority)));
        }

        @Test
        void a_receiver_who_got_a_protected_address_gets_no_more() {
            UUID authority = given(Area.DOCUMENTS);
            UUID draft = WORLD.draft(giver, receiver, authority, terms(false, null, Area.RESULTS));
            RegisterRows.protect(WORLD.jdbc, receiver);

            assertNothingIsWritten(() -> assertThat(change(draft)).isEqualTo(new Refused(Obstacle.RECEIVER)));
        }

        @Test
        void sent_twice_it_is_changed_once() {
            UUID authority = given(Area.DOCUMENTS);
            UUID draft = WORLD.draft(giver, receiver, authority, terms(true, null, Area.RESULTS));
            assertThat(change(draft)).isEqualTo(new Done(authority));

            assertNothingIsWritten(() -> assertThat(change(draft)).isEqualTo(new AlreadySo(authority)));
            assertThat(last(authority).number()).isEqualTo(2);
            assertThat(last(authority).authority().areas()).containsExactly(Area.RESULTS);
            assertThat(last(authority).authority().mayAct()).isTrue();
        }
    }

    @Nested
    class Ending {

        @Test
        void is_for_the_two_and_nobody_else() {
            UUID authority = given(Area.DOCUMENTS);
            PersonId other = WORLD.told("Per", ADULT);

            assertNothingIsWritten(() -> {
                assertThat(end().given(other, authority)).isEqualTo(EndAuthority.Outcome.NOT_THERE);
                assertThat(end().received(other, authority)).isEqualTo(EndAuthority.Outcome.NOT_THERE);
                assertThat(end().received(giver, authority)).isEqualTo(EndAuthority.Outcome.NOT_THERE);
                assertThat(end().given(receiver, authority)).isEqualTo(EndAuthority.Outcome.NOT_THERE);
                assertThat(end().given(giver, UUID.randomUUID())).isEqualTo(EndAuthority.Outcome.NOT_THERE);
            });
        }

        @Test
        void what_the_law_gives_is_not_done_here() {
            UUID parent = told(Ground.PARENT);
            UUID assigned = told(Ground.ASSIGNED);

            assertNothingIsWritten(() -> {
                assertThat(end().given(giver, parent)).isEqualTo(EndAuthority.Outcome.NOT_HERE);
                assertThat(end().received(receiver, parent)).isEqualTo(EndAuthority.Outcome.NOT_HERE);
                assertThat(end().given(giver, assigned)).isEqualTo(EndAuthority.Outcome.NOT_HERE);
            });
            assertThat(end().received(receiver, assigned)).isEqualTo(EndAuthority.Outcome.ENDED);
        }

        @Test
        void is_done_once_by_whoever_comes_first() {
            UUID authority = given(Area.DOCUMENTS);
            assertThat(end().received(receiver, authority)).isEqualTo(EndAuthority.Outcome.ENDED);

            assertNothingIsWritten(() -> {
                assertThat(end().given(giver, authority)).isEqualTo(EndAuthority.Outcome.WAS_OVER);
                assertThat(end().received(receiver, authority)).isEqualTo(EndAuthority.Outcome.WAS_OVER);
            });
            assertThat(last(authority).by()).isEqualTo(receiver);
        }
    }

    @Nested
    class The_lists {

        private ReadAuthorities lists() {
            return WORLD.the(ReadAuthorities.class);
        }

        @Test
        void leave_out_a_parents_consent_to_ones_own_use() {
            PersonId parent = receiver;
            receiver = giver;
            told(Ground.PARENTAL_CONSENT);
            receiver = parent;

            assertThat(lists().over(giver, false, null, 10).items()).isEmpty();
            assertThat(lists().received(giver, null, 10).items()).isEmpty();
        }

        @Test
        void are_paged_by_key_without_leaving_anything_out() {
            for (int i = 0; i < 5; i++) {
                give(WORLD.draft(giver, WORLD.told("Ola", ADULT), Area.DOCUMENTS));
            }

            var first = lists().over(giver, true, null, 3);
            var second = lists().over(giver, true, UUID.fromString(first.olderKey()), 3);

            assertThat(first.items()).hasSize(3);
            assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
            assertThat(second.olderKey()).isNull();
        }

        @Test
        void part_what_is_past_from_what_is_not() {
            UUID ended = given(Area.DOCUMENTS);
            end().given(giver, ended);
            UUID open = given(Area.DOCUMENTS);

            assertThat(lists().over(giver, true, null, 10).items())
                    .extracting(found -> found.authority().id())
                    .containsExactly(open);
            assertThat(lists().received(receiver, null, 10).items())
                    .extracting(found -> found.authority().id())
                    .containsExactly(open);
            assertThat(lists().past(giver, null, 10).items())
                    .extracting(found -> found.authority().id())
                    .containsExactly(ended);
            assertThat(lists().past(receiver, null, 10).items())
                    .extracting(NamedAuthority::standing)
                    .containsExactly(Standing.ENDED);
        }
    }

    private UUID given(Area... areas) {
        UUID draft = WORLD.draft(giver, receiver, areas);
        assertThat(give(draft)).isEqualTo(new Done(draft));
        WORLD.published.clear();
        return draft;
    }

    private UUID told(Ground ground) {
        UUID id = UUID.randomUUID();
        WORLD.the(AuthorityRows.class)
                .append(new AuthorityChange(
                        1,
                        Kind.GIVEN,
                        new Authority(
                                id,
                                giver,
                                receiver,
                                ground,
                                null,
                                true,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2027, 1, 1)),
                        null,
                        null,
                        null,
                        "974761076",
                        WORLD.clock.instant()));
        return id;
    }

    private PowerOutcome give(UUID draft) {
        return WORLD.the(GivePowerOfAttorney.class).give(giver, draft);
    }

    private PowerOutcome change(UUID draft) {
        return WORLD.the(ChangePowerOfAttorney.class).change(giver, draft);
    }

    private EndAuthority end() {
        return WORLD.the(EndAuthority.class);
    }

    private AuthorityChange last(UUID authority) {
        return WORLD.the(AuthorityRows.class).last(giver, authority).orElseThrow();
    }

    private static PowerTerms terms(boolean mayAct, LocalDate until, Area... areas) {
        return new PowerTerms(Set.of(areas), mayAct, until, null);
    }

    private static void assertNothingIsWritten(Runnable act) {
        long before = WORLD.changes();
        int told = WORLD.published.size();
        act.run();
        assertThat(WORLD.changes()).isEqualTo(before);
        assertThat(WORLD.published).hasSize(told);
    }
}
