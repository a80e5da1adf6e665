package no.helseporten.world;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import no.helseporten.world.people.Organisation;
import no.helseporten.world.people.Organisations;

/** The systems that have a client at the machine issuer, one for each organisation. */
public enum Source {
    HOSPITAL("hospital", Organisations.FJORDHEIM, Standing.SOURCE),
    GP_OFFICE("gp-office", Organisations.SOLBAKKEN, Standing.SOURCE),
    MUNICIPALITY("municipality", Organisations.NORDVIK, Standing.SOURCE),
    CHILD_WELFARE("child-welfare", Organisations.CHILD_WELFARE, Standing.TELLER),
    REPRESENTATION("representation", Organisations.REPRESENTATION, Standing.TELLER),
    POPULATION_REGISTER("population-register", Organisations.REGISTER, Standing.REGISTER),
    /** Gets a token like anybody, and is nobody to the portal. */
    STRANGER(
            "stranger",
            new Organisation("311701975", "Havgløtt treningssenter AS", "55 00 90 00", null),
            Standing.UNKNOWN);

    private enum Standing {
        SOURCE,
        TELLER,
        REGISTER,
        UNKNOWN
    }

    private final String clientId;
    private final Organisation organisation;
    private final Standing standing;

    Source(String clientId, Organisation organisation, Standing standing) {
        this.clientId = clientId;
        this.organisation = organisation;
        this.standing = standing;
    }

    /** Those the portal takes data from. */
    public static List<Source> connected() {
        return Arrays.stream(values())
                .filter(source -> source.standing != Standing.UNKNOWN)
                .toList();
    }

    /** Those the portal believes about who acts for whom; the policy calls them what the machine issuer does. */
    static List<Source> tellers() {
        return Arrays.stream(values())
                .filter(source -> source.standing == Standing.TELLER)
                .toList();
    }

    /** The system of an organisation. */
    public static Source ofOrganisation(String number) {
        return only(source -> source.organisation.number().equals(number));
    }

    /** The system with a name at the machine issuer. */
    public static Source ofClient(String clientId) {
        return only(source -> source.clientId.equals(clientId));
    }

    private static Source only(Predicate<Source> wanted) {
        return Arrays.stream(values())
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such system in this world"));
    }

    /** Its name at the machine issuer. */
    public String clientId() {
        return clientId;
    }

    /** Whom it speaks for. */
    public Organisation organisation() {
        return organisation;
    }

    /** Whether the portal believes it about who people are. */
    public boolean isRegister() {
        return standing == Standing.REGISTER;
    }
}
