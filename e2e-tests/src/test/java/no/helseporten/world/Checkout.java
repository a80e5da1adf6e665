package no.helseporten.world;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the world keeps what outlives a start. */
final class Checkout {

    /** Names another directory than {@code .world} at the top of the checkout. */
    static final String PROPERTY = "helseporten.world";

    private Checkout() {}

    /** The directory of the kept world; not necessarily there yet. */
    static Path world() {
        String chosen = System.getProperty(PROPERTY, "");
        return chosen.isBlank()
                ? top(Path.of("").toAbsolutePath()).resolve(".world")
                : Path.of(chosen).toAbsolutePath();
    }

    /** The highest directory with a pom above, so that it is the same from a module as from the top. */
    private static Path top(Path start) {
        Path top = start;
        for (Path above = start; above != null && Files.exists(above.resolve("pom.xml")); above = above.getParent()) {
            top = above;
        }
        return top;
    }
}
