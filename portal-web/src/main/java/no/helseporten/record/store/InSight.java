package no.helseporten.record.store;

import java.time.ZoneOffset;
import java.util.Map;
import no.helseporten.access.Area;
import no.helseporten.record.Reader;

/**
 * What a reader sees of each kind, to read from as from a table. Nothing is shown that was read from the tables
 * themselves. Its parameters are {@link #of}.
 */
final class InSight {

    static final String DOCUMENTS = "record.open_documents(:person, :now, :exempted, :hidden)";
    static final String REPORTS = "record.open_reports(:person, :now, :exempted)";
    static final String OBSERVATIONS = "record.open_observations(:person, :now, :exempted)";
    static final String MEDICINES = "record.open_medicines(:person, :now, :exempted)";
    static final String CRITICAL = "record.open_critical(:person, :now, :exempted)";

    /** Whether observation {@code o} is exempted from parents, by itself or by what it hangs on. */
    static final String OBSERVATION_IS_EXEMPTED =
            "o.observation_id in (select id from record.closed_observations(:person, :now, false) as id)";

    private InSight() {}

    /** Critical information goes with the documents. */
    static Map<String, Object> of(Reader reader) {
        return Map.of(
                "person", reader.subject().value(),
                "now", reader.now().atOffset(ZoneOffset.UTC),
                "exempted", reader.sight().exempted(),
                "hidden", reader.sight().hidden(),
                "documents", reader.areas().contains(Area.DOCUMENTS),
                "results", reader.areas().contains(Area.RESULTS),
                "medicines", reader.areas().contains(Area.MEDICINES));
    }
}
