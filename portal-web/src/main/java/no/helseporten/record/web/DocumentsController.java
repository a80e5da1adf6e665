package no.helseporten.record.web;

import java.time.Clock;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Subject;
import no.helseporten.record.Document;
import no.helseporten.record.DocumentFilter;
import no.helseporten.record.NotInRecord;
import no.helseporten.record.Reader;
import no.helseporten.record.ShowContents;
import no.helseporten.record.store.ReadContents;
import no.helseporten.record.store.ReadDocumentFacets;
import no.helseporten.record.store.ReadDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents of the record. */
@Controller
@RequestMapping("/record/documents")
class DocumentsController {

    private static final int PAGE = 25;
    private static final int LONGEST_SEARCH = 100;

    private final ReadDocuments documents;
    private final ReadDocumentFacets facets;
    private final ReadContents contents;
    private final ShowContents showContents;
    private final Clock clock;

    DocumentsController(
            ReadDocuments documents,
            ReadDocumentFacets facets,
            ReadContents contents,
            ShowContents showContents,
            Clock clock) {
        this.documents = documents;
        this.facets = facets;
        this.contents = contents;
        this.showContents = showContents;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Area.DOCUMENTS)
    String list(
            Subject subject,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam @Nullable UUID place,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable UUID older,
            Model model) {
        DocumentFilter filter = new DocumentFilter(searched(text), kind.isBlank() ? null : kind, place, year);
        Reader reader = Reader.of(subject, clock.instant());
        model.addAttribute("filter", filter);
        model.addAttribute("facets", facets.of(reader));
        model.addAttribute("page", documents.page(reader, filter, older, PAGE));
        model.addAttribute("first", older == null);
        return "record/documents";
    }

    @GetMapping("/{id}")
    @Needs(Area.DOCUMENTS)
    String open(Subject subject, @PathVariable UUID id, Model model) {
        Document document =
                documents.byId(Reader.of(subject, clock.instant()), id).orElseThrow(NotInRecord::new);
        model.addAttribute("document", document);
        model.addAttribute("parts", showContents.of(contents.of(subject.id(), id), 2));
        return "record/document";
    }

    @GetMapping("/{id}/contents/{position}")
    @Needs(Area.DOCUMENTS)
    ResponseEntity<byte[]> content(
            Subject subject,
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestParam(defaultValue = "false") boolean download) {
        Document document =
                documents.byId(Reader.of(subject, clock.instant()), id).orElseThrow(NotInRecord::new);
        return contents.bytes(subject.id(), id, position)
                .map(bytes -> ContentAnswer.of(bytes, document.title(), download))
                .orElseThrow(NotInRecord::new);
    }

    static @Nullable String searched(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() ? null : trimmed.substring(0, Math.min(trimmed.length(), LONGEST_SEARCH));
    }
}
