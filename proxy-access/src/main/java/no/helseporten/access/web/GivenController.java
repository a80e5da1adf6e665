package no.helseporten.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Authority;
import no.helseporten.access.EndAuthority;
import no.helseporten.access.Ground;
import no.helseporten.access.NamedAuthority;
import no.helseporten.access.Needs;
import no.helseporten.access.NotYours;
import no.helseporten.access.PowerTerms;
import no.helseporten.access.PreparePower;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.access.Whose;
import no.helseporten.access.store.ReadAuthorities;
import no.helseporten.activity.Entry;
import no.helseporten.activity.ReadActivities;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An authority over the reader's own record: what it gives, how it came to be so, changing it and ending it. */
@Controller
@RequestMapping("/access/given/{id}")
class GivenController {

    private final ReadAuthorities authorities;
    private final AuthorityViews views;
    private final ReadActivities readActivities;
    private final ShowActivity showActivity;
    private final PreparePower preparePower;
    private final EndAuthority endAuthority;
    private final TermsPage termsPage;
    private final PowerWords words;
    private final MessageSource texts;

    GivenController(
            ReadAuthorities authorities,
            AuthorityViews views,
            ReadActivities readActivities,
            ShowActivity showActivity,
            PreparePower preparePower,
            EndAuthority endAuthority,
            TermsPage termsPage,
            PowerWords words,
            MessageSource texts) {
        this.authorities = authorities;
        this.views = views;
        this.readActivities = readActivities;
        this.showActivity = showActivity;
        this.preparePower = preparePower;
        this.endAuthority = endAuthority;
        this.termsPage = termsPage;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping
    @Needs(value = Area.REPRESENTATION, whose = Whose.OWN)
    String show(
            Subject me,
            @PathVariable UUID id,
            @RequestParam @Nullable Integer older,
            @RequestParam @Nullable UUID done,
            Model model) {
        NamedAuthority found = find(me, id);
        KeyedPage<Entry> acts = readActivities.byAuthority(me.id(), id, done);
        model.addAttribute("days", showActivity.days(me, acts.items()));
        model.addAttribute("olderActs", acts.olderKey());
        model.addAttribute("authority", found);
        model.addAttribute("name", words.name(found.name()));
        model.addAttribute("scope", found.gives());
        model.addAttribute("until", words.until(found.authority().until()));
        model.addAttribute("ground", words.groundOverMe(found.authority().ground()));
        model.addAttribute("mine", isMine(found));
        model.addAttribute("changes", views.changes(found, me.id(), older));
        model.addAttribute("first", older == null && done == null);
        return "access/given";
    }

    @GetMapping("/change")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String form(Subject me, @PathVariable UUID id, RedirectAttributes said, Model model) {
        NamedAuthority found = findMine(me, id);
        if (found.standing().isOver()) {
            return over(id, said);
        }
        Authority authority = found.authority();
        Set<Area> areas = authority.areas();
        model.addAttribute(
                "terms",
                TermsForm.of(
                        areas == null ? Set.of() : areas,
                        authority.mayAct(),
                        authority.until(),
                        found.last().purpose()));
        return termsPage.show(me.id(), found.name(), page(id), model);
    }

    /** What is written here changes nothing yet: it becomes a draft, to be looked over. */
    @PostMapping("/change")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String change(
            Subject me,
            @PathVariable UUID id,
            @ModelAttribute("terms") TermsForm terms,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes said,
            Model model) {
        NamedAuthority found = findMine(me, id);
        if (found.standing().isOver()) {
            return over(id, said);
        }
        PowerTerms read = termsPage.read(me.id(), terms, faults);
        if (faults.hasErrors()) {
            return termsPage.refuse(me.id(), found.name(), page(id), faults, response, model);
        }
        return "redirect:/access/given/draft/"
                + preparePower.begin(me.id(), found.authority().receiver(), id, read);
    }

    @GetMapping("/end")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String confirm(Subject me, @PathVariable UUID id, RedirectAttributes said, Model model) {
        NamedAuthority found = findMine(me, id);
        if (found.standing().isOver()) {
            return over(id, said);
        }
        model.addAttribute("name", words.name(found.name()));
        model.addAttribute("given", true);
        model.addAttribute("page", page(id));
        return "access/end";
    }

    @PostMapping("/end")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String end(Subject me, @PathVariable UUID id, RedirectAttributes said) {
        switch (endAuthority.given(me.id(), id)) {
            case ENDED ->
                said.addFlashAttribute(
                        "said", text("access.end.said", words.name(find(me, id).name())));
            case WAS_OVER -> said.addFlashAttribute("said", text("access.end.was-over"));
            case MOVED_ON -> said.addFlashAttribute("warned", text("access.end.moved-on"));
            case NOT_HERE, NOT_THERE -> throw new NotYours();
        }
        return "redirect:" + page(id);
    }

    private String over(UUID id, RedirectAttributes said) {
        said.addFlashAttribute("warned", text("access.check.over"));
        return "redirect:" + page(id);
    }

    private static String page(UUID id) {
        return "/access/given/" + id;
    }

    private NamedAuthority find(Subject me, UUID id) {
        return authorities.given(me.id(), id).orElseThrow(NotYours::new);
    }

    private NamedAuthority findMine(Subject me, UUID id) {
        return authorities.given(me.id(), id).filter(GivenController::isMine).orElseThrow(NotYours::new);
    }

    /** Whether she gave it herself, and so may change and end it. */
    private static boolean isMine(NamedAuthority found) {
        return found.authority().ground().equals(Ground.POWER_OF_ATTORNEY);
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
