package no.helseporten.accesslog.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.access.Subject;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.NameWhatWasSeen;
import no.helseporten.accesslog.NameWhatWasSeen.Seen;
import no.helseporten.ui.Formats;
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

    /** @param lookUps the newest first */
    List<LogDay> days(List<LookUp> lookUps, Subject subject) {
        Seen seen = nameWhatWasSeen.in(lookUps, subject);
        Map<LocalDate, Map<String, List<LogDay.Row>>> days = new LinkedHashMap<>();
        for (LookUp lookUp : lookUps) {
            days.computeIfAbsent(LocalDate.ofInstant(lookUp.at(), Formats.ZONE), day -> new LinkedHashMap<>())
                    .computeIfAbsent(words.place(lookUp.who()), place -> new ArrayList<>())
                    .add(row(lookUp, seen.of(lookUp)));
        }
        return days.entrySet().stream()
                .map(day -> new LogDay(day.getKey(), places(day.getValue())))
                .toList();
    }

    private static List<LogDay.Place> places(Map<String, List<LogDay.Row>> places) {
        return places.entrySet().stream()
                .map(place -> new LogDay.Place(place.getKey(), List.copyOf(place.getValue())))
                .toList();
    }

    private LogDay.Row row(LookUp lookUp, List<String> seen) {
        boolean refused = lookUp.outcome() == LookUp.Outcome.REFUSED;
        String what = Stream.of(
                        Stream.of(refused ? words.done(lookUp) : words.what(lookUp, seen)),
                        Stream.ofNullable(lookUp.reason()).map(words::reason),
                        words.toldBy(lookUp).stream())
                .flatMap(sentence -> sentence)
                .collect(Collectors.joining(" "));
        return new LogDay.Row(
                lookUp.id(),
                lookUp.at(),
                words.who(lookUp.who()),
                words.mark(lookUp),
                refused || lookUp.brokeGlass(),
                words.why(lookUp),
                what);
    }
}
