package no.helseporten.portal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.helseporten.access.Actor;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Subject;
import no.helseporten.notice.ReadNotices;
import no.helseporten.portal.PreviousSignIn;
import no.helseporten.record.Reader;
import no.helseporten.record.WhatIsNew;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in, and after choosing whom to act for: what waits, then what is new, as far as it is open. */
@Controller
class HomeController {

    /** Whoever signs in twice a day still finds what came this morning. */
    private static final Duration AT_LEAST = Duration.ofDays(7);

    private static final int MOST_NOTICES = 5;

    private final WhatIsNew whatIsNew;
    private final ReadNotices readNotices;
    private final PreviousSignIn previousSignIn;
    private final Clock clock;

    HomeController(WhatIsNew whatIsNew, ReadNotices readNotices, PreviousSignIn previousSignIn, Clock clock) {
        this.whatIsNew = whatIsNew;
        this.readNotices = readNotices;
        this.previousSignIn = previousSignIn;
        this.clock = clock;
    }

    @GetMapping("/home")
    @Needs(
            value = {
                Area.DOCUMENTS,
                Area.RESULTS,
                Area.MEDICINES,
                Area.PLANS,
                Area.APPOINTMENTS,
                Area.DIALOG,
                Area.FORMS,
                Area.ACCESS_LOG
            },
            anyOf = true)
    String home(Subject subject, @AuthenticationPrincipal Actor who, Model model) {
        Instant now = clock.instant();
        Instant aWeekAgo = now.minus(AT_LEAST);
        Instant since = previousSignIn
                .of(who.personId())
                .filter(previous -> previous.isBefore(aWeekAgo))
                .orElse(aWeekAgo);
        model.addAttribute("subject", subject);
        model.addAttribute("since", since);
        model.addAttribute("news", whatIsNew.of(Reader.of(subject, now), who.personId(), since));
        // Her own, seen with her own eyes: they are nobody else's, and not what she shows of herself either.
        if (subject.id().equals(who.personId()) && subject.maySee(Area.REPRESENTATION)) {
            model.addAttribute("notices", readNotices.unread(subject.id(), MOST_NOTICES));
        }
        return "portal/home";
    }
}
