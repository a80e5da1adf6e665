package no.helseporten.record;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Decides how the contents of a document are shown: what reads best comes first, the rest is offered as files. */
@Component
public class ShowContents {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif");

    private final CleanHtml cleanHtml;

    ShowContents(CleanHtml cleanHtml) {
        this.cleanHtml = cleanHtml;
    }

    /** @param level of the headings inside a part: one below the heading it stands under */
    public List<Part> of(List<Content> contents, int level) {
        boolean readable = contents.stream().anyMatch(content -> content.text() != null);
        return contents.stream()
                .map(content -> part(content, readable, level))
                .sorted((one, other) -> Boolean.compare(one instanceof Part.File, other instanceof Part.File))
                .toList();
    }

    private Part part(Content content, boolean readable, int level) {
        return switch (content.state()) {
            case NOT_YET -> new Part.NotYet();
            case ELSEWHERE -> new Part.Elsewhere();
            case HERE -> present(content, readable, level);
        };
    }

    private Part present(Content content, boolean readable, int level) {
        String text = content.text();
        if (text != null) {
            return content.type().equals("text/plain")
                    ? new Part.Text(text, content.language())
                    : new Part.Html(cleanHtml.clean(text, level), content.language());
        }
        if (PICTURES.contains(content.type())) {
            return new Part.Picture(content.position(), content.title(), content.size());
        }
        // The same letter as text and as PDF need not be shown twice.
        return content.type().equals("application/pdf") && !readable
                ? new Part.Pdf(content.position(), content.title(), content.size())
                : new Part.File(content.position(), content.title(), content.type(), content.size());
    }
}
