package no.helseporten.world;

/** Where the servers of a world listen; 0 is any free port. */
record Ports(int portal, int idPorten, int machineIssuer) {

    /** For people: the same from start to start when nobody else has taken them. */
    static Ports lasting() {
        int portal = FreePort.from(8080);
        int idPorten = FreePort.from(portal + 1);
        return new Ports(portal, idPorten, FreePort.from(idPorten + 1));
    }

    /** For tests: never in the way of anything else that runs. */
    static Ports free() {
        return new Ports(0, 0, 0);
    }
}
