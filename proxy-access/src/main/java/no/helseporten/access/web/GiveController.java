package no.helseporten.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.helseporten.access.Access;
import no.helseporten.access.Area;
import no.helseporten.access.FindReceiver;
import no.helseporten.access.Needs;
import no.helseporten.access.PowerTerms;
import no.helseporten.access.PreparePower;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.access.WhatICanGive;
import no.helseporten.access.WhatICanGive.Givable;
import no.helseporten.access.Whose;
import no.helseporten.person.PersonId;
import no.helseporten.ui.FieldErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The form for a new power of attorney. What it leads to is a draft, to be looked over before anything is given. */
@Controller
class GiveController {

    private final WhatICanGive whatICanGive;
    private final FindReceiver findReceiver;
    private final PreparePower preparePower;
    private final FieldErrors fieldErrors;
    private final Clock clock;

    GiveController(
            WhatICanGive whatICanGive,
            FindReceiver findReceiver,
            PreparePower preparePower,
            FieldErrors fieldErrors,
            Clock clock) {
        this.whatICanGive = whatICanGive;
        this.findReceiver = findReceiver;
        this.preparePower = preparePower;
        this.fieldErrors = fieldErrors;
        this.clock = clock;
    }

    @GetMapping("/access/given/new")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String form(Subject me, Model model) {
        model.addAttribute("receiver", ReceiverForm.EMPTY);
        model.addAttribute("terms", TermsForm.EMPTY);
        model.addAttribute("givable", whatICanGive.of(me.id()));
        return "access/give";
    }

    @PostMapping("/access/given/new")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String prepare(
            Subject me,
            @ModelAttribute("receiver") ReceiverForm receiver,
            BindingResult receiverFaults,
            @ModelAttribute("terms") TermsForm terms,
            BindingResult termsFaults,
            HttpServletResponse response,
            Model model) {
        Givable givable = whatICanGive.of(me.id());
        if (givable.obstacle() == null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), Access.OSLO);
            PowerTerms read = terms.read(termsFaults, givable.scope(), today);
            Optional<PersonId> found = find(me, receiver, receiverFaults, model);
            if (found.isPresent() && !termsFaults.hasErrors()) {
                return "redirect:/access/given/draft/" + preparePower.begin(me.id(), found.get(), null, read);
            }
        }
        Map<String, String> errors = new LinkedHashMap<>(fieldErrors.of(receiverFaults));
        errors.putAll(fieldErrors.of(termsFaults));
        model.addAttribute("errors", errors);
        model.addAttribute("givable", givable);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "access/give";
    }

    private Optional<PersonId> find(Subject me, ReceiverForm receiver, BindingResult faults, Model model) {
        if (!receiver.isFilledIn(faults)) {
            return Optional.empty();
        }
        return switch (findReceiver.find(me.id(), receiver.number(), receiver.name())) {
            case FindReceiver.Found found -> Optional.of(found.person().id());
            case FindReceiver.NotFound none -> {
                faults.rejectValue("number", "access.give.error." + none.why());
                yield Optional.empty();
            }
            case FindReceiver.HasOne one -> {
                faults.rejectValue("number", "access.give.error.HAS_ONE");
                model.addAttribute("existing", one.authority());
                yield Optional.empty();
            }
        };
    }
}
