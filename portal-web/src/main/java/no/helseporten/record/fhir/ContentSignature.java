package no.helseporten.record.fhir;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The first bytes by which files that are not text are known.
 *
 * @param mark the bytes, one a character
 */
record ContentSignature(int offset, String mark, String type) {

    /** Readers of PDF look for its mark this far into the file. */
    private static final int PDF_WITHIN = 1024;

    private static final List<ContentSignature> KNOWN = List.of(
            new ContentSignature(0, "\u0089PNG\r\n\u001a\n", "image/png"),
            new ContentSignature(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
            new ContentSignature(0, "GIF87a", "image/gif"),
            new ContentSignature(0, "GIF89a", "image/gif"),
            new ContentSignature(0, "II*\0", "image/tiff"),
            new ContentSignature(0, "MM\0*", "image/tiff"),
            new ContentSignature(8, "WEBPVP8", "image/webp"),
            new ContentSignature(4, "ftypheic", "image/heic"),
            new ContentSignature(4, "ftypheix", "image/heic"),
            new ContentSignature(4, "ftypmif1", "image/heif"),
            new ContentSignature(4, "ftypavif", "image/avif"),
            new ContentSignature(0, "\0\0\0\u000cjP  \r\n\u0087\n", "image/jp2"),
            new ContentSignature(128, "DICM", "application/dicom"),
            new ContentSignature(0, "PK\u0003\u0004", "application/zip"),
            new ContentSignature(0, "MZ\u0090\0", "application/x-msdownload"),
            new ContentSignature(0, "\u007fELF", "application/x-executable"));

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
        return content.length >= offset + mark.length()
                && latin(content, offset, mark.length()).equals(mark);
    }

    private static String latin(byte[] content, int from, int length) {
        return new String(content, from, Math.min(length, content.length - from), StandardCharsets.ISO_8859_1);
    }
}
