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
    private final RelyingParties clients;

    private IdPorten(StandIn server, RelyingParties clients) {
        this.server = server;
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
        var clients = new RelyingParties();
        return new IdPorten(
                StandIn.start("id-porten", port, IdPortenConfiguration.class, context -> {
                    context.registerBean(TestPeople.class, () -> new TestPeople(people));
                    context.registerBean(RelyingParties.class, () -> clients);
                    context.registerBean(AssertionDecoders.class, () -> new AssertionDecoders(keys));
                }),
                clients);
    }

    /** The issuer of its tokens, which is also its address. */
    public String issuer() {
        return server.address();
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
