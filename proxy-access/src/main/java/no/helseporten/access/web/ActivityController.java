package no.helseporten.access.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Subject;
import no.helseporten.access.Whose;
import no.helseporten.activity.Entry;
import no.helseporten.activity.ReadActivities;
import no.helseporten.ui.KeyedPage;
import no.helseporten.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What the signed-in person and everybody else have done in her record. */
@Controller
class ActivityController {

    private final ReadActivities readActivities;
    private final ShowActivity showActivity;
    private final ActivityChoices choices;

    ActivityController(ReadActivities readActivities, ShowActivity showActivity, ActivityChoices choices) {
        this.readActivities = readActivities;
        this.showActivity = showActivity;
        this.choices = choices;
    }

    /** @param who one of {@link ActivityChoices}; anything else is everybody */
    @GetMapping("/access/activity")
    @Needs(value = Area.REPRESENTATION, whose = Whose.OWN)
    String list(
            Subject me,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) @Nullable UUID older,
            Model model) {
        List<Option> options = choices.of(me.id(), who);
        KeyedPage<Entry> page = readActivities.page(me.id(), ActivityChoices.by(who), older);
        model.addAttribute("days", showActivity.days(me, page.items()));
        model.addAttribute("choices", options);
        model.addAttribute("narrowed", options.stream().skip(1).anyMatch(Option::selected));
        model.addAttribute("newest", older == null ? null : address(who, null));
        model.addAttribute("older", page.olderKey() == null ? null : address(who, page.olderKey()));
        return "access/activity";
    }

    private static String address(String who, @Nullable String older) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/access/activity");
        if (!who.isEmpty()) {
            address.queryParam("who", "{who}");
        }
        if (older != null) {
            address.queryParam("older", "{older}");
        }
        return address.encode()
                .buildAndExpand(Map.of("who", who, "older", older == null ? "" : older))
                .toUriString();
    }
}
