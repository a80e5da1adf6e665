package no.helseporten.portal.web;

import no.helseporten.access.NeedsNothing;
import no.helseporten.portal.Citizen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What Helseporten is, and the way in. */
@Controller
class FrontPage {

    @GetMapping("/")
    @NeedsNothing(because = "it is the same for everybody")
    String front() {
        return Citizen.signedIn().isPresent() ? "redirect:/home" : "portal/front";
    }
}
