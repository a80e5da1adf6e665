package no.helseporten.accesslog.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.access.Subject;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.NameWhatWasSeen;
import no.helseporten.accesslog.NameWhatWasSeen.Seen;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Service;
import no.helseporten.ui.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Groups the log by day and place, in words. */
@Component
class ShowLookUps {

    private final NameWhatWasSeen nameWhatWasSeen;
    private final LookUpWords words;

    ShowLookUps(NameWhatWasSeen nameWhatWasSeen, LookUpWords words) {
        this.nameWhatWasSeen = nameWhatWasSeen;
        this.words = words;
    }

    /** What makes several look-ups of a day one row. */
    private record Same(
            LookUp.Who who,
            @Nullable Purpose purpose,
            @Nullable String reason,
            LookUp.Act act,
            LookUp.Outcome outcome,
            Set<Service> services,
            @Nullable String toldBy) {

        static Same of(LookUp lookUp) {
            return new Same(
                    lookUp.who(),
                    lookUp.purpose(),
                    lookUp.reason(),
                    lookUp.act(),
                    lookUp.outcome(),
                    lookUp.services(),
                    lookUp.toldBy());
        }
    }

    /** @param lookUps the newest first */
    List<LogDay> days(List<LookUp> lookUps, Subject subject) {
        Seen seen = nameWhatWasSeen.in(lookUps, subject);
        Map<LocalDate, Map<String, Map<Same, List<LookUp>>>> days = new LinkedHashMap<>();
        for (LookUp lookUp : lookUps) {
            days.computeIfAbsent(LocalDate.ofInstant(lookUp.at(), Formats.ZONE), day -> new LinkedHashMap<>())
                    .computeIfAbsent(words.place(lookUp.who()), place -> new LinkedHashMap<>())
                    .computeIfAbsent(Same.of(lookUp), same -> new ArrayList<>())
                    .add(lookUp);
        }
        return days.entrySet().stream()
                .map(day -> new LogDay(day.getKey(), places(day.getValue(), seen)))
                .toList();
    }

    private List<LogDay.Place> places(Map<String, Map<Same, List<LookUp>>> places, Seen seen) {
        return places.entrySet().stream()
                .map(place -> new LogDay.Place(
                        place.getKey(),
                        place.getValue().values().stream()
                                .map(all -> row(all, seen))
                                .toList()))
                .toList();
    }

    private LogDay.Row row(List<LookUp> all, Seen seen) {
        LookUp last = all.getFirst();
        boolean refused = last.outcome() == LookUp.Outcome.REFUSED;
        List<String> titles = all.stream()
                .flatMap(lookUp -> seen.of(lookUp).stream())
                .distinct()
                .toList();
        String what = Stream.of(
                        Stream.of(what(last, titles)),
                        Stream.ofNullable(last.reason()).map(words::reason),
                        words.toldBy(last).stream())
                .flatMap(sentence -> sentence)
                .collect(Collectors.joining(" "));
        return new LogDay.Row(
                words.who(last.who()),
                words.mark(last),
                refused || last.brokeGlass(),
                words.why(last),
                what,
                all.stream()
                        .map(lookUp -> new LogDay.One(lookUp.id(), lookUp.at(), what(lookUp, seen.of(lookUp))))
                        .toList());
    }

    private String what(LookUp lookUp, List<String> seen) {
        return lookUp.outcome() == LookUp.Outcome.REFUSED ? words.done(lookUp) : words.what(lookUp, seen);
    }
}
