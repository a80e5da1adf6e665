package no.helseporten.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.CurrentActor;
import no.helseporten.access.Needs;
import no.helseporten.access.NotYours;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.access.Whose;
import no.helseporten.access.store.DraftRows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking at one's own pages with the eyes of somebody who is about to be given a power of attorney. */
@Controller
class PreviewController {

    private final DraftRows drafts;
    private final CurrentActor currentActor;

    PreviewController(DraftRows drafts, CurrentActor currentActor) {
        this.drafts = drafts;
        this.currentActor = currentActor;
    }

    @PostMapping("/access/preview")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String start(Subject me, @RequestParam UUID draft, HttpServletRequest request) {
        if (drafts.find(me.id(), draft).isEmpty()) {
            throw new NotYours();
        }
        ChosenPerson.choose(me.id(), currentActor.of(request).orElseThrow(), request);
        Preview.start(draft, request);
        return "redirect:/home";
    }

    /** Back to where it began; sent twice it is stopped already. */
    @PostMapping("/access/preview/stop")
    @Needs(value = Area.REPRESENTATION, whose = Whose.OWN)
    String stop(Subject me, HttpServletRequest request) {
        String back = Preview.in(request)
                .filter(draft -> drafts.find(me.id(), draft).isPresent())
                .map(draft -> "/access/given/draft/" + draft)
                .orElse("/access");
        Preview.stop(request);
        return "redirect:" + back;
    }
}
