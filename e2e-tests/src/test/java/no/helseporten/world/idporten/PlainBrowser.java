package no.helseporten.world.idporten;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A browser of few talents: it keeps cookies, follows no redirect by itself, and presses buttons. */
final class PlainBrowser {

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** One answer, and where it came from. */
    record Page(URI address, HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return Jsoup.parse(response.body()).text();
        }

        URI redirect() {
            return address.resolve(response.headers().firstValue("Location").orElseThrow());
        }
    }

    Page open(URI address) {
        return send(
                HttpRequest.newBuilder(address).header("Accept", "text/html").build());
    }

    /** Goes along with redirects for as long as they stay on the same server. */
    Page follow(Page page) {
        Page here = page;
        while (here.status() / 100 == 3
                && here.redirect().getAuthority().equals(here.address().getAuthority())) {
            here = open(here.redirect());
        }
        return here;
    }

    /** Presses the first button whose text begins so. */
    Page press(Page page, String label) {
        var document = Jsoup.parse(page.response().body(), page.address().toString());
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
                .POST(BodyPublishers.ofString(fields))
                .build());
    }

    private Page send(HttpRequest request) {
        try {
            return new Page(request.uri(), http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static String pair(Element field) {
        return URLEncoder.encode(field.attr("name"), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(field.attr("value"), StandardCharsets.UTF_8);
    }
}
