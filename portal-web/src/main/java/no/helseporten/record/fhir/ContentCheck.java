package no.helseporten.record.fhir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import no.helseporten.person.fhir.Findings;
import org.hl7.fhir.r4.model.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Whether bytes are what the source says they are. */
record ContentCheck(DataSize limit) {

    /** @param path the element that holds the bytes */
    void check(byte[] bytes, @Nullable String label, ContentType found, String path, Findings findings) {
        if (bytes.length > limit.toBytes()) {
            findings.error(
                    path,
                    "The content is %d bytes; the limit is %d (%d MB). Send it in smaller parts"
                            .formatted(bytes.length, limit.toBytes(), limit.toMegabytes()));
        }
        ContentType.declared(label).ifPresent(declared -> {
            if (declared.equals(ContentType.PDF) && !found.type().equals(ContentType.PDF)) {
                findings.error(path, "Declared as application/pdf, but it has no %PDF- in its first 1024 bytes");
            }
            if (declared.startsWith("image/") && !isImage(found.type())) {
                findings.error(path, "Declared as " + declared + ", but it is no image; send what it is");
            }
        });
    }

    void checkDeclared(Attachment attachment, byte[] bytes, String path, Findings findings) {
        if (attachment.hasSize() && attachment.getSize() != bytes.length) {
            findings.error(
                    path,
                    "The declared size is %d, the data are %d bytes".formatted(attachment.getSize(), bytes.length));
        }
        if (attachment.hasHash() && !fits(attachment, sha1(bytes))) {
            findings.error(path, "The declared hash is not the SHA-1 of the data");
        }
    }

    /** FHIR means the base64 of the digest; some sources send the base64 of its hexadecimal form, or that form itself. */
    private static boolean fits(Attachment attachment, byte[] digest) {
        String hex = HexFormat.of().formatHex(digest);
        byte[] declared = attachment.getHash();
        return Arrays.equals(declared, digest)
                || new String(declared, StandardCharsets.ISO_8859_1).equalsIgnoreCase(hex)
                || Base64.getEncoder().encodeToString(declared).equalsIgnoreCase(hex);
    }

    /** A DICOM file is an image in a wrapping of its own. */
    private static boolean isImage(String type) {
        return type.startsWith("image/") || type.equals("application/dicom");
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
