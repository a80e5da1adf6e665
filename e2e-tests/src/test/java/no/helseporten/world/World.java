package no.helseporten.world;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import no.helseporten.person.testing.PostgresDatabase;
import no.helseporten.world.idporten.IdPorten;
import no.helseporten.world.machines.MachineIssuer;

/** The portal and everything around it, running in this process. */
public final class World implements AutoCloseable {

    /** The database of a world, and the file that notes what was delivered into it. */
    record Data(String url, Path deliveryNote) {}

    private final Populace populace;
    private final Running running;
    private final Data data;
    private final IdPorten idPorten;
    private final MachineIssuer machineIssuer;
    private final Portal portal;
    private final Door door;

    private World(Populace populace, Ports ports, Path keys, Supplier<Data> database, Running running) {
        this.populace = populace;
        this.running = running;
        RSAKey portalKey = RsaKey.generate();
        var datas = CompletableFuture.supplyAsync(database);
        var idPortens = CompletableFuture.supplyAsync(() ->
                running.add(IdPorten.start(ports.idPorten(), populace.people(), Map.of(Portal.CLIENT_ID, portalKey))));
        var machineIssuers =
                CompletableFuture.supplyAsync(() -> running.add(MachineIssuer.start(ports.machineIssuer())));
        CompletableFuture.allOf(datas, idPortens, machineIssuers).join();
        this.data = datas.join();
        this.idPorten = idPortens.join();
        this.machineIssuer = machineIssuers.join();

        Path keyFile = keys.resolve("sign-in-key.json");
        RsaKey.write(portalKey, keyFile);
        this.portal = running.add(Portal.start(new Portal.Settings()
                .set("server.port", ports.portal())
                .set("spring.datasource.url", data.url())
                .set("spring.datasource.username", "postgres")
                .set("helseporten.sign-in.issuer", idPorten.issuer())
                .set("helseporten.sign-in.client-id", Portal.CLIENT_ID)
                .set("helseporten.sign-in.key", keyFile.toUri())
                .set("helseporten.sign-in.level", "idporten-loa-high")
                .sources(machineIssuer)));
        URI address = portal.address();
        idPorten.register(Portal.CLIENT_ID, address.resolve("/sign-in/return"), address.resolve("/signed-out"));
        this.door = new Door(address.resolve("/fhir"), machineIssuer);
        deliver();
    }

    /** Starts a world whose data stays in a directory until the next start. */
    static World keptIn(Path directory, Populace populace) {
        var running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "end-of-the-world"));
        return orNothing(running, () -> {
            running.add(WorldLock.take(directory));
            return new World(populace, Ports.lasting(), directory, () -> keptData(directory, running), running);
        });
    }

    /** Starts a world that is forgotten when it ends. */
    public static World throwAway(Populace populace) {
        var running = new Running();
        return orNothing(running, () -> {
            Path directory = running.add(TemporaryDirectory.create()).path();
            return new World(
                    populace,
                    Ports.free(),
                    directory,
                    () -> new Data(PostgresDatabase.emptyUrl(), directory.resolve("delivered")),
                    running);
        });
    }

    private static Data keptData(Path directory, Running running) {
        var database = running.add(KeptDatabase.start(directory));
        return new Data(database.url(), database.deliveryNote());
    }

    /** A world that does not come to be leaves nothing running. */
    private static World orNothing(Running running, Supplier<World> start) {
        try {
            return start.get();
        } catch (RuntimeException | Error e) {
            try (running) {
                throw e;
            }
        }
    }

    /** Sends what has been written about the people, unless this data has it from an earlier start. */
    private void deliver() {
        try {
            Path note = data.deliveryNote();
            String fingerprint = populace.fingerprint();
            if (!Files.exists(note) || !Files.readString(note).equals(fingerprint)) {
                door.deliver(populace.deliveries());
                Files.writeString(note, fingerprint);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The note of what was delivered cannot be kept", e);
        }
    }

    /** The portal's address, without a trailing slash. */
    public URI portal() {
        return portal.address();
    }

    public Populace populace() {
        return populace;
    }

    public IdPorten idPorten() {
        return idPorten;
    }

    public MachineIssuer machineIssuer() {
        return machineIssuer;
    }

    public Door door() {
        return door;
    }

    /** Where the database is, with the user in the address; there is no password. */
    public String database() {
        return data.url();
    }

    @Override
    public void close() {
        running.close();
    }

    /** Starts the world of a developer and tells how to use it. */
    public static void main(String[] args) {
        var clock = Clock.systemUTC();
        var start = clock.instant();
        Path directory = Checkout.world();
        try {
            World world = keptIn(directory, DemoPopulace.today(clock));
            System.out.println(Announcement.of(world, directory, Duration.between(start, clock.instant())));
        } catch (RuntimeException e) {
            System.err.printf(
                    "The world did not start. Should the data of earlier starts be why: delete %s to begin anew.%n",
                    directory);
            throw e;
        }
    }
}
