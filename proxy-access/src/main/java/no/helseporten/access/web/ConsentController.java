package no.helseporten.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.AskAtTheDoor;
import no.helseporten.access.GiveParentalConsent;
import no.helseporten.access.GiveParentalConsent.State;
import no.helseporten.access.Needs;
import no.helseporten.access.NotYours;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.access.Whose;
import no.helseporten.person.FindPerson;
import no.helseporten.person.PersonId;
import no.helseporten.ui.Formats;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A parent's consent to a young person's full use of her own record. */
@Controller
class ConsentController {

    private final GiveParentalConsent consent;
    private final AskAtTheDoor askAtTheDoor;
    private final FindPerson findPerson;
    private final Formats formats;
    private final MessageSource texts;

    ConsentController(
            GiveParentalConsent consent,
            AskAtTheDoor askAtTheDoor,
            FindPerson findPerson,
            Formats formats,
            MessageSource texts) {
        this.consent = consent;
        this.askAtTheDoor = askAtTheDoor;
        this.findPerson = findPerson;
        this.formats = formats;
        this.texts = texts;
    }

    @GetMapping("/access/consent/{person}")
    @Needs(value = Area.REPRESENTATION, whose = Whose.OWN)
    String show(@PathVariable UUID person, Subject me, Model model) {
        PersonId young = new PersonId(person);
        model.addAttribute("state", consent.state(me.id(), young).orElseThrow(NotYours::new));
        model.addAttribute("name", name(young));
        model.addAttribute("young", person);
        return "access/consent";
    }

    @PostMapping("/access/consent/{person}/give")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String give(@PathVariable UUID person, Subject me, HttpServletRequest request, RedirectAttributes said) {
        PersonId young = young(person, me, request);
        State state = consent.give(me.id(), young).orElseThrow(NotYours::new);
        return back(person, said, state.mine().isPresent() ? "access.consent.given" : "access.consent.none", young);
    }

    @PostMapping("/access/consent/{person}/take-back")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String takeBack(@PathVariable UUID person, Subject me, HttpServletRequest request, RedirectAttributes said) {
        PersonId young = young(person, me, request);
        if (consent.takeBack(me.id(), young).isEmpty()) {
            throw new NotYours();
        }
        return back(person, said, "access.consent.taken-back", young);
    }

    /** Asked about the young person's record too, so that what a parent does there stands in the young person's log. */
    private PersonId young(UUID person, Subject me, HttpServletRequest request) {
        PersonId young = new PersonId(person);
        AskAtTheDoor.Question question = new AskAtTheDoor.Question(
                me.id(), young, Area.shared(), Right.ACT, true, false, Route.operation(request), null, null, null);
        if (young.equals(me.id()) || askAtTheDoor.ask(question) instanceof AskAtTheDoor.Answer.Closed) {
            throw new NotYours();
        }
        return young;
    }

    private String back(UUID person, RedirectAttributes said, String key, PersonId young) {
        said.addFlashAttribute(
                "said", texts.getMessage(key, new Object[] {name(young)}, LocaleContextHolder.getLocale()));
        return "redirect:/access/consent/" + person;
    }

    private String name(PersonId young) {
        return findPerson
                .byId(young)
                .map(person -> formats.name(person.givenName()))
                .orElse("");
    }
}
