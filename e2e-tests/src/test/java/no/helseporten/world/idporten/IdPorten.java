package no.helseporten.world.idporten;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.util.List;
import java.util.Map;
import no.helseporten.world.AssertionDecoders;
import no.helseporten.world.StandIn;

/** The running stand-in for ID-porten. */
public final class IdPorten implements AutoCloseable {

    private final StandIn server;
    private final TestPeople people;
    private final RelyingParties clients;

    private IdPorten(StandIn server, TestPeople people, RelyingParties clients) {
        this.server = server;
        this.people = people;
        this.clients = clients;
    }

    /**
     * Starts it.
     *
     * @param port where it listens; 0 for any free port
     * @param people whom one can sign in as
     * @param keys the public key of each client, by client id
     */
    public static IdPorten start(int port, List<TestPerson> people, Map<String, RSAKey> keys) {
        var known = new TestPeople(people);
        var clients = new RelyingParties();
        return new IdPorten(
                StandIn.start("id-porten", port, IdPortenConfiguration.class, context -> {
                    context.registerBean(TestPeople.class, () -> known);
                    context.registerBean(RelyingParties.class, () -> clients);
                    context.registerBean(AssertionDecoders.class, () -> new AssertionDecoders(keys));
                }),
                known,
                clients);
    }

    /** The issuer of its tokens, which is also its address. */
    public String issuer() {
        return server.address();
    }

    /** Lets somebody sign in who was not in the world when it began. */
    public void admit(TestPerson person) {
        people.add(person);
    }

    /**
     * Lets a client send citizens.
     *
     * @param redirect where they come back to with a code
     * @param afterSignOut where they come back to when they have signed out
     */
    public void register(String clientId, URI redirect, URI afterSignOut) {
        clients.register(clientId, redirect, afterSignOut);
    }

    @Override
    public void close() {
        server.close();
    }
}
