package no.helseporten.access;

import static no.helseporten.access.PowerWorld.ADULT;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.helseporten.access.store.AuthorityRows;
import no.helseporten.access.store.DraftRows;
import no.helseporten.access.store.ReadAuthorities;
import no.helseporten.access.testing.Authorities;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadAuthoritiesTest {

    private static final PowerWorld WORLD = new PowerWorld();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Ground FOSTER_CARE = new Ground("FOSTER_CARE");

    private final ReadAuthorities lists = WORLD.the(ReadAuthorities.class);
    private PersonId kari;
    private PersonId ola;

    @BeforeEach
    void two_people() {
        kari = WORLD.told("Kari", ADULT);
        ola = WORLD.told("Ola", ADULT);
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Nested
    class A_power_of_attorney {

        @Test
        void tells_no_later_name_of_either_through_change_and_end() {
            UUID id = given();
            renameAndProtect(ola, "Nora");
            assertThat(lists.given(kari, id).orElseThrow().name()).isEqualTo("Ola Nordmann");
            RegisterRows.tell(WORLD.jdbc, kari, "Vilde", ADULT);
            RegisterRows.tell(WORLD.jdbc, ola, "Nora", ADULT);
            UUID draft = WORLD.draft(kari, ola, id, new PowerTerms(Set.of(Area.RESULTS), false, null, null));
            assertThat(receiverOf(draft)).isEqualTo("Ola Nordmann");
            WORLD.the(ChangePowerOfAttorney.class).change(kari, draft);
            WORLD.the(EndAuthority.class).given(kari, id);

            assertThat(lists.past(kari, null, 10).items())
                    .extracting(NamedAuthority::name)
                    .containsExactly("Ola Nordmann");
            assertThat(lists.past(ola, null, 10).items())
                    .extracting(NamedAuthority::name)
                    .containsExactly("Kari Nordmann");
        }

        @Test
        void stays_in_the_lists_of_both_when_one_of_them_is_protected() {
            given();
            RegisterRows.protect(WORLD.jdbc, ola);

            assertThat(lists.over(kari, true, null, 10).items()).hasSize(1);
            assertThat(lists.received(ola, null, 10).items()).hasSize(1);
        }

        @Test
        void on_its_way_names_the_receiver_as_she_was_when_it_was_begun() {
            UUID draft = WORLD.draft(kari, ola, Area.DOCUMENTS);
            renameAndProtect(ola, "Nora");
            WORLD.the(PreparePower.class)
                    .change(
                            WORLD.the(DraftRows.class).find(kari, draft).orElseThrow(),
                            new PowerTerms(Set.of(Area.RESULTS), false, null, null));

            assertThat(receiverOf(draft)).isEqualTo("Ola Nordmann");
        }

        private @Nullable String receiverOf(UUID draft) {
            DraftRows drafts = WORLD.the(DraftRows.class);
            return drafts.receiverName(drafts.find(kari, draft).orElseThrow());
        }

        private UUID given() {
            UUID draft = WORLD.draft(kari, ola, Area.DOCUMENTS);
            WORLD.the(GivePowerOfAttorney.class).give(kari, draft);
            return draft;
        }
    }

    @Nested
    class What_a_source_tells {

        @Test
        void is_not_there_for_the_other_while_one_of_the_two_is_protected() {
            PersonId child = WORLD.told("Lise", TODAY.minusYears(14));
            UUID id = Authorities.parent(WORLD.jdbc, child, kari);
            RegisterRows.protect(WORLD.jdbc, child);
            UUID past = Authorities.give(WORLD.jdbc, ola, kari, Ground.ASSIGNED);
            Authorities.end(WORLD.jdbc, past);
            RegisterRows.protect(WORLD.jdbc, ola);

            assertThat(lists.received(kari, null, 10).items()).isEmpty();
            assertThat(lists.received(kari, id)).isEmpty();
            assertThat(lists.past(kari, null, 10).items()).isEmpty();
            assertThat(lists.received(kari, past)).isEmpty();
            assertThat(lists.given(child, id).orElseThrow().name())
                    .as("her own mother, who is not protected")
                    .isEqualTo("Kari Nordmann");
        }

        @ParameterizedTest(name = "a parent at {0}, with consent {1}: {2}")
        @CsvSource({"11, false, true", "12, false, true", "15, true, true", "16, false, false", "17, false, false"})
        void is_among_what_is_open_only_while_it_gives_something(int age, boolean consent, boolean listed) {
            PersonId child = WORLD.told("Lise", TODAY.minusYears(age));
            Authorities.parent(WORLD.jdbc, child, kari);
            if (consent) {
                Authorities.parentalConsent(WORLD.jdbc, child);
            }

            assertThat(ids(lists.received(kari, null, 10))).hasSize(listed ? 1 : 0);
            assertThat(lists.over(child, false, null, 10).items().stream()
                            .anyMatch(found -> found.other().equals(kari)))
                    .isEqualTo(listed);
        }

        @Test
        void says_what_it_gives_at_this_age_and_no_more() {
            PersonId child = WORLD.told("Lise", TODAY.minusYears(13));
            UUID id = Authorities.give(WORLD.jdbc, child, kari, FOSTER_CARE, Area.DOCUMENTS, Area.APPOINTMENTS);

            assertThat(lists.received(kari, id).orElseThrow().gives())
                    .isEqualTo(Scope.of(Set.of(Area.APPOINTMENTS), true));
            assertThat(lists.given(child, id).orElseThrow().gives())
                    .isEqualTo(Scope.of(Set.of(Area.APPOINTMENTS), true));
        }

        @Test
        void says_the_same_when_the_other_has_closed_all_access() {
            PersonId child = WORLD.told("Lise", TODAY.minusYears(13));
            UUID id = Authorities.parent(WORLD.jdbc, child, kari);
            Scope before = lists.received(kari, id).orElseThrow().gives();
            WORLD.the(LockAccess.class).lock(child);

            assertThat(lists.received(kari, id).orElseThrow().gives()).isEqualTo(before);
        }

        @ParameterizedTest(name = "assigned five years and {0} days ago: past {1}")
        @CsvSource({"-1, false", "0, true", "1, true"})
        void is_past_when_its_ground_lasts_no_longer(int days, boolean past) {
            UUID id = assigned(ola, TODAY.minusYears(5).minusDays(days));

            assertThat(ids(lists.past(kari, null, 10))).isEqualTo(past ? List.of(id) : List.of());
            assertThat(ids(lists.received(kari, null, 10))).isEqualTo(past ? List.of() : List.of(id));
        }

        @Test
        void is_found_below_many_that_are_past() {
            UUID open = assigned(ola, TODAY);
            for (int i = 0; i < 450; i++) {
                assigned(ola, TODAY.minusYears(6));
            }

            assertThat(ids(lists.received(kari, null, 10))).containsExactly(open);
            var first = lists.past(kari, null, 300);
            assertThat(first.items()).hasSize(300);
            assertThat(lists.past(kari, UUID.fromString(first.olderKey()), 300).items())
                    .hasSize(150);
        }

        private UUID assigned(PersonId subject, LocalDate from) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            WORLD.the(AuthorityRows.class)
                    .append(new AuthorityChange(
                            1,
                            AuthorityChanged.Kind.GIVEN,
                            new Authority(id, subject, kari, Ground.ASSIGNED, null, true, from, null),
                            null,
                            "certificate",
                            null,
                            "974761076",
                            WORLD.clock.instant()));
            return id;
        }
    }

    private static List<UUID> ids(KeyedPage<NamedAuthority> page) {
        return page.items().stream().map(found -> found.authority().id()).toList();
    }

    private static void renameAndProtect(PersonId person, String name) {
        RegisterRows.tell(WORLD.jdbc, person, name, ADULT);
        RegisterRows.protect(WORLD.jdbc, person);
    }
}
