package no.helseporten.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser of this machine and its driver. On a Debian that this process may change they are installed when they are
 * missing; everywhere else their absence is told in one line.
 *
 * @param browser path of the browser
 * @param driver path of the driver that belongs to it
 */
record Chromium(Path browser, Path driver) {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");
    private static final Path INSTALLATION_LOG = Path.of("target/install-chromium.log");

    private static final class Lazily {
        private static final Chromium FOUND = find().or(Chromium::install)
                .orElseThrow(() -> new IllegalStateException(
                        "The journeys need a browser: install the packages chromium and chromium-driver"));
    }

    static Chromium ofThisMachine() {
        return Lazily.FOUND;
    }

    private static Optional<Chromium> find() {
        return onPath(BROWSERS).flatMap(browser -> onPath(DRIVERS).map(driver -> new Chromium(browser, driver)));
    }

    private static Optional<Path> onPath(List<String> names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<String> folders = Stream.concat(
                        Arrays.stream(path.split(File.pathSeparator)), Stream.of("/usr/bin", "/usr/lib/chromium"))
                .toList();
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Chromium> install() {
        boolean mayInstall = "root".equals(System.getProperty("user.name"))
                && Files.exists(Path.of("/etc/debian_version"))
                && onPath(List.of("apt-get")).isPresent();
        if (!mayInstall) {
            return Optional.empty();
        }
        run("apt-get", "update");
        run("apt-get", "install", "--yes", "--no-install-recommends", "chromium", "chromium-driver");
        return find();
    }

    private static void run(String... command) {
        try {
            Files.createDirectories(INSTALLATION_LOG.getParent());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(INSTALLATION_LOG.toFile()));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Chromium could not be installed, see " + INSTALLATION_LOG, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while installing Chromium", e);
        }
    }
}
