package no.helseporten.record.fhir;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The first bytes by which files that are not text are known. */
record ContentSignature(int offset, byte[] bytes, String type) {

    /** Readers of PDF look for its mark this far into the file. */
    private static final int PDF_WITHIN = 1024;

    private static final List<ContentSignature> KNOWN = List.of(
            at(0, "\u0089PNG\r\n\u001a\n", "image/png"),
            at(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            at(0, "GIF87a", "image/gif"),
            at(0, "GIF89a", "image/gif"),
            at(0, "II*\0", "image/tiff"),
            at(0, "MM\0*", "image/tiff"),
            at(8, "WEBPVP8", "image/webp"),
            at(4, "ftypheic", "image/heic"),
            at(4, "ftypheix", "image/heic"),
            at(4, "ftypmif1", "image/heif"),
            at(4, "ftypavif", "image/avif"),
            at(0, "\0\0\0\u000cjP  \r\n\u0087\n", "image/jp2"),
            at(128, "DICM", "application/dicom"),
            at(0, "PK\u0003\u0004", "application/zip"),
            at(0, "MZ\u0090\0", "application/x-msdownload"),
            at(0, "\u007fELF", "application/x-executable"));

    static Optional<String> of(byte[] content) {
        if (isPdf(content)) {
            return Optional.of(ContentType.PDF);
        }
        return KNOWN.stream()
                .filter(signature -> signature.isIn(content))
                .map(ContentSignature::type)
                .findFirst();
    }

    private static boolean isPdf(byte[] content) {
        return latin(content, 0, PDF_WITHIN).contains("%PDF-");
    }

    private boolean isIn(byte[] content) {
        return content.length >= offset + bytes.length
                && latin(content, offset, bytes.length).equals(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static String latin(byte[] content, int from, int length) {
        return new String(content, from, Math.min(length, content.length - from), StandardCharsets.ISO_8859_1);
    }

    private static ContentSignature at(int offset, String bytes, String type) {
        return new ContentSignature(offset, bytes.getBytes(StandardCharsets.ISO_8859_1), type);
    }
}
