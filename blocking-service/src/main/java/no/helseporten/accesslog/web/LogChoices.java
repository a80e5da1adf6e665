package no.helseporten.accesslog.web;

import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.LookUpFilter;
import no.helseporten.accesslog.ReadLookUps;
import no.helseporten.accesslog.ReaderInLog;
import no.helseporten.person.PersonId;
import no.helseporten.ui.Formats;
import no.helseporten.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the log can be narrowed to: somebody or some place that stands in it, a kind of row, and a time. */
@Component
class LogChoices {

    private final ReadLookUps readLookUps;
    private final LookUpWords words;
    private final Clock clock;

    LogChoices(ReadLookUps readLookUps, LookUpWords words, Clock clock) {
        this.readLookUps = readLookUps;
        this.words = words;
        this.clock = clock;
    }

    record Choices(List<Option> who, List<Option> where, List<Option> kind, List<Option> period) {}

    LookUpFilter filter(LogQuery query) {
        LogPeriod period = LogPeriod.of(query.period(), today());
        return new LookUpFilter(query.whoId(), query.whereId(), query.kindOfRow(), period.from(), period.before());
    }

    /** Empty lists of whom and where when the log has nobody. */
    Choices of(PersonId person, LogQuery query) {
        List<ReaderInLog> latest = readLookUps.latestOfEach(person);
        return new Choices(
                options(
                        "accesslog.filter.who.all",
                        latest,
                        ReaderInLog::who,
                        words::who,
                        chosen(person, query.whoId())),
                options(
                        "accesslog.filter.where.all",
                        latest,
                        ReaderInLog::place,
                        this::organisation,
                        chosen(person, query.whereId())),
                kinds(query),
                periods(readLookUps.first(person).orElse(null), query));
    }

    private List<Option> options(
            String all,
            List<ReaderInLog> latest,
            Function<ReaderInLog, String> same,
            Function<LookUp.Who, String> name,
            Optional<ReaderInLog> chosen) {
        Map<String, LookUp> each = new LinkedHashMap<>();
        // The chosen row need not be the latest, nor among the readers that are listed.
        Stream.concat(latest.stream(), chosen.stream())
                .forEach(reader -> each.putIfAbsent(same.apply(reader), reader.lookUp()));
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.text(all), chosen.isEmpty()));
        Collator collator = Collator.getInstance(LocaleContextHolder.getLocale());
        each.entrySet().stream()
                .map(one -> new Option(
                        one.getValue().id().toString(),
                        name.apply(one.getValue().who()),
                        chosen.map(same).filter(one.getKey()::equals).isPresent()))
                .sorted((one, other) -> collator.compare(one.text(), other.text()))
                .forEach(options::add);
        return options;
    }

    private Optional<ReaderInLog> chosen(PersonId person, @Nullable UUID row) {
        return Optional.ofNullable(row).flatMap(id -> readLookUps.reader(person, id));
    }

    private List<Option> kinds(LogQuery query) {
        return Stream.of(LookUpFilter.Kind.values())
                .map(kind ->
                        new Option(kind.name(), words.text("accesslog.filter.kind." + kind), kind == query.kindOfRow()))
                .toList();
    }

    private List<Option> periods(@Nullable Instant first, LogQuery query) {
        int thisYear = today().getYear();
        int oldest = first == null
                ? thisYear
                : LocalDate.ofInstant(first, Formats.ZONE).getYear();
        Stream<Option> named = Stream.of("", LogPeriod.MONTH, LogPeriod.YEAR)
                .map(period -> new Option(
                        period,
                        words.text("accesslog.filter.period." + (period.isEmpty() ? "all" : period)),
                        period.equals(query.period())));
        Stream<Option> years = IntStream.rangeClosed(0, thisYear - oldest)
                .mapToObj(ago -> String.valueOf(thisYear - ago))
                .map(year -> new Option(year, year, year.equals(query.period())));
        return Stream.concat(named, years).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    private String organisation(LookUp.Who who) {
        String name = who.legalEntityName() == null ? who.legalEntity() : who.legalEntityName();
        return name == null ? words.text("accesslog.placeless") : name;
    }
}
