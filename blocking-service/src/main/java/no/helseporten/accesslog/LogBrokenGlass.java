package no.helseporten.accesslog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.helseporten.accesslog.store.ToldOfGlass;
import no.helseporten.blocking.AskedRead;
import no.helseporten.blocking.BrokenGlass;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.Directory.Organisation;
import no.helseporten.blocking.Directory.Personnel;
import no.helseporten.blocking.TellOfBrokenGlass;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a row for each reader who breaks the glass to what a connected system keeps, when it is decided. The same read
 * asked about again within the hour is the same row. Its AuditEvent, which tells more, gets a row of its own, but she is not
 * told of it once more.
 */
@Component
class LogBrokenGlass implements TellOfBrokenGlass {

    private static final Pattern NATIONAL_NUMBER = Pattern.compile("(?<![0-9])[0-9]{6} ?[0-9]{5}(?![0-9])");

    private final RecordLookUps lookUps;
    private final ToldOfGlass told;
    private final Directory directory;
    private final Clock clock;

    LogBrokenGlass(RecordLookUps lookUps, ToldOfGlass told, Directory directory, Clock clock) {
        this.lookUps = lookUps;
        this.told = told;
        this.directory = directory;
        this.clock = clock;
    }

    private record Glance(PersonId person, AskedRead.Who who, String reason) {}

    @Override
    @Transactional
    public void tell(String asking, List<BrokenGlass> broken) {
        if (broken.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<AskedRead.Who, LookUp.Who> readers = readers(broken);
        Map<Glance, List<BrokenGlass>> glances = broken.stream()
                .collect(groupingBy(
                        read -> new Glance(read.person(), read.who(), read.reason()), LinkedHashMap::new, toList()));
        List<LookUp> rows = new ArrayList<>();
        glances.forEach((glance, reads) ->
                rows.add(row(asking, glance, Objects.requireNonNull(readers.get(glance.who())), reads, now)));
        told.add(lookUps.record(rows));
    }

    private static LookUp row(String asking, Glance glance, LookUp.Who who, List<BrokenGlass> reads, Instant now) {
        return new LookUp(
                UuidCreator.getTimeOrderedEpoch(now),
                glance.person(),
                now,
                who,
                Purpose.BTG,
                withoutNumbers(glance.reason()),
                reads.size() == 1 ? LookUp.Act.READ : LookUp.Act.SEARCH,
                LookUp.Outcome.BROKEN,
                reads.stream().map(BrokenGlass::service).collect(toSet()),
                reads.stream()
                        .map(BrokenGlass::item)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                List.of(),
                asking,
                idOf(glance, reads, now));
    }

    /** The same for the same reads in the same hour, so that asking again leaves no second row. */
    private static UUID idOf(Glance glance, List<BrokenGlass> reads, Instant now) {
        String all = Stream.concat(
                        Stream.of(
                                glance.toString(),
                                now.truncatedTo(ChronoUnit.HOURS).toString()),
                        reads.stream()
                                .map(read -> read.service() + " " + read.id())
                                .distinct()
                                .sorted())
                .collect(joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    private static String withoutNumbers(String reason) {
        return NATIONAL_NUMBER.matcher(reason.replace("\0", "")).replaceAll("…");
    }

    /** By name, as the sources have told of them. */
    private Map<AskedRead.Who, LookUp.Who> readers(List<BrokenGlass> broken) {
        Set<AskedRead.Who> who = broken.stream().map(BrokenGlass::who).collect(toSet());
        Map<String, Personnel> personnel =
                directory.personnel(who.stream().map(AskedRead.Who::hpr).collect(toSet()));
        Map<String, Organisation> organisations = directory.organisations(who.stream()
                .flatMap(one -> Stream.of(one.legalEntity(), one.unit()))
                .filter(Objects::nonNull)
                .collect(toSet()));
        return who.stream().collect(toMap(Function.identity(), one -> reader(one, personnel, organisations)));
    }

    private static LookUp.Who reader(
            AskedRead.Who who, Map<String, Personnel> personnel, Map<String, Organisation> organisations) {
        Personnel known = personnel.get(who.hpr());
        return new LookUp.Who(
                who.hpr(),
                known == null ? null : known.name(),
                known == null ? null : known.role(),
                who.legalEntity(),
                name(organisations, who.legalEntity()),
                who.unit(),
                name(organisations, who.unit()));
    }

    private static @Nullable String name(Map<String, Organisation> organisations, @Nullable String number) {
        Organisation known = number == null ? null : organisations.get(number);
        return known == null ? null : known.name();
    }
}
