package no.helseporten.world;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser of few talents: it keeps cookies, follows no redirect by itself, and presses buttons. Like every browser it
 * takes this machine for safe, also for cookies that demand it, and keeps one jar for all ports of a host.
 */
public final class PlainBrowser {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    /** One answer, and where it came from. */
    public record Page(URI address, HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public Document html() {
            return Jsoup.parse(response.body(), address.toString());
        }

        public String text() {
            return html().text();
        }

        public URI redirect() {
            return address.resolve(response.headers().firstValue("Location").orElseThrow());
        }

        private boolean isRedirect() {
            return status() / 100 == 3;
        }

        private boolean staysHere() {
            return redirect().getAuthority().equals(address.getAuthority());
        }
    }

    public Page open(URI address) {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
    }

    /** Goes along with redirects for as long as they stay on the same server. */
    public Page follow(Page page) {
        Page here = page;
        while (here.isRedirect() && here.staysHere()) {
            here = open(here.redirect());
        }
        return here;
    }

    /** Goes along with redirects wherever they lead. */
    public Page followAnywhere(Page page) {
        Page here = page;
        while (here.isRedirect()) {
            here = open(here.redirect());
        }
        return here;
    }

    /** Presses the first button whose text begins so. */
    public Page press(Page page, String label) {
        var document = page.html();
        Element button = document.select("button").stream()
                .filter(candidate -> candidate.text().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button «" + label + "» on: " + document.text()));
        Element form = button.closest("form");
        if (form == null) {
            throw new AssertionError("The button belongs to no form");
        }
        var fields = Stream.concat(form.select("input[name]").stream(), Stream.of(button))
                .filter(field -> field.hasAttr("name"))
                .map(PlainBrowser::pair)
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private Page send(HttpRequest.Builder unsigned) {
        URI address = unsigned.build().uri();
        var jar = cookies.computeIfAbsent(address.getHost(), host -> new LinkedHashMap<>());
        if (!jar.isEmpty()) {
            unsigned.header(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = http.send(unsigned.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(cookie -> keep(cookie, jar));
            return new Page(address, response);
        } catch (IOException e) {
            throw new AssertionError("No answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static void keep(HttpCookie cookie, Map<String, String> jar) {
        if (cookie.getMaxAge() == 0) {
            jar.remove(cookie.getName());
        } else {
            jar.put(cookie.getName(), cookie.getValue());
        }
    }

    private static String pair(Element field) {
        return URLEncoder.encode(field.attr("name"), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.attr("value"), StandardCharsets.UTF_8);
    }
}
