package no.helseporten.record.web;

import java.time.Clock;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Subject;
import no.helseporten.record.Reader;
import no.helseporten.record.store.ReadCritical;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Critical information: allergies, intolerances and warnings. */
@Controller
class CriticalController {

    private static final int PAGE = 50;

    private final ReadCritical critical;
    private final Clock clock;

    CriticalController(ReadCritical critical, Clock clock) {
        this.critical = critical;
        this.clock = clock;
    }

    @GetMapping("/record/critical")
    @Needs(Area.DOCUMENTS)
    String list(Subject subject, @RequestParam @Nullable UUID after, Model model) {
        model.addAttribute("page", critical.page(Reader.of(subject, clock.instant()), after, PAGE));
        model.addAttribute("first", after == null);
        return "record/critical";
    }
}
