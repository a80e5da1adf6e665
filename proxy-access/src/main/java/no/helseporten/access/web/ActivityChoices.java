package no.helseporten.access.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.helseporten.access.store.ReadActorNames;
import no.helseporten.access.store.ReadActorNames.Actor;
import no.helseporten.activity.ReadActivities;
import no.helseporten.activity.ReadActivities.By;
import no.helseporten.person.PersonId;
import no.helseporten.ui.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Whose acts the log can be narrowed to: everybody's, those of others, or those of one person who stands in it. */
@Component
class ActivityChoices {

    private static final String OTHERS = "others";

    private final ReadActivities readActivities;
    private final ReadActorNames readActorNames;
    private final ActivityWords words;
    private final MessageSource texts;

    ActivityChoices(
            ReadActivities readActivities, ReadActorNames readActorNames, ActivityWords words, MessageSource texts) {
        this.readActivities = readActivities;
        this.readActorNames = readActorNames;
        this.words = words;
        this.texts = texts;
    }

    static By by(String who) {
        if (who.equals(OTHERS)) {
            return new By.Others();
        }
        try {
            return new By.Somebody(new PersonId(UUID.fromString(who)));
        } catch (IllegalArgumentException nobody) {
            return new By.Everybody();
        }
    }

    /** The first is everybody. Empty when nobody but she has done anything: then there is nothing to choose. */
    List<Option> of(PersonId me, String who) {
        List<Actor> others = readActorNames.of(me, readActivities.actors(me)).values().stream()
                .distinct()
                .filter(actor -> !actor.id().equals(me))
                .sorted((one, other) -> Collator.getInstance(LocaleContextHolder.getLocale())
                        .compare(words.name(one.name()), words.name(other.name())))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option("", text("access.activity.who.all"), by(who) instanceof By.Everybody));
        options.add(new Option(OTHERS, text("access.activity.who.others"), who.equals(OTHERS)));
        options.add(option(me, text("access.activity.who.me"), who));
        others.forEach(actor -> options.add(option(actor.id(), words.name(actor.name()), who)));
        return options;
    }

    private static Option option(PersonId person, String name, String who) {
        String value = person.value().toString();
        return new Option(value, name, value.equals(who));
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
