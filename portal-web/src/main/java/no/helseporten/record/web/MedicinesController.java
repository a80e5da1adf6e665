package no.helseporten.record.web;

import java.time.Clock;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Subject;
import no.helseporten.record.NotInRecord;
import no.helseporten.record.Reader;
import no.helseporten.record.store.ReadMedicines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Medicines, now and before. */
@Controller
@RequestMapping("/record/medicines")
class MedicinesController {

    private static final int PAGE = 50;

    private final ReadMedicines medicines;
    private final Clock clock;

    MedicinesController(ReadMedicines medicines, Clock clock) {
        this.medicines = medicines;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Area.MEDICINES)
    String current(Subject subject, @RequestParam @Nullable UUID after, Model model) {
        return page(subject, false, after, model);
    }

    @GetMapping("/past")
    @Needs(Area.MEDICINES)
    String past(Subject subject, @RequestParam @Nullable UUID after, Model model) {
        return page(subject, true, after, model);
    }

    @GetMapping("/{id}")
    @Needs(Area.MEDICINES)
    String open(Subject subject, @PathVariable UUID id, Model model) {
        model.addAttribute(
                "medicine",
                medicines.byId(Reader.of(subject, clock.instant()), id).orElseThrow(NotInRecord::new));
        return "record/medicine";
    }

    private String page(Subject subject, boolean past, @Nullable UUID after, Model model) {
        model.addAttribute("past", past);
        model.addAttribute("page", medicines.page(Reader.of(subject, clock.instant()), past, after, PAGE));
        model.addAttribute("first", after == null);
        return "record/medicines";
    }
}
