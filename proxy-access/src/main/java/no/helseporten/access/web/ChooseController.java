package no.helseporten.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import no.helseporten.access.Actor;
import no.helseporten.access.Area;
import no.helseporten.access.AskAtTheDoor;
import no.helseporten.access.CurrentActor;
import no.helseporten.access.Needs;
import no.helseporten.access.PageFor;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.access.WhomIMayActFor;
import no.helseporten.access.Whose;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import no.helseporten.ui.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom somebody acts for: the list, and the choice. */
@Controller
class ChooseController {

    private final WhomIMayActFor whomIMayActFor;
    private final AskAtTheDoor askAtTheDoor;
    private final CurrentActor currentActor;
    private final Formats formats;
    private final MessageSource texts;

    ChooseController(
            WhomIMayActFor whomIMayActFor,
            AskAtTheDoor askAtTheDoor,
            CurrentActor currentActor,
            Formats formats,
            MessageSource texts) {
        this.whomIMayActFor = whomIMayActFor;
        this.askAtTheDoor = askAtTheDoor;
        this.currentActor = currentActor;
        this.formats = formats;
        this.texts = texts;
    }

    @GetMapping("/access/choose")
    @Needs(value = Area.REPRESENTATION, whose = Whose.OWN)
    String list(
            Subject me, @RequestParam(required = false) @Nullable UUID after, HttpServletRequest request, Model model) {
        var page = whomIMayActFor.of(me.id(), after);
        model.addAttribute("people", page.items());
        model.addAttribute("first", after == null);
        model.addAttribute("next", page.olderKey());
        model.addAttribute("chosen", ChosenPerson.by(actor(request), request));
        model.addAttribute("me", me.id());
        return "access/choose";
    }

    /** Without a person: back to one's own. The choice is a row in the log of the one whose record it is. */
    @PostMapping("/access/choose")
    @Needs(value = Area.REPRESENTATION, whose = Whose.OWN)
    String choose(
            Subject me,
            @RequestParam(required = false) @Nullable UUID person,
            HttpServletRequest request,
            RedirectAttributes said) {
        Actor actor = actor(request);
        if (person == null || me.id().value().equals(person)) {
            Preview.stop(request);
            ChosenPerson.choose(me.id(), actor, request);
            said.addFlashAttribute("said", text("access.choose.said.own"));
            return "redirect:/home";
        }
        return switch (askAtTheDoor.ask(question(actor, new PersonId(person), request))) {
            case AskAtTheDoor.Answer.Open open -> {
                Preview.stop(request);
                ChosenPerson.choose(open.subject().id(), actor, request);
                said.addFlashAttribute("said", text("access.choose.said", name(open.page())));
                yield "redirect:/home";
            }
            case AskAtTheDoor.Answer.Closed closed -> {
                said.addFlashAttribute("refused", true);
                yield "redirect:/access/choose";
            }
        };
    }

    /** Any part of the record is enough to choose the person. */
    private static AskAtTheDoor.Question question(Actor actor, PersonId person, HttpServletRequest request) {
        return new AskAtTheDoor.Question(
                actor.personId(),
                person,
                Area.shared(),
                Right.VIEW,
                true,
                false,
                Route.operation(request),
                null,
                null,
                null);
    }

    private Actor actor(HttpServletRequest request) {
        return currentActor.of(request).orElseThrow();
    }

    private String name(PageFor page) {
        Person person = page.person();
        return formats.name(person.givenName(), person.familyName());
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
