package no.helseporten.notice.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.access.Whose;
import no.helseporten.notice.AddressProblem;
import no.helseporten.notice.ChangeContact;
import no.helseporten.notice.ConfirmContact;
import no.helseporten.notice.Contact;
import no.helseporten.notice.EmailAddress;
import no.helseporten.notice.Topic;
import no.helseporten.ui.Option;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where, and about what, somebody wants e-mail. */
@Controller
@RequestMapping("/notice/contact")
class ContactController {

    private static final int LONGEST_SHOWN = 300;

    private final ChangeContact changeContact;
    private final ConfirmContact confirmContact;
    private final MessageSource texts;

    ContactController(ChangeContact changeContact, ConfirmContact confirmContact, MessageSource texts) {
        this.changeContact = changeContact;
        this.confirmContact = confirmContact;
        this.texts = texts;
    }

    @GetMapping
    @Needs(value = Area.REPRESENTATION, whose = Whose.OWN)
    String show(Subject me, Model model, Locale locale) {
        Contact contact = changeContact.of(me.id());
        EmailAddress address = contact.address();
        fill(model, contact, address == null ? "" : address.text(), wanted(contact), locale);
        return "notice/contact";
    }

    @PostMapping
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    ModelAndView change(
            Subject me,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") Set<Topic> topics,
            Model model,
            Locale locale,
            RedirectAttributes to) {
        Optional<AddressProblem> problem = changeContact.change(me.id(), address, topics, locale);
        Contact now = changeContact.of(me.id());
        if (problem.isPresent()) {
            fill(model, now, address.substring(0, Math.min(address.length(), LONGEST_SHOWN)), topics, locale);
            return refused(
                    model, "address", "notice.contact.address." + problem.get().key(), locale);
        }
        return done(to, saidAfterChange(now), locale);
    }

    @PostMapping("/code")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    ModelAndView confirm(
            Subject me,
            @RequestParam(defaultValue = "") String code,
            Model model,
            Locale locale,
            RedirectAttributes to) {
        return switch (confirmContact.confirm(me.id(), code)) {
            case CONFIRMED -> done(to, "notice.contact.said.confirmed", locale);
            case WRONG -> wrongCode(me, "notice.contact.code.wrong", model, locale);
            case SPENT -> wrongCode(me, "notice.contact.code.spent", model, locale);
        };
    }

    @PostMapping("/code/new")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    ModelAndView newCode(Subject me, Model model, Locale locale, RedirectAttributes to) {
        Optional<AddressProblem> problem = changeContact.sendNewCode(me.id(), locale);
        return problem.isPresent()
                ? wrongCode(me, "notice.contact.address." + problem.get().key(), model, locale)
                : done(to, saidAfterChange(changeContact.of(me.id())), locale);
    }

    private ModelAndView wrongCode(Subject me, String key, Model model, Locale locale) {
        show(me, model, locale);
        return refused(model, "code", key, locale);
    }

    private ModelAndView refused(Model model, String field, String key, Locale locale) {
        boolean fieldIsThere = !"code".equals(field) || Boolean.TRUE.equals(model.getAttribute("waiting"));
        model.addAttribute("errors", Map.of(fieldIsThere ? field : "address", text(key, locale)));
        return new ModelAndView("notice/contact", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView done(RedirectAttributes to, String key, Locale locale) {
        to.addFlashAttribute("said", text(key, locale));
        return new ModelAndView("redirect:/notice/contact");
    }

    private static String saidAfterChange(Contact contact) {
        if (contact.address() == null) {
            return "notice.contact.said.none";
        }
        return contact.isConfirmed() ? "notice.contact.said.saved" : "notice.contact.said.code";
    }

    private void fill(Model model, Contact contact, String address, Set<Topic> wanted, Locale locale) {
        model.addAttribute("possible", changeContact.isPossible());
        model.addAttribute("contact", contact);
        model.addAttribute("waiting", contact.address() != null && !contact.isConfirmed());
        model.addAttribute("address", address);
        model.addAttribute("topics", topics(wanted, locale));
    }

    private static Set<Topic> wanted(Contact contact) {
        return Arrays.stream(Topic.values())
                .filter(topic -> !contact.quiet().contains(topic))
                .collect(Collectors.toSet());
    }

    /** Those that can be chosen; that the others cannot, the page says beside them. */
    private List<Option> topics(Set<Topic> wanted, Locale locale) {
        return Arrays.stream(Topic.values())
                .filter(Topic::isOptional)
                .map(topic ->
                        new Option(topic.name(), text("notice.topic." + topic.name(), locale), wanted.contains(topic)))
                .toList();
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
