package no.helseporten.realinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of real files beside the checkout, or where {@code helseporten.samples} says. */
final class Samples {

    private static final Path FOLDER = Stream.of(
                    System.getProperty("helseporten.samples", ""), "../../shared/data", "../shared/data")
            .filter(path -> !path.isBlank())
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("no-samples-here"));

    private static final String LIVES = "synthea";

    /** What the patients' bundles refer to, in the order in which it must come. */
    private static final List<String> DIRECTORIES = List.of("hospitalInformation.json", "practitionerInformation.json");

    private Samples() {}

    static boolean areHere() {
        return Files.isDirectory(FOLDER.resolve(LIVES));
    }

    /** The organisations and the personnel of the synthetic lives. */
    static List<Sample> directories() {
        return DIRECTORIES.stream()
                .map(FOLDER.resolve(LIVES)::resolve)
                .map(Sample::read)
                .toList();
    }

    /** A bundle for each synthetic patient. */
    static List<Sample> lives() {
        return in(FOLDER.resolve(LIVES))
                .filter(file -> !DIRECTORIES.contains(file.getFileName().toString()))
                .map(Sample::read)
                .toList();
    }

    /** Everything else that is FHIR, in an order in which it can be sent. */
    static List<Sample> others() {
        return in(FOLDER)
                .filter(file -> !file.startsWith(FOLDER.resolve(LIVES)))
                .map(Sample::read)
                .filter(Sample::isResource)
                .sorted(Comparator.comparing(Sample::turn))
                .toList();
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
