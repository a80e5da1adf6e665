package no.helseporten.accesslog.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.helseporten.accesslog.CanBeAsked;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.Places;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.decision.Service;
import no.helseporten.ui.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words that a look-up is told in. */
@Component
class LookUpWords {

    private static final int NAMED_IN_A_LIST = 3;

    private final MessageSource texts;
    private final Formats formats;
    private final CanBeAsked canBeAsked;
    private final ObjectProvider<Directory> directory;

    LookUpWords(MessageSource texts, Formats formats, CanBeAsked canBeAsked, ObjectProvider<Directory> directory) {
        this.texts = texts;
        this.formats = formats;
        this.canBeAsked = canBeAsked;
        this.directory = directory;
    }

    /** Name and role. */
    String who(LookUp.Who who) {
        String name = name(who);
        return who.role() == null ? name : text("accesslog.who", name, who.role());
    }

    String name(LookUp.Who who) {
        String name = formats.name(who.name());
        return name.isEmpty() ? text("accesslog.nameless") : name;
    }

    String place(LookUp.Who who) {
        String place = Places.inWords(who);
        return place.isEmpty() ? text("accesslog.placeless") : place;
    }

    /** What sets a row apart. */
    @Nullable String mark(LookUp lookUp) {
        if (lookUp.outcome() == LookUp.Outcome.REFUSED) {
            return text("accesslog.mark.refused");
        }
        if (lookUp.brokeGlass()) {
            return text("accesslog.mark.broken");
        }
        return lookUp.act() == LookUp.Act.WRITE ? text("accesslog.mark.written") : null;
    }

    String purpose(LookUp lookUp) {
        return text("accesslog.purpose." + purposeKey(lookUp));
    }

    /** The law in a word or two. */
    String basis(LookUp lookUp) {
        return text("accesslog.basis." + purposeKey(lookUp));
    }

    /** What the purpose and its basis mean, to somebody who knows neither. */
    String meaning(LookUp lookUp) {
        return text("accesslog.meaning." + purposeKey(lookUp));
    }

    /** Purpose and basis on one line; who got to see nothing needed no basis. */
    String why(LookUp lookUp) {
        return lookUp.outcome() == LookUp.Outcome.REFUSED
                ? purpose(lookUp)
                : text("accesslog.why", purpose(lookUp), basis(lookUp));
    }

    /** What was done, as a sentence, with the first few of what was seen. */
    String what(LookUp lookUp, List<String> seen) {
        if (seen.isEmpty()) {
            return done(lookUp);
        }
        int named = Math.min(seen.size(), NAMED_IN_A_LIST);
        String titles = String.join(", ", seen.subList(0, named));
        String key = lookUp.act() == LookUp.Act.WRITE ? "accesslog.wrote" : "accesslog.saw";
        return seen.size() == named ? text(key, titles) : text(key + ".more", titles, seen.size() - named);
    }

    /** What was done, as a sentence, without naming any of it. */
    String done(LookUp lookUp) {
        String key = lookUp.outcome() == LookUp.Outcome.REFUSED
                ? "REFUSED"
                : lookUp.act().name();
        return text("accesslog.act." + key, services(lookUp));
    }

    String reason(String reason) {
        return text("accesslog.reason", reason);
    }

    Optional<String> toldBy(LookUp lookUp) {
        return Optional.ofNullable(lookUp.toldBy()).map(source -> text("accesslog.told-by", organisation(source)));
    }

    /** By what it calls itself, else by its number. */
    String organisation(String number) {
        return canBeAsked
                .name(number)
                .or(() -> Optional.ofNullable(directory.getIfAvailable())
                        .flatMap(known -> known.organisation(number))
                        .map(Directory.Organisation::name))
                .orElse(number);
    }

    private String services(LookUp lookUp) {
        List<String> names = Arrays.stream(Service.values())
                .filter(lookUp.services()::contains)
                .map(service -> text("accesslog.service." + service))
                .toList();
        return switch (names.size()) {
            case 0 -> text("accesslog.service.any");
            case 1 -> names.getFirst();
            default -> text("accesslog.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
        };
    }

    private static String purposeKey(LookUp lookUp) {
        return lookUp.purpose() == null ? "untold" : lookUp.purpose().name();
    }

    String text(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
