package no.helseporten.journeys;

import no.helseporten.world.World;
import no.helseporten.world.idporten.TestPerson;

/** The people of the world by their keys. */
final class People {

    private People() {}

    static String numberOf(World world, String key) {
        return world.populace().people().stream()
                .filter(person -> person.key().equals(key))
                .map(TestPerson::nationalNumber)
                .findFirst()
                .orElseThrow();
    }
}
