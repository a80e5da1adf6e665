package no.helseporten.record.web;

import java.time.Clock;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Subject;
import no.helseporten.record.Reader;
import no.helseporten.record.store.ReadOverview;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way into the record: what it holds. */
@Controller
class RecordController {

    private final ReadOverview overview;
    private final Clock clock;

    RecordController(ReadOverview overview, Clock clock) {
        this.overview = overview;
        this.clock = clock;
    }

    @GetMapping("/record")
    @Needs(
            value = {Area.DOCUMENTS, Area.RESULTS, Area.MEDICINES},
            anyOf = true)
    String overview(Subject subject, Model model) {
        model.addAttribute("overview", overview.of(Reader.of(subject, clock.instant())));
        return "record/overview";
    }
}
