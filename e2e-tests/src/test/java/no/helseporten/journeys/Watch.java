package no.helseporten.journeys;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sees what a citizen does not: errors in the console, breaches of the content security policy, answers that are errors,
 * and requests to anybody outside the world.
 */
final class Watch {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ChromeDriver driver;
    private final List<URI> world;
    private final Set<Integer> expected = new HashSet<>();
    private boolean scriptsAreOff;

    Watch(ChromeDriver driver, List<URI> world) {
        this.driver = driver;
        this.world = world;
    }

    /** Where scripts are switched off, Chromium may say of one that it was blocked. */
    void expectNoScripts() {
        scriptsAreOff = true;
    }

    /** Takes answers with this status for right until the next look. */
    Watch expect(int status) {
        expected.add(status);
        return this;
    }

    /** Fails on anything wrong since the last look. */
    void assertNothingWrong() {
        List<String> wrongs = wrongs();
        if (!wrongs.isEmpty()) {
            throw new AssertionError("Behind the pages:\n  " + String.join("\n  ", wrongs));
        }
    }

    /** What has gone wrong since the last look, a line each. */
    private List<String> wrongs() {
        List<String> wrongs = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            // That an answer was an error is told below, where the status can be expected. What the browser's own PDF
            // viewer says, where scripts are off, is not ours.
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()
                    && !entry.getMessage().startsWith("chrome://")
                    && !entry.getMessage().contains("Failed to load resource")) {
                wrongs.add("console: " + entry.getMessage());
            }
        }
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode event = JSON.readTree(entry.getMessage()).path("message");
            JsonNode params = event.path("params");
            switch (event.path("method").asString("")) {
                case "Network.responseReceived" -> judge(params.path("response"), wrongs);
                case "Network.requestWillBeSent" -> judgeAddress(params.path("request"), wrongs);
                case "Network.loadingFailed" -> judgeFailure(params, wrongs);
                default -> {}
            }
        }
        expected.clear();
        return wrongs;
    }

    private void judge(JsonNode response, List<String> wrongs) {
        int status = response.path("status").asInt(0);
        if (status >= 400 && !expected.contains(status)) {
            wrongs.add("answer " + status + ": " + response.path("url").asString(""));
        }
    }

    private void judgeAddress(JsonNode request, List<String> wrongs) {
        String url = request.path("url").asString("");
        boolean ours = !url.startsWith("http")
                || world.stream().anyMatch(place -> place.getAuthority()
                        .equals(URI.create(url).getAuthority()));
        if (!ours) {
            wrongs.add("request to somebody outside: " + url);
        }
    }

    private void judgeFailure(JsonNode failure, List<String> wrongs) {
        String reason = failure.path("blockedReason").asString("");
        boolean script = failure.path("type").asString("").equals("Script");
        if (!reason.isEmpty() && !(script && scriptsAreOff)) {
            wrongs.add("blocked (" + reason + "): a " + failure.path("type").asString(""));
        }
    }
}
