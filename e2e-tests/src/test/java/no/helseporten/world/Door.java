package no.helseporten.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.helseporten.world.Populace.Delivery;
import no.helseporten.world.machines.MachineIssuer;

/** The portal's door for the sector, seen from the outside. */
public final class Door {

    private final URI address;
    private final MachineIssuer issuer;
    private final HttpClient http = HttpClient.newHttpClient();

    Door(URI address, MachineIssuer issuer) {
        this.address = address;
        this.issuer = issuer;
    }

    public URI address() {
        return address;
    }

    /** Sends every message in order, each as the system it comes from. */
    void deliver(List<Delivery> deliveries) {
        Map<Source, String> tokens = new EnumMap<>(Source.class);
        for (Delivery delivery : deliveries) {
            String token = tokens.computeIfAbsent(delivery.sender(), issuer::tokenFor);
            HttpResponse<String> answer = post(delivery.bundle(), token);
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("The portal refused a message from %s with %d: %s"
                        .formatted(delivery.sender().clientId(), answer.statusCode(), answer.body()));
            }
        }
    }

    /** Posts one bundle with a token and gives back whatever the portal answers. */
    public HttpResponse<String> post(String bundle, String token) {
        return send("POST", address, bundle, token);
    }

    /**
     * Puts one resource with a token and gives back whatever the portal answers.
     *
     * @param path kind and id: {@code Patient/1}
     */
    public HttpResponse<String> put(String path, String resource, String token) {
        return send("PUT", URI.create(address + "/" + path), resource, token);
    }

    /** @param query kind with what is asked for: {@code DocumentReference?patient=1}, or kind and id */
    public HttpResponse<String> get(String query, String token) {
        return send("GET", URI.create(address + "/" + query), "", token);
    }

    /** Searches with what must not stand in an address. */
    public HttpResponse<String> search(String type, String form, String token) {
        return send(
                "POST",
                URI.create(address + "/" + type + "/_search"),
                "application/x-www-form-urlencoded",
                form,
                token);
    }

    private HttpResponse<String> send(String method, URI to, String body, String token) {
        return send(method, to, "application/fhir+json", body, token);
    }

    private HttpResponse<String> send(String method, URI to, String contentType, String body, String token) {
        var request = HttpRequest.newBuilder(to)
                .header("Content-Type", contentType)
                .header("Accept", "application/fhir+json")
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("The portal's door did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while delivering", e);
        }
    }
}
