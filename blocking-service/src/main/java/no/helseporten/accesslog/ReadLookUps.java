package no.helseporten.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.helseporten.accesslog.store.LookUpReading;
import no.helseporten.activity.WholeDays;
import no.helseporten.person.FindFormerIds;
import no.helseporten.person.PersonId;
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

    /** The latest row of everybody who stands in the log, by place; the latest first. */
    public List<LookUp> latestOfEach(PersonId person) {
        return rows.latestOfEach(formerIds.of(person), false, Integer.MAX_VALUE);
    }

    /** When the log begins; empty when it has no row. */
    public Optional<Instant> first(PersonId person) {
        return rows.first(formerIds.of(person));
    }
}
