package no.helseporten.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import no.helseporten.access.Area;
import no.helseporten.access.GiveParentalConsent;
import no.helseporten.access.Needs;
import no.helseporten.access.NotYours;
import no.helseporten.access.Right;
import no.helseporten.access.Scope;
import no.helseporten.access.Subject;
import no.helseporten.access.WhatAgeChanges;
import no.helseporten.access.WhatAgeChanges.Change;
import no.helseporten.access.Whose;
import no.helseporten.person.PersonId;
import no.helseporten.ui.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What changes on a birthday: told ahead, so that nobody loses anything overnight. */
@Controller
class AgeController {

    private final WhatAgeChanges whatAgeChanges;
    private final GiveParentalConsent consent;
    private final Formats formats;

    AgeController(WhatAgeChanges whatAgeChanges, GiveParentalConsent consent, Formats formats) {
        this.whatAgeChanges = whatAgeChanges;
        this.consent = consent;
        this.formats = formats;
    }

    /** One area, as a row: what each may before and after, as {@code none}, {@code view} or {@code act}. */
    record Row(Area area, String carersNow, String carersThen, String ownNow, String ownThen) {}

    /** @param age which birthday, since a notice of one may be read when it has been; absent for the next */
    @GetMapping("/access/age/{person}")
    @Needs(value = Area.REPRESENTATION, whose = Whose.OWN)
    String show(@PathVariable UUID person, @RequestParam @Nullable Integer age, Subject me, Model model) {
        Change change = whatAgeChanges.of(me.id(), new PersonId(person), age).orElseThrow(NotYours::new);
        boolean own = me.id().equals(change.young().id());
        model.addAttribute("change", change);
        model.addAttribute("given", formats.name(change.young().givenName()));
        model.addAttribute("own", own);
        model.addAttribute(
                "lost", minus(change.carersNow().view(), change.carersThen().view()));
        model.addAttribute("kept", change.carersThen().view());
        model.addAttribute(
                "gained", minus(change.ownThen().view(), change.ownNow().view()));
        model.addAttribute("rows", rows(change));
        model.addAttribute(
                "consent",
                own ? null : consent.state(me.id(), new PersonId(person)).orElse(null));
        return "access/age";
    }

    private static List<Row> rows(Change change) {
        return Arrays.stream(Area.values())
                .map(area -> new Row(
                        area,
                        word(change.carersNow(), area),
                        word(change.carersThen(), area),
                        word(change.ownNow(), area),
                        word(change.ownThen(), area)))
                .filter(row -> Stream.of(row.carersNow(), row.carersThen(), row.ownNow(), row.ownThen())
                        .anyMatch(word -> !word.equals("none")))
                .toList();
    }

    private static String word(Scope scope, Area area) {
        return scope.includes(area, Right.ACT) ? "act" : scope.includes(area, Right.VIEW) ? "view" : "none";
    }

    private static Set<Area> minus(Set<Area> some, Set<Area> others) {
        Set<Area> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }
}
