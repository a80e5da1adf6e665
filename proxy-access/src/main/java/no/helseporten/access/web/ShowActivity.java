package no.helseporten.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.access.Area;
import no.helseporten.access.Subject;
import no.helseporten.access.store.ReadActorNames;
import no.helseporten.access.store.ReadActorNames.Actor;
import no.helseporten.activity.Activity;
import no.helseporten.activity.Entry;
import no.helseporten.activity.NameItems;
import no.helseporten.activity.OperationKey;
import no.helseporten.person.PersonId;
import no.helseporten.ui.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts rows of the log into words for the person whose log it is. What somebody did again and again in a day becomes one
 * row with all its times.
 */
@Component
class ShowActivity {

    private final ReadActorNames readActorNames;
    private final ObjectProvider<NameItems> nameItems;
    private final ActivityWords words;

    ShowActivity(ReadActorNames readActorNames, ObjectProvider<NameItems> nameItems, ActivityWords words) {
        this.readActorNames = readActorNames;
        this.nameItems = nameItems;
        this.words = words;
    }

    /** What makes two rows of a day the same. */
    private record Same(
            PersonId who,
            @Nullable String name,
            String operation,
            String area,
            @Nullable UUID item,
            boolean permitted,
            String ground) {}

    /**
     * @param me the person herself, on a page of her own
     * @param entries of her log, the newest first
     */
    List<ActivityDay> days(Subject me, List<Entry> entries) {
        Map<PersonId, Actor> people = readActorNames.of(
                me.id(), entries.stream().map(entry -> entry.activity().actor()).collect(Collectors.toSet()));
        Map<UUID, String> titles = titles(me, entries);
        Map<LocalDate, Map<Same, List<Activity>>> days = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Activity activity = entry.activity();
            days.computeIfAbsent(LocalDate.ofInstant(activity.at(), Formats.ZONE), day -> new LinkedHashMap<>())
                    .computeIfAbsent(same(activity, people), first -> new ArrayList<>())
                    .add(activity);
        }
        return days.entrySet().stream()
                .map(day -> new ActivityDay(
                        day.getKey(),
                        day.getValue().entrySet().stream()
                                .map(row -> row(row.getKey(), row.getValue(), me, titles))
                                .toList()))
                .toList();
    }

    private static Same same(Activity activity, Map<PersonId, Actor> people) {
        Actor who = people.get(activity.actor());
        return new Same(
                who == null ? activity.actor() : who.id(),
                who == null ? null : who.name(activity.authority()),
                OperationKey.of(activity.operation()),
                activity.area(),
                activity.item(),
                activity.permitted(),
                activity.permitted() ? activity.ground() : "");
    }

    private ActivityDay.Row row(Same same, List<Activity> all, Subject me, Map<UUID, String> titles) {
        boolean own = same.who().equals(me.id());
        String name = own ? words.you() : words.name(same.name());
        List<Instant> times = all.stream().map(Activity::at).toList();
        if (!same.permitted()) {
            return new ActivityDay.Row(words.refused(name), words.refusedAbout(areas(same.area())), null, own, times);
        }
        UUID item = same.item();
        return new ActivityDay.Row(
                words.did(name, same.operation()),
                item == null ? null : titles.get(item),
                words.ground(same.ground()),
                own,
                times);
    }

    /** Of items in areas that she may look into herself: a young person may not yet, where a parent has. */
    private Map<UUID, String> titles(Subject me, List<Entry> entries) {
        Set<UUID> items = entries.stream()
                .map(Entry::activity)
                .filter(activity ->
                        activity.permitted() && areas(activity.area()).stream().allMatch(me::maySee))
                .flatMap(activity -> Stream.ofNullable(activity.item()))
                .collect(Collectors.toSet());
        Map<UUID, String> titles = new HashMap<>();
        if (!items.isEmpty()) {
            nameItems.forEach(feature -> titles.putAll(feature.titles(me.id(), items)));
        }
        return titles;
    }

    private static Set<Area> areas(String written) {
        Set<String> names = new HashSet<>(List.of(written.split(",")));
        return Arrays.stream(Area.values())
                .filter(area -> names.contains(area.name()))
                .collect(Collectors.toSet());
    }
}
