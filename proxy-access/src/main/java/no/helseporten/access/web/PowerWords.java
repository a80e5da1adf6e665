package no.helseporten.access.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.helseporten.access.Area;
import no.helseporten.access.Authority;
import no.helseporten.access.AuthorityChange;
import no.helseporten.access.Ground;
import no.helseporten.access.NamedAuthority;
import no.helseporten.access.Scope;
import no.helseporten.person.PersonId;
import no.helseporten.ui.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What an authority gives, who changed it and how, in words. */
@Component("powerWords")
class PowerWords {

    private final MessageSource texts;
    private final Formats formats;
    private final AreaWords areaWords;

    PowerWords(MessageSource texts, Formats formats, AreaWords areaWords) {
        this.texts = texts;
        this.formats = formats;
        this.areaWords = areaWords;
    }

    public String name(@Nullable String told) {
        String name = formats.name(told);
        return name.isEmpty() ? text("access.nameless") : name;
    }

    /** For example "Ola Nordmann kan se dokumenter og prøvesvar." */
    public String theyMay(String name, Scope scope) {
        if (scope.view().isEmpty()) {
            return text("access.scope.they.nothing", name);
        }
        if (scope.act().isEmpty()) {
            return text("access.scope.they.view", name, areaWords.list(scope.view()));
        }
        return scope.act().equals(scope.view())
                ? text("access.scope.they.act.same", name, areaWords.list(scope.view()))
                : text("access.scope.they.act", name, areaWords.list(scope.view()), areaWords.list(scope.act()));
    }

    /** On which ground somebody may act for the reader. */
    public String groundOverMe(Ground ground) {
        return Objects.requireNonNull(texts.getMessage(
                "access.ground.over." + ground.code(),
                null,
                text("access.ground.over.other"),
                LocaleContextHolder.getLocale()));
    }

    public String until(@Nullable LocalDate until) {
        return until == null ? text("access.until.never") : text("access.until.on", formats.date(until));
    }

    /** What may be seen in these areas, one line each. */
    public List<String> see(Set<Area> areas) {
        return lines("access.can.see.", areas);
    }

    /** What may be done in these areas; nothing for those in which there is nothing to do. */
    public List<String> act(Set<Area> areas) {
        EnumSet<Area> doing = EnumSet.of(Area.MEDICINES, Area.APPOINTMENTS, Area.DIALOG, Area.FORMS);
        doing.retainAll(areas);
        return lines("access.can.act.", doing);
    }

    /** Who made a change. */
    public String by(AuthorityChange change, PersonId reader, NamedAuthority found) {
        PersonId by = change.by();
        if (by == null) {
            return text("access.by.source");
        }
        return by.equals(reader)
                ? text("access.by.you")
                : by.equals(found.other()) ? name(found.name()) : text("access.nameless");
    }

    /** @param before the change before it; absent for the first */
    public List<String> what(@Nullable AuthorityChange before, AuthorityChange change) {
        return switch (change.kind()) {
            case GIVEN -> given(change);
            case ENDED -> List.of(text("access.change.ended"));
            case CHANGED -> before == null ? given(change) : differences(before, change);
        };
    }

    private List<String> given(AuthorityChange change) {
        Authority authority = change.authority();
        Set<Area> areas = authority.areas();
        return List.of(
                areas == null
                        ? text("access.change.given.all")
                        : text(
                                authority.mayAct() ? "access.change.given.act" : "access.change.given.view",
                                areaWords.list(areas)),
                until(authority.until()));
    }

    /** In the order of the form; a change that changes nothing says so. */
    public List<String> differences(AuthorityChange before, AuthorityChange change) {
        Authority was = before.authority();
        Authority is = change.authority();
        var differences = new ArrayList<String>();
        Set<Area> added = without(is.areas(), was.areas());
        Set<Area> removed = without(was.areas(), is.areas());
        if (!added.isEmpty()) {
            differences.add(text("access.change.added", areaWords.list(added)));
        }
        if (!removed.isEmpty()) {
            differences.add(text("access.change.removed", areaWords.list(removed)));
        }
        if (was.mayAct() != is.mayAct()) {
            differences.add(text(is.mayAct() ? "access.change.may-act" : "access.change.may-view"));
        }
        if (!Objects.equals(was.until(), is.until())) {
            differences.add(text("access.change.until", until(is.until())));
        }
        String purpose = change.purpose();
        if (!Objects.equals(before.purpose(), purpose)) {
            differences.add(
                    purpose == null ? text("access.change.purpose.none") : text("access.change.purpose", purpose));
        }
        return differences.isEmpty() ? List.of(text("access.change.none")) : differences;
    }

    private List<String> lines(String prefix, Set<Area> areas) {
        return Arrays.stream(Area.values())
                .filter(areas::contains)
                .map(area -> text(prefix + area.name()))
                .toList();
    }

    private static Set<Area> without(@Nullable Set<Area> areas, @Nullable Set<Area> others) {
        EnumSet<Area> rest = EnumSet.noneOf(Area.class);
        rest.addAll(areas == null ? Set.of() : areas);
        rest.removeAll(others == null ? Set.of() : others);
        return rest;
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
