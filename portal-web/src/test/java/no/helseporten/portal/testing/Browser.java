package no.helseporten.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a browser without scripts does: keeps cookies, and follows nothing until it is told to. */
public final class Browser {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final String origin;
    private final Map<String, HttpCookie> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "text/html"));

    public Browser(int port) {
        this.origin = "http://localhost:" + port;
    }

    /** @param body as text */
    public record Page(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public Document html() {
            return Jsoup.parse(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String location() {
            return header("Location");
        }
    }

    public Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Page get(String pathOrAddress) {
        return send(request(pathOrAddress).GET());
    }

    /** As a form on one of our pages would, with its hidden token; a page is opened first to get one. */
    public Page post(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", formToken());
        return postRaw(path, all);
    }

    public Page postRaw(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public String formToken() {
        var token = get("/signed-out").html().selectFirst("input[name=_csrf]");
        if (token == null) {
            throw new IllegalStateException("No form on the page");
        }
        return token.val();
    }

    public Map<String, HttpCookie> cookies() {
        return cookies;
    }

    public String cookie(String name) {
        HttpCookie cookie = cookies.get(name);
        return cookie == null ? "" : cookie.getValue();
    }

    private HttpRequest.Builder request(String pathOrAddress) {
        String address = pathOrAddress.startsWith("/") ? origin + pathOrAddress : pathOrAddress;
        var request = HttpRequest.newBuilder(URI.create(address));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.values().stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(cookie -> {
                        if (cookie.getMaxAge() == 0) {
                            cookies.remove(cookie.getName());
                        } else {
                            cookies.put(cookie.getName(), cookie);
                        }
                    });
            return new Page(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
