package no.helseporten.person;

/** Knows which source speaks for the population register; what that one tells of a person wins over everybody else. */
@FunctionalInterface
public interface PopulationRegister {

    /** @param source an organisation number */
    boolean isToldBy(String source);
}
