package no.helseporten.accesslog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.helseporten.accesslog.store.LookUpReading;
import no.helseporten.activity.WholeDays;
import no.helseporten.person.FindFormerIds;
import no.helseporten.person.PersonId;
import no.helseporten.ui.Formats;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the log of who looked in a person's record, the newest first, under all ids that she has had. A page ends where a
 * day does, unless the day is longer than a page. Nothing is ever left out for being old: EHDS art. 9 asks for at least
 * three years.
 */
@Component
public class ReadLookUps {

    /** Rows on a page, or fewer. */
    public static final int PAGE = 50;

    /** More than anybody finds her way in. */
    private static final int READERS = 500;

    private static final int AT_ONCE = 1_000;

    private final LookUpReading rows;
    private final FindFormerIds formerIds;

    ReadLookUps(LookUpReading rows, FindFormerIds formerIds) {
        this.rows = rows;
        this.formerIds = formerIds;
    }

    /** @param older the last row of the page before; absent, or no row of this log, for the first page */
    public KeyedPage<LookUp> page(PersonId person, LookUpFilter filter, @Nullable UUID older) {
        List<PersonId> ids = formerIds.of(person);
        LookUp last = older == null ? null : rows.find(ids, older).orElse(null);
        return WholeDays.page(rows.newest(ids, filter, last, PAGE + 1), PAGE, LookUp::at, LookUp::id);
    }

    /** All that the filter leaves, the newest first, a thousand rows at a time. */
    public void all(PersonId person, LookUpFilter filter, Consumer<List<LookUp>> take) {
        List<PersonId> ids = formerIds.of(person);
        @Nullable LookUp last = null;
        List<LookUp> found;
        do {
            found = rows.newest(ids, filter, last, AT_ONCE);
            if (!found.isEmpty()) {
                take.accept(found);
                last = found.getLast();
            }
        } while (found.size() == AT_ONCE);
    }

    /** One row; empty when it is not of this person's log. */
    public Optional<LookUp> one(PersonId person, UUID id) {
        return rows.find(formerIds.of(person), id);
    }

    /** Those of these rows that are of this person's log, by id. */
    public Map<UUID, LookUp> some(PersonId person, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.find(formerIds.of(person), ids).stream().collect(Collectors.toMap(LookUp::id, one -> one));
    }

    /** Whose row it is; empty when it is not of this person's log. */
    public Optional<ReaderInLog> reader(PersonId person, UUID id) {
        return rows.findReader(formerIds.of(person), id);
    }

    /** Those who stand in the log by their latest row at each place, the latest first, at most {@value #READERS}. */
    public List<ReaderInLog> latestOfEach(PersonId person) {
        return rows.latestOfEach(formerIds.of(person), READERS);
    }

    /**
     * The first of the day, in Norwegian time, that the same reader broke the glass by, or was refused to break it by; the
     * row itself when it is that one.
     *
     * @param lookUp a row of this person's log with the purpose BTG
     */
    public UUID firstAtTheGlass(PersonId person, UUID lookUp) {
        List<PersonId> ids = formerIds.of(person);
        return rows.find(ids, lookUp)
                .map(one -> LocalDate.ofInstant(one.at(), Formats.ZONE))
                .flatMap(day -> rows.firstAtTheGlass(
                        ids,
                        lookUp,
                        day.atStartOfDay(Formats.ZONE).toInstant(),
                        day.plusDays(1).atStartOfDay(Formats.ZONE).toInstant()))
                .orElse(lookUp);
    }

    /** When the log begins; empty when it has no row. */
    public Optional<Instant> first(PersonId person) {
        return rows.first(formerIds.of(person));
    }
}
