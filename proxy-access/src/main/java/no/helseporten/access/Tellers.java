package no.helseporten.access;

import java.util.Map;
import java.util.Set;
import no.helseporten.person.PopulationRegister;

/**
 * Which organisations the policy means when it names who may tell. A name that the configuration does not know stands for
 * nobody: what nobody may tell is not given.
 */
public final class Tellers {

    /** Whoever speaks for the population register; no configuration of ours gives this name to anybody. */
    public static final String REGISTER = "register";

    private final Map<String, Set<String>> organisations;
    private final PopulationRegister register;

    /** @param organisations their numbers, by name */
    public Tellers(Map<String, Set<String>> organisations, PopulationRegister register) {
        this.organisations = Map.copyOf(organisations);
        this.register = register;
        if (organisations.containsKey(REGISTER)) {
            throw new IllegalArgumentException(
                    "The teller " + REGISTER + " is set where the sources are: helseporten.sector.sources[n].register");
        }
    }

    /** @param source an organisation number */
    public boolean mayTell(Policy.Told told, String source) {
        return told.by().stream()
                .anyMatch(name -> name.equals(REGISTER)
                        ? register.isToldBy(source)
                        : organisations.getOrDefault(name, Set.of()).contains(source));
    }

    public boolean knows(String name) {
        return name.equals(REGISTER) || organisations.containsKey(name);
    }
}
