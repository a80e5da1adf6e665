package no.helseporten.access;

import static no.helseporten.access.PowerWorld.ADULT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.helseporten.access.FindReceiver.Answer;
import no.helseporten.access.FindReceiver.Found;
import no.helseporten.access.FindReceiver.HasOne;
import no.helseporten.access.FindReceiver.NotFound;
import no.helseporten.access.FindReceiver.Why;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindReceiverTest {

    private static final String MINE = "21883610110";
    private static final String HERS = "21883610382";
    private static final String NOBODYS = "21883610544";

    private final PowerWorld world = new PowerWorld();
    private PersonId giver;
    private PersonId receiver;

    @BeforeEach
    void two_people() {
        giver = world.numbered(MINE, "Kari", ADULT);
        receiver = world.numbered(HERS, "Ola Anders", ADULT);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_number_that_is_none_is_told_so() {
        assertThat(find("12345678901", "Ola Nordmann")).isEqualTo(new NotFound(Why.NUMBER));
        assertThat(find("x", "Ola Nordmann")).isEqualTo(new NotFound(Why.NUMBER));
    }

    @Test
    void her_own_number_is_told_so() {
        assertThat(find(MINE, "Kari Nordmann")).isEqualTo(new NotFound(Why.OWN));
    }

    @Test
    void a_number_of_nobody_another_name_a_secret_address_a_dead_and_an_unknown_are_all_told_the_same() {
        assertThat(find(NOBODYS, "Ola Nordmann")).isEqualTo(new NotFound(Why.NOBODY));
        assertThat(find(HERS, "Ola Hansen")).isEqualTo(new NotFound(Why.NOBODY));

        RegisterRows.tell(world.jdbc, receiver, "Ola", null);
        assertThat(find(HERS, "Ola Nordmann")).isEqualTo(new NotFound(Why.NOBODY));

        RegisterRows.tell(world.jdbc, receiver, "Ola", ADULT);
        RegisterRows.protect(world.jdbc, receiver);
        assertThat(find(HERS, "Ola Nordmann")).isEqualTo(new NotFound(Why.NOBODY));

        RegisterRows.bury(world.jdbc, receiver);
        assertThat(find(HERS, "Ola Nordmann")).isEqualTo(new NotFound(Why.NOBODY));
    }

    @Test
    void that_somebody_is_too_young_is_told_only_to_whoever_knows_the_name() {
        RegisterRows.tell(world.jdbc, receiver, "Ola", LocalDate.of(2012, 1, 1));

        assertThat(find(HERS, "Per Nordmann")).isEqualTo(new NotFound(Why.NOBODY));
        assertThat(find(HERS, "Ola Nordmann")).isEqualTo(new NotFound(Why.TOO_YOUNG));
    }

    @Test
    void somebody_who_has_one_already_is_found_with_it() {
        UUID draft = world.draft(giver, receiver, Area.DOCUMENTS);
        world.the(GivePowerOfAttorney.class).give(giver, draft);

        assertThat(find(HERS, "Ola Nordmann")).isEqualTo(new HasOne(draft));
    }

    @Test
    void the_right_number_and_name_find_her() {
        assertThat(find("218836 10382", "nordmann ola"))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.person().id()).isEqualTo(receiver));
    }

    @Test
    void after_ten_failures_the_eleventh_has_to_wait_an_hour_right_or_wrong() {
        for (int i = 0; i < 10; i++) {
            assertThat(find(NOBODYS, "Ola Nordmann")).isEqualTo(new NotFound(Why.NOBODY));
        }

        assertThat(find(NOBODYS, "Ola Nordmann")).isEqualTo(new NotFound(Why.WAIT));
        assertThat(find(HERS, "Ola Nordmann")).isEqualTo(new NotFound(Why.WAIT));

        world.clock.moveBy(Duration.ofHours(1));
        assertThat(find(HERS, "Ola Nordmann")).isInstanceOf(Found.class);
    }

    @Test
    void what_finds_somebody_or_needs_no_look_does_not_count() {
        for (int i = 0; i < 12; i++) {
            find(HERS, "Ola Nordmann");
            find(MINE, "Kari Nordmann");
            find("12345678901", "Ola Nordmann");
        }

        assertThat(find(HERS, "Ola Nordmann")).isInstanceOf(Found.class);
    }

    @Test
    void many_at_the_same_time_fail_no_more_than_ten_times() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> look = () -> find(NOBODYS, "Ola Nordmann");
            var answers =
                    threads.invokeAll(Stream.generate(() -> look).limit(40).toList());

            assertThat(answers)
                    .extracting(Future::get)
                    .filteredOn(new NotFound(Why.NOBODY)::equals)
                    .hasSize(10);
        }
    }

    @Test
    void neither_number_nor_name_is_kept() {
        find(NOBODYS, "Ola Nordmann");

        assertThat(world.jdbc
                        .sql("select row_to_json(l)::text from access.receiver_lookup l")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain(NOBODYS, "Nordmann");
    }

    private Answer find(String number, String name) {
        return world.the(FindReceiver.class).find(giver, number, name);
    }
}
