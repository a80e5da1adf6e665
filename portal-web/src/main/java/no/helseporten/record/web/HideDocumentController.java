package no.helseporten.record.web;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.record.HideDocument;
import no.helseporten.record.Reader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A citizen hides one of her documents from those who act for her, or shows it to them again. */
@Controller
@RequestMapping("/record/documents/{id}")
class HideDocumentController {

    private final HideDocument hideDocument;
    private final MessageSource texts;
    private final Clock clock;

    HideDocumentController(HideDocument hideDocument, MessageSource texts, Clock clock) {
        this.hideDocument = hideDocument;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/hide")
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String hide(Subject subject, @PathVariable UUID id, Locale locale, RedirectAttributes said) {
        hideDocument.hide(Reader.of(subject, clock.instant()), id);
        return backTo(id, "record.document.who.hide.said", locale, said);
    }

    @PostMapping("/show")
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String show(Subject subject, @PathVariable UUID id, Locale locale, RedirectAttributes said) {
        hideDocument.showAgain(Reader.of(subject, clock.instant()), id);
        return backTo(id, "record.document.who.show.said", locale, said);
    }

    private String backTo(UUID id, String key, Locale locale, RedirectAttributes said) {
        said.addFlashAttribute("said", texts.getMessage(key, null, locale));
        return "redirect:/record/documents/" + id;
    }
}
