package no.helseporten.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Draft;
import no.helseporten.access.NamedAuthority;
import no.helseporten.access.Needs;
import no.helseporten.access.NotYours;
import no.helseporten.access.PowerTerms;
import no.helseporten.access.PreparePower;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.access.Whose;
import no.helseporten.access.store.DraftRows;
import no.helseporten.access.store.ReadAuthorities;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects a power of attorney on its way. Whom it is for stays: her number is not kept, and so not filled in. */
@Controller
@RequestMapping("/access/given/draft/{id}/change")
class DraftTermsController {

    private final DraftRows drafts;
    private final ReadAuthorities authorities;
    private final PreparePower preparePower;
    private final TermsPage termsPage;
    private final MessageSource texts;

    DraftTermsController(
            DraftRows drafts,
            ReadAuthorities authorities,
            PreparePower preparePower,
            TermsPage termsPage,
            MessageSource texts) {
        this.drafts = drafts;
        this.authorities = authorities;
        this.preparePower = preparePower;
        this.termsPage = termsPage;
        this.texts = texts;
    }

    @GetMapping
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String form(Subject me, @PathVariable UUID id, RedirectAttributes said, Model model) {
        Optional<NamedAuthority> given = authorities.given(me.id(), id);
        if (given.isPresent()) {
            return given(given.get(), said);
        }
        Draft draft = drafts.find(me.id(), id).orElseThrow(NotYours::new);
        model.addAttribute("terms", TermsForm.of(draft.areas(), draft.mayAct(), draft.until(), draft.purpose()));
        return termsPage.show(me.id(), drafts.receiverName(draft), page(id), model);
    }

    @PostMapping
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String change(
            Subject me,
            @PathVariable UUID id,
            @ModelAttribute("terms") TermsForm terms,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes said,
            Model model) {
        Optional<NamedAuthority> given = authorities.given(me.id(), id);
        if (given.isPresent()) {
            return given(given.get(), said);
        }
        Draft draft = drafts.find(me.id(), id).orElseThrow(NotYours::new);
        PowerTerms read = termsPage.read(me.id(), terms, faults);
        if (faults.hasErrors()) {
            return termsPage.refuse(me.id(), drafts.receiverName(draft), page(id), faults, response, model);
        }
        preparePower.change(draft, read);
        return "redirect:" + page(id);
    }

    /** From an old tab: what was written would be lost without a word. */
    private String given(NamedAuthority given, RedirectAttributes said) {
        String key = given.standing().isOver() ? "access.check.over" : "access.terms.given";
        said.addFlashAttribute("warned", texts.getMessage(key, null, LocaleContextHolder.getLocale()));
        return "redirect:/access/given/" + given.authority().id();
    }

    private static String page(UUID draft) {
        return "/access/given/draft/" + draft;
    }
}
