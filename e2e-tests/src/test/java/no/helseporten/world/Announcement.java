package no.helseporten.world;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import no.helseporten.world.idporten.TestPerson;
import no.helseporten.world.machines.MachineIssuer;
import no.helseporten.world.people.Personnel;

/** What a developer reads when the world is up. */
final class Announcement {

    private Announcement() {}

    static String of(World world, Path directory, Duration taken) {
        return """

                Helseporten is up after %d s:  %s

                  Sign in     Choose «Logg inn», then one of these people:
                %s
                  FHIR door   %s
                  Token       curl -s -u %s:%s -d grant_type=client_credentials -d 'scope=%s' %s
                              Systems (the password is the name): %s
                  Personnel   curl -s -u %s:%s -d grant_type=client_credentials -d 'scope=%s' -d hpr=%s -d purpose=TREAT %s
                              (purpose=BTG -d 'reason=…' breaks the glass)
                  Database    %s
                  Kept in     %s  (delete it to begin anew)

                  Ctrl+C ends everything.
                """.formatted(
                        taken.toSeconds(),
                        world.portal(),
                        people(world),
                        world.door().address(),
                        Source.HOSPITAL.clientId(),
                        MachineIssuer.password(Source.HOSPITAL),
                        MachineIssuer.SCOPE,
                        world.machineIssuer().tokenEndpoint(),
                        Arrays.stream(Source.values()).map(Source::clientId).collect(Collectors.joining(", ")),
                        MachineIssuer.JOURNAL,
                        MachineIssuer.JOURNAL,
                        MachineIssuer.READING,
                        Personnel.AAS.hprNumber(),
                        world.machineIssuer().tokenEndpoint(),
                        world.database(),
                        directory);
    }

    private static String people(World world) {
        return world.populace().people().stream().map(Announcement::line).collect(Collectors.joining());
    }

    private static String line(TestPerson person) {
        return "              %-14s %s%n".formatted(person.key(), person.description());
    }
}
