package no.helseporten.sector;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A source system that talks to the door with one token. */
public record Source(String base, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public record Answer(int status, JsonNode body, HttpHeaders headers) {

        public String diagnostics() {
            return issues("diagnostics");
        }

        String severities() {
            return issues("severity");
        }

        List<String> expressions() {
            return StreamSupport.stream(body.path("issue").spliterator(), false)
                    .map(issue -> issue.path("expression").path(0).asString(""))
                    .toList();
        }

        JsonNode response(int entry) {
            return body.path("entry").path(entry).path("response");
        }

        List<String> statuses() {
            return StreamSupport.stream(body.path("entry").spliterator(), false)
                    .map(entry ->
                            entry.path("response").path("status").asString("").substring(0, 3))
                    .toList();
        }

        private String issues(String field) {
            return StreamSupport.stream(body.path("issue").spliterator(), false)
                    .map(issue -> issue.path(field).asString(""))
                    .collect(Collectors.joining("; "));
        }
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    Answer put(String path, String body, String... headers) {
        return send("PUT", path, BodyPublishers.ofString(body), headers);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** A search whose parameters stand in the body. */
    Answer find(String type, String form) {
        return send(
                "POST",
                "/" + type + "/_search",
                BodyPublishers.ofString(form),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    public Answer transaction(String... entries) {
        return bundle("transaction", entries);
    }

    Answer batch(String... entries) {
        return bundle("batch", entries);
    }

    /** Chunked: the door cannot know in advance how much comes. */
    Answer postChunked(String path, Supplier<InputStream> body, String... headers) {
        return send("POST", path, BodyPublishers.ofInputStream(body), headers);
    }

    public static String creating(String type, String resource) {
        return """
                {"resource":%s,"request":{"method":"POST","url":"%s"}}""".formatted(resource, type);
    }

    public static String creating(String type, String fullUrl, String resource) {
        return """
                {"fullUrl":"%s","resource":%s,"request":{"method":"POST","url":"%s"}}""".formatted(fullUrl, resource, type);
    }

    static String creatingIfNone(String type, String fullUrl, String condition, String resource) {
        return """
                {"fullUrl":"%s","resource":%s,"request":{"method":"POST","url":"%s","ifNoneExist":"%s"}}""".formatted(fullUrl, resource, type, condition);
    }

    public static String updating(String url, String resource) {
        return """
                {"resource":%s,"request":{"method":"PUT","url":"%s"}}""".formatted(resource, url);
    }

    private Answer bundle(String type, String... entries) {
        return post("", """
                {"resourceType":"Bundle","type":"%s","entry":[%s]}""".formatted(type, String.join(",", entries)));
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + "/fhir" + path)).method(method, body);
        if (!List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/fhir+json");
        }
        request.header("Accept", "application/fhir+json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            String text = response.body();
            return new Answer(
                    response.statusCode(),
                    text.startsWith("{") ? JSON.readTree(text) : JSON.createObjectNode(),
                    response.headers());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
