package no.helseporten.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import no.helseporten.access.store.AuthorityRows;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.access.testing.AccessContext;
import no.helseporten.access.testing.Authorities;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiveParentalConsentTest {

    private static final PersonId MOTHER = PersonId.create();
    private static final PersonId FATHER = PersonId.create();
    private static final PersonId YOUNG = PersonId.create();

    private final AccessContext context =
            new AccessContext(AuthorityRows.class, ReadFacts.class, RecordAuthorities.class, GiveParentalConsent.class);
    private final GiveParentalConsent consent = context.get(GiveParentalConsent.class);

    @BeforeEach
    void aFamily() {
        RegisterRows.tell(context.jdbc(), MOTHER, "Silje", LocalDate.of(1985, 1, 1));
        RegisterRows.tell(context.jdbc(), FATHER, "Jonas", LocalDate.of(1985, 1, 1));
        RegisterRows.tell(context.jdbc(), YOUNG, "Emil", LocalDate.of(2012, 11, 20));
        Authorities.parent(context.jdbc(), YOUNG, MOTHER);
        Authorities.parent(context.jdbc(), YOUNG, FATHER);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Nested
    class IsRefused {

        @Test
        void to_somebody_who_is_not_a_parent() {
            PersonId stranger = PersonId.create();
            RegisterRows.tell(context.jdbc(), stranger, "Per", LocalDate.of(1985, 1, 1));

            assertThat(consent.give(stranger, YOUNG)).isEmpty();
            assertNothingIsGiven();
        }

        @Test
        void to_the_young_person_herself() {
            assertThat(consent.give(YOUNG, YOUNG)).isEmpty();
            assertNothingIsGiven();
        }

        @ParameterizedTest
        @CsvSource({"2013-11-21", "2010-11-20"})
        void before_thirteen_and_from_sixteen_on(LocalDate born) {
            RegisterRows.tell(context.jdbc(), YOUNG, "Emil", born);

            assertThat(consent.give(MOTHER, YOUNG)).isEmpty();
            assertNothingIsGiven();
        }

        @Test
        void with_a_protected_address_on_either_side() {
            RegisterRows.protect(context.jdbc(), YOUNG);

            assertThat(consent.give(MOTHER, YOUNG)).isEmpty();
            assertNothingIsGiven();
        }

        private void assertNothingIsGiven() {
            assertThat(context.heard()).isEmpty();
            assertThat(hasConsent()).isFalse();
        }
    }

    @Test
    void sent_twice_it_is_given_once() {
        consent.give(MOTHER, YOUNG);
        consent.give(MOTHER, YOUNG);

        assertThat(context.heard()).hasSize(1);
        assertThat(hasConsent()).isTrue();
    }

    @Test
    void sent_at_once_from_many_places_it_is_given_once() {
        IntStream.range(0, 20).parallel().forEach(n -> consent.give(MOTHER, YOUNG));

        assertThat(context.heard()).hasSize(1);
    }

    @Test
    void it_can_be_taken_back_and_given_again() {
        consent.give(MOTHER, YOUNG);
        consent.takeBack(MOTHER, YOUNG);
        consent.takeBack(MOTHER, YOUNG);
        assertThat(hasConsent()).isFalse();

        consent.give(MOTHER, YOUNG);
        assertThat(hasConsent()).isTrue();
        assertThat(context.heard()).hasSize(3);
    }

    @Test
    void one_parent_does_not_take_back_what_the_other_gave() {
        consent.give(MOTHER, YOUNG);

        var state = consent.takeBack(FATHER, YOUNG).orElseThrow();

        assertThat(state.byAnother()).isTrue();
        assertThat(state.mine()).isEmpty();
        assertThat(hasConsent()).isTrue();
    }

    @Test
    void it_counts_for_nothing_when_who_gave_it_is_no_parent_any_more() {
        consent.give(MOTHER, YOUNG);
        context.jdbc()
                .sql("update access.authority_change set valid_until = date '2026-11-20' where receiver_id = ?")
                .param(MOTHER.value())
                .update();

        assertThat(hasConsent()).isTrue();
        context.moveTo(java.time.Instant.parse("2026-11-20T23:00:00Z"));
        assertThat(hasConsent()).isFalse();
    }

    private boolean hasConsent() {
        return context.get(ReadFacts.class).of(YOUNG, YOUNG).parentalConsent();
    }
}
