package no.helseporten.world.people;

import java.util.List;

/** Every organisation of the world, all made up. */
public final class Organisations {

    public static final Organisation FJORDHEIM = entity("311700103", "Fjordheim sykehus HF", "55 00 10 00");
    public static final Organisation MEDICAL = unit("311700219", "Medisinsk poliklinikk", "55 00 10 20", FJORDHEIM);
    public static final Organisation LABORATORY = unit("311700324", "Laboratoriet", "55 00 10 30", FJORDHEIM);
    public static final Organisation RADIOLOGY = unit("311700545", "Radiologisk avdeling", "55 00 10 40", FJORDHEIM);
    public static final Organisation ORTHOPAEDICS = unit("311700650", "Ortopedisk avdeling", "55 00 10 50", FJORDHEIM);
    public static final Organisation DERMATOLOGY = unit("311700766", "Hudpoliklinikken", "55 00 10 60", FJORDHEIM);
    public static final Organisation CHILDREN =
            unit("311700871", "Barne- og ungdomsavdelingen", "55 00 10 70", FJORDHEIM);

    public static final Organisation SOLBAKKEN = entity("311700987", "Solbakken legesenter", "55 00 20 00");

    public static final Organisation NORDVIK = entity("311701096", "Nordvik kommune", "55 00 30 00");
    public static final Organisation HOME_NURSING =
            unit("311701207", "Nordvik hjemmesykepleie", "55 00 30 10", NORDVIK);
    public static final Organisation HEALTH_STATION =
            unit("311701312", "Nordvik helsestasjon og skolehelsetjeneste", "55 00 30 20", NORDVIK);

    /** Serves several municipalities, and so is no unit of one: it consents on behalf of children it has the care of. */
    public static final Organisation CHILD_WELFARE =
            entity("311701428", "Fjordkysten barneverntjeneste", "55 00 50 00");

    /** Decides who acts for somebody without capacity to consent, on a physician's certificate. */
    public static final Organisation REPRESENTATION =
            entity("311701649", "Representasjon i helsetjenesten (test)", "55 00 60 00");

    /** The feed of the population register: the source of who people are and who has parental responsibility. */
    public static final Organisation REGISTER = entity("311701533", "Folkeregisteret (test)", "55 00 40 00");

    private Organisations() {}

    /** All of them, a unit after what it is part of. */
    public static List<Organisation> all() {
        return List.of(
                FJORDHEIM,
                MEDICAL,
                LABORATORY,
                RADIOLOGY,
                ORTHOPAEDICS,
                DERMATOLOGY,
                CHILDREN,
                SOLBAKKEN,
                NORDVIK,
                HOME_NURSING,
                HEALTH_STATION,
                CHILD_WELFARE,
                REPRESENTATION,
                REGISTER);
    }

    private static Organisation entity(String number, String name, String phone) {
        return new Organisation(number, name, phone, null);
    }

    private static Organisation unit(String number, String name, String phone, Organisation partOf) {
        return new Organisation(number, name, phone, partOf);
    }
}
