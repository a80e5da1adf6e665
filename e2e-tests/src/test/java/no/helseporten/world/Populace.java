package no.helseporten.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import no.helseporten.world.idporten.TestPerson;

/**
 * The people of the world and what has been written about them.
 *
 * @param people whom one can sign in as, the most useful first
 * @param deliveries what their source systems send, in the order in which it must arrive
 */
public record Populace(List<TestPerson> people, List<Delivery> deliveries) {

    public Populace {
        people = List.copyOf(people);
        deliveries = List.copyOf(deliveries);
    }

    /**
     * One message.
     *
     * @param sender the system that sends it
     * @param bundle a FHIR R4 transaction bundle as JSON
     */
    public record Delivery(Source sender, String bundle) {}

    /** The same for the same deliveries, another for others. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            deliveries.forEach(delivery ->
                    digest.update((delivery.sender() + delivery.bundle()).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
