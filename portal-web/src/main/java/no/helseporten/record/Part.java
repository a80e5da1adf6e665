package no.helseporten.record;

import org.jspecify.annotations.Nullable;

/** A part of a document or a report, as a page shows it. */
public sealed interface Part {

    /** @param language of the text, when told (WCAG 3.1.2) */
    record Html(SafeHtml html, @Nullable String language) implements Part {}

    record Text(String text, @Nullable String language) implements Part {}

    record Pdf(int position, @Nullable String title, int size) implements Part {}

    record Picture(int position, @Nullable String title, int size) implements Part {}

    /** Something the page cannot show, or shows already in another form: offered as a file. */
    record File(int position, @Nullable String title, String type, int size) implements Part {}

    record NotYet() implements Part {}

    record Elsewhere() implements Part {}

    /** Which of the cases it is, for the template. */
    default String kind() {
        return switch (this) {
            case Html html -> "html";
            case Text text -> "text";
            case Pdf pdf -> "pdf";
            case Picture picture -> "picture";
            case File file -> "file";
            case NotYet notYet -> "not-yet";
            case Elsewhere elsewhere -> "elsewhere";
        };
    }
}
