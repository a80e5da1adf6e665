package no.helseporten.access;

import static no.helseporten.access.PowerWorld.ADULT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.helseporten.access.store.DraftRows;
import no.helseporten.access.store.ReadAuthorities;
import no.helseporten.access.testing.Authorities;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadAuthoritiesTest {

    private static final PowerWorld WORLD = new PowerWorld();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

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
    }

    private static void renameAndProtect(PersonId person, String name) {
        RegisterRows.tell(WORLD.jdbc, person, name, ADULT);
        RegisterRows.protect(WORLD.jdbc, person);
    }
}
