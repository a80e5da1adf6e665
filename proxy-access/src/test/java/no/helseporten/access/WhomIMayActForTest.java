package no.helseporten.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.access.testing.AccessContext;
import no.helseporten.access.testing.Authorities;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhomIMayActForTest {

    private static final PersonId ME = PersonId.create();

    private final AccessContext context = new AccessContext(ReadFacts.class, WhomIMayActFor.class);

    @BeforeEach
    void i_am_known() {
        RegisterRows.tell(context.jdbc(), ME, "Hilde", LocalDate.of(1976, 1, 1));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void nobody_is_there_without_an_authority_that_gives_something_today() {
        PersonId stranger = person("Ola", 40);
        Authorities.end(context.jdbc(), Authorities.powerOfAttorney(context.jdbc(), stranger, ME));
        Authorities.powerOfAttorney(context.jdbc(), person("Ung", 15), ME);
        Authorities.parent(context.jdbc(), person("Voksen", 16), ME);
        PersonId hidden = person("Skjult", 40);
        Authorities.powerOfAttorney(context.jdbc(), hidden, ME);
        RegisterRows.protect(context.jdbc(), hidden);

        assertThat(all()).isEmpty();
    }

    @Test
    void whoever_gave_on_two_grounds_is_there_once() {
        PersonId arne = person("Arne", 78);
        Authorities.powerOfAttorney(context.jdbc(), arne, ME, Area.DOCUMENTS);
        Authorities.give(context.jdbc(), arne, ME, Ground.POWER_OF_ATTORNEY, Area.FORMS);

        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.authorities()).hasSize(2);
            assertThat(one.open().view()).containsExactlyInAnyOrder(Area.DOCUMENTS, Area.FORMS);
        });
    }

    @Test
    void ten_thousand_are_read_page_by_page_in_order_and_each_once() {
        context.jdbc().sql("""
                        with new as (
                          insert into person.person
                            (person_id, given_name, family_name, birth_date, from_register, created_at, updated_at)
                          select gen_random_uuid(), 'Nr ' || n % 100, 'Nordmann', date '1950-01-01', true, now(), now()
                            from generate_series(1, 10000) n
                          returning person_id)
                        insert into access.authority_change
                          (person_id, authority_id, number, receiver_id, ground, kind, may_act, valid_from, changed_at)
                        select person_id, gen_random_uuid(), 1, ?, 'POWER_OF_ATTORNEY', 'GIVEN', true, date '2020-01-01', now()
                          from new
                        """).param(ME.value()).update();

        List<MayActFor> all = all();

        assertThat(all).hasSize(10_000);
        assertThat(all).extracting(one -> one.person().id()).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(one -> String.valueOf(one.person().givenName()))
                .isSorted();
    }

    private PersonId person(String given, int age) {
        PersonId person = PersonId.create();
        RegisterRows.tell(
                context.jdbc(), person, given, LocalDate.of(2026, 11, 20).minusYears(age));
        return person;
    }

    private List<MayActFor> all() {
        List<MayActFor> all = new ArrayList<>();
        @Nullable UUID after = null;
        do {
            KeyedPage<MayActFor> page = context.get(WhomIMayActFor.class).of(ME, after);
            all.addAll(page.items());
            after = page.olderKey() == null ? null : UUID.fromString(page.olderKey());
        } while (after != null);
        return all;
    }
}
