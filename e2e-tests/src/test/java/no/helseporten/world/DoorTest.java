package no.helseporten.world;

import static org.assertj.core.api.Assertions.assertThat;

import no.helseporten.journeys.Journey;
import no.helseporten.world.Populace.Delivery;
import org.junit.jupiter.api.Test;

/** The portal's door as the sector finds it. */
@Journey
class DoorTest {

    @Test
    void everything_may_be_sent_again(World world) {
        var door = world.door();
        for (Delivery delivery : world.populace().deliveries()) {
            var answer = door.post(delivery.bundle(), world.machineIssuer().tokenFor(delivery.sender()));
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        }
    }

    @Test
    void an_organisation_nobody_connected_is_refused(World world) {
        String bundle = world.populace().deliveries().getFirst().bundle();

        var answer = world.door().post(bundle, world.machineIssuer().tokenFor(Source.STRANGER));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_from_somebody_else_is_refused(World world) {
        String bundle = world.populace().deliveries().getFirst().bundle();

        assertThat(world.door().post(bundle, "not.a.token").statusCode()).isEqualTo(401);
    }
}
