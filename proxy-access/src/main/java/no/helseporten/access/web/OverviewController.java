package no.helseporten.access.web;

import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Subject;
import no.helseporten.access.Whose;
import no.helseporten.access.store.ReadAuthorities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who sees what: everybody who may see or act in the reader's record, and everybody she may act for. */
@Controller
class OverviewController {

    private static final int PAGE = 25;

    private final ReadAuthorities authorities;
    private final AuthorityViews views;

    OverviewController(ReadAuthorities authorities, AuthorityViews views) {
        this.authorities = authorities;
        this.views = views;
    }

    @GetMapping("/access")
    @Needs(value = Area.REPRESENTATION, whose = Whose.OWN)
    String overview(
            Subject me,
            @RequestParam @Nullable UUID given,
            @RequestParam @Nullable UUID law,
            @RequestParam @Nullable UUID received,
            Model model) {
        model.addAttribute("given", views.rows(authorities.over(me.id(), true, given, PAGE), me.id()));
        model.addAttribute("law", views.rows(authorities.over(me.id(), false, law, PAGE), me.id()));
        model.addAttribute("received", views.rows(authorities.received(me.id(), received, PAGE), me.id()));
        model.addAttribute("first", given == null && law == null && received == null);
        return "access/overview";
    }

    @GetMapping("/access/history")
    @Needs(value = Area.REPRESENTATION, whose = Whose.OWN)
    String history(Subject me, @RequestParam @Nullable UUID older, Model model) {
        model.addAttribute("page", views.rows(authorities.past(me.id(), older, PAGE), me.id()));
        model.addAttribute("first", older == null);
        return "access/history";
    }
}
