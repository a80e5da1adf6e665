package no.helseporten.record.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import no.helseporten.record.ContentBytes;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers with a part of a document as a file. Only what a browser shows without running anything is shown in place;
 * everything else is an inert download.
 */
final class ContentAnswer {

    private static final Set<String> SHOWN_IN_PLACE = Set.of("application/pdf", "image/png", "image/jpeg", "image/gif");

    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf", ".pdf",
            "image/png", ".png",
            "image/jpeg", ".jpg",
            "image/gif", ".gif",
            "text/html", ".html",
            "text/plain", ".txt",
            "application/xml", ".xml",
            "text/xml", ".xml",
            "application/rtf", ".rtf");

    private ContentAnswer() {}

    static ResponseEntity<byte[]> of(ContentBytes content, String title, boolean download) {
        boolean inPlace = !download && SHOWN_IN_PLACE.contains(content.type());
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(
                SHOWN_IN_PLACE.contains(content.type())
                        ? MediaType.parseMediaType(content.type())
                        : MediaType.APPLICATION_OCTET_STREAM);
        headers.setContentDisposition((inPlace ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(fileName(title) + ENDINGS.getOrDefault(content.type(), ""), StandardCharsets.UTF_8)
                .build());
        headers.setContentLength(content.bytes().length);
        return ResponseEntity.ok().headers(headers).body(content.bytes());
    }

    /** Letters, digits and spaces of the title, so that every file system takes it. */
    private static String fileName(String title) {
        String name = title.replaceAll("[^\\p{L}\\p{N} .-]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return name.isEmpty() ? "dokument" : name.substring(0, Math.min(name.length(), 80));
    }
}
