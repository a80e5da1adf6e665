package no.helseporten.access.web;

import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.EndAuthority;
import no.helseporten.access.NamedAuthority;
import no.helseporten.access.Needs;
import no.helseporten.access.NotYours;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.access.Whose;
import no.helseporten.access.store.ReadAuthorities;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An authority that the reader has received: what she may, for whom, and laying it down. */
@Controller
@RequestMapping("/access/received/{id}")
class ReceivedController {

    private final ReadAuthorities authorities;
    private final AuthorityViews views;
    private final EndAuthority endAuthority;
    private final PowerWords words;
    private final MessageSource texts;

    ReceivedController(
            ReadAuthorities authorities,
            AuthorityViews views,
            EndAuthority endAuthority,
            PowerWords words,
            MessageSource texts) {
        this.authorities = authorities;
        this.views = views;
        this.endAuthority = endAuthority;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping
    @Needs(value = Area.REPRESENTATION, whose = Whose.OWN)
    String show(Subject me, @PathVariable UUID id, Model model) {
        NamedAuthority found = find(me, id);
        model.addAttribute("authority", found);
        model.addAttribute("name", words.name(found.name()));
        model.addAttribute("scope", found.gives());
        model.addAttribute("until", words.until(found.authority().until()));
        model.addAttribute("letsIn", views.letsIn(found));
        model.addAttribute(
                "mayEnd", EndAuthority.isEndedByReceiver(found.authority().ground()));
        return "access/received";
    }

    @GetMapping("/end")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String confirm(Subject me, @PathVariable UUID id, RedirectAttributes said, Model model) {
        NamedAuthority found = find(me, id);
        if (!EndAuthority.isEndedByReceiver(found.authority().ground())) {
            throw new NotYours();
        }
        if (found.standing().isOver()) {
            said.addFlashAttribute("said", text("access.end.was-over"));
            return "redirect:/access/received/" + id;
        }
        model.addAttribute("name", words.name(found.name()));
        model.addAttribute("given", false);
        model.addAttribute("page", "/access/received/" + id);
        return "access/end";
    }

    @PostMapping("/end")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String end(Subject me, @PathVariable UUID id, RedirectAttributes said) {
        String name = words.name(find(me, id).name());
        switch (endAuthority.received(me.id(), id)) {
            case ENDED -> said.addFlashAttribute("said", text("access.end.said.received", name));
            case WAS_OVER -> said.addFlashAttribute("said", text("access.end.was-over"));
            case MOVED_ON -> said.addFlashAttribute("warned", text("access.end.moved-on"));
            case NOT_HERE, NOT_THERE -> throw new NotYours();
        }
        return "redirect:/access/received/" + id;
    }

    private NamedAuthority find(Subject me, UUID id) {
        return authorities.received(me.id(), id).orElseThrow(NotYours::new);
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
