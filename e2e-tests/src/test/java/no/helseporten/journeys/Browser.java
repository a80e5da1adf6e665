package no.helseporten.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import no.helseporten.world.TemporaryDirectory;
import no.helseporten.world.World;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One citizen's browser, new and empty, pointed at the world. */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final URI portal;
    private final TemporaryDirectory profile;
    private final ChromeDriver driver;
    private final Watch watch;
    private boolean withoutJavaScript;

    private Browser(World world, TemporaryDirectory profile, ChromeDriver driver) {
        this.portal = world.portal();
        this.profile = profile;
        this.driver = driver;
        this.watch =
                new Watch(driver, List.of(portal, URI.create(world.idPorten().issuer())));
    }

    static Browser open(World world) {
        var chromium = Chromium.ofThisMachine();
        var profile = TemporaryDirectory.create();
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(chromium.browser().toString());
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--no-default-browser-check",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-search-engine-choice-screen",
                "--accept-lang=nb",
                "--user-data-dir=" + profile.path());
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromium.driver().toFile())
                .build();
        var driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
        return new Browser(world, profile, driver);
    }

    /** What it has seen go wrong. */
    Watch watch() {
        return watch;
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens an address of the portal's. */
    Page open(String path) {
        driver.get(portal.resolve(path).toString());
        return page();
    }

    /** The page that is shown. */
    Page page() {
        return new Page(this);
    }

    /** Where it is, without the host. */
    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** Waits until it has come to a path, over however many redirects, or fails. */
    Page arriveAt(String path) {
        patience()
                .withMessage(() -> "arrival at " + path + ", still at " + path())
                .until(anything -> path().equals(path));
        return page();
    }

    /** How long a citizen waits for anything. */
    WebDriverWait patience() {
        return new WebDriverWait(driver, Duration.ofSeconds(15));
    }

    /** Somebody else's browser, who has never been anywhere. */
    Browser forget() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        return this;
    }

    Browser withoutJavaScript() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        withoutJavaScript = true;
        watch.expectNoScripts();
        return this;
    }

    boolean isWithoutJavaScript() {
        return withoutJavaScript;
    }

    /** Width in CSS pixels; 320 is also 1280 at 400 % zoom (WCAG 1.4.10). */
    Browser width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** How wide the page is, also where one must scroll to see it. */
    int contentWidth() {
        var width = (Number) driver.executeScript("return document.documentElement.scrollWidth");
        return Objects.requireNonNull(width).intValue();
    }

    /** Light or dark. */
    Browser colours(String scheme) {
        return media("prefers-color-scheme", scheme);
    }

    /** The colours of the system instead of the page's. */
    Browser forcedColours() {
        return media("forced-colors", "active");
    }

    private Browser media(String feature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
        return this;
    }

    /** A picture of the whole page in {@code target/screenshots}. */
    void screenshot(String name) {
        // On a busy machine a page may be there before it is drawn, and then there is nothing to take a picture of.
        var picture = patience()
                .ignoring(WebDriverException.class)
                .until(browser -> driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true)));
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"),
                    Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException("The picture could not be kept", e);
        }
    }

    @Override
    public void close() {
        try (profile) {
            driver.quit();
        }
    }
}
