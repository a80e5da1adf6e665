package no.helseporten.world;

/** Starts the portal and everything around it. */
public final class World {

    private World() {}

    public static void main(String[] args) {
        System.out.println("JDK " + System.getProperty("java.version"));
    }
}
