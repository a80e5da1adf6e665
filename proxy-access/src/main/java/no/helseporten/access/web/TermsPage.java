package no.helseporten.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import no.helseporten.access.Access;
import no.helseporten.access.PowerTerms;
import no.helseporten.access.WhatICanGive;
import no.helseporten.person.PersonId;
import no.helseporten.ui.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The page on which what a power of attorney gives is changed; it lies at {@code <page>/change}. */
@Component
class TermsPage {

    private final WhatICanGive whatICanGive;
    private final PowerWords words;
    private final FieldErrors fieldErrors;
    private final Clock clock;

    TermsPage(WhatICanGive whatICanGive, PowerWords words, FieldErrors fieldErrors, Clock clock) {
        this.whatICanGive = whatICanGive;
        this.words = words;
        this.fieldErrors = fieldErrors;
        this.clock = clock;
    }

    /** @return the terms, once {@code faults} has none */
    PowerTerms read(PersonId giver, TermsForm form, BindingResult faults) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Access.OSLO);
        return form.read(faults, whatICanGive.of(giver).scope(), today);
    }

    /** @param page where it was come from, and is gone back to */
    String show(PersonId giver, @Nullable String receiver, String page, Model model) {
        model.addAttribute("name", words.name(receiver));
        model.addAttribute("givable", whatICanGive.of(giver));
        model.addAttribute("action", page + "/change");
        model.addAttribute("back", page);
        return "access/terms";
    }

    String refuse(
            PersonId giver,
            @Nullable String receiver,
            String page,
            BindingResult faults,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("errors", fieldErrors.of(faults));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(giver, receiver, page, model);
    }
}
