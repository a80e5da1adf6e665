package no.helseporten.access;

import static no.helseporten.access.PowerWorld.ADULT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.helseporten.access.store.ReadActorNames;
import no.helseporten.access.testing.AccessContext;
import no.helseporten.access.testing.Authorities;
import no.helseporten.person.FindPerson;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadActorNamesTest {

    private static final AccessContext CONTEXT = new AccessContext(ReadActorNames.class, FindPerson.class);

    private final PersonId kari = PersonId.create();
    private final PersonId ola = PersonId.create();

    @BeforeEach
    void two_people() {
        RegisterRows.tell(CONTEXT.jdbc(), kari, "Kari", ADULT);
        RegisterRows.tell(CONTEXT.jdbc(), ola, "Ola", ADULT);
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    @Test
    void whoever_is_protected_and_has_had_no_power_of_attorney_has_no_name() {
        UUID parent = Authorities.parent(CONTEXT.jdbc(), kari, ola);
        RegisterRows.protect(CONTEXT.jdbc(), ola);

        assertThat(olaToKari().name(null)).isNull();
        assertThat(olaToKari().name(parent)).isNull();
    }

    @Test
    void a_power_of_attorney_to_somebody_else_tells_nothing() {
        Authorities.powerOfAttorney(CONTEXT.jdbc(), PersonId.create(), ola);
        RegisterRows.protect(CONTEXT.jdbc(), ola);

        assertThat(olaToKari().name(null)).isNull();
    }

    @Test
    void a_receiver_is_named_as_when_each_was_given_and_never_by_a_later_name() {
        UUID first = Authorities.powerOfAttorney(CONTEXT.jdbc(), kari, ola);
        RegisterRows.tell(CONTEXT.jdbc(), ola, "Nora", ADULT);
        RegisterRows.protect(CONTEXT.jdbc(), ola);

        assertThat(olaToKari().name(first)).isEqualTo("Ola Nordmann");
        assertThat(olaToKari().name(null)).isEqualTo("Ola Nordmann");
        assertThat(olaToKari().name(UUID.randomUUID())).isEqualTo("Ola Nordmann");
    }

    @Test
    void anybody_else_is_named_as_she_is_now() {
        RegisterRows.tell(CONTEXT.jdbc(), ola, "Nora", ADULT);

        assertThat(olaToKari().name(null)).isEqualTo("Nora Nordmann");
    }

    private ReadActorNames.Actor olaToKari() {
        return CONTEXT.get(ReadActorNames.class).of(kari, List.of(ola)).get(ola);
    }
}
