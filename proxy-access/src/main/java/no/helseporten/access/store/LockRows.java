package no.helseporten.access.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.helseporten.access.LockChange;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When somebody closed all access to her record, and when she opened it again. */
@Component
public class LockRows {

    private final JdbcClient jdbc;

    LockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else closes or opens for this person. */
    public void serialise(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", "lock " + person.value())
                .query(row -> {});
    }

    /** The last change; empty when she has never closed it. */
    public Optional<LockChange> last(PersonId person) {
        return jdbc.sql("select * from access.lock_change where person_id = ? order by change_id desc limit 1")
                .param(person.value())
                .query((row, n) -> new LockChange(
                        row.getObject("change_id", UUID.class),
                        row.getBoolean("locked"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** After {@link #serialise}. */
    public void append(PersonId person, boolean locked, Instant at) {
        jdbc.sql("insert into access.lock_change (person_id, change_id, locked, at) values (?, ?, ?, ?)")
                .params(person.value(), idAfter(last(person)), locked, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The greatest id tells how it stands, also when the clock of another instance ran ahead. */
    private static UUID idAfter(Optional<LockChange> last) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return last.map(LockChange::id)
                .filter(before -> id.compareTo(before) <= 0)
                .map(before -> UuidCreator.getTimeOrderedEpoch(
                        Instant.ofEpochMilli((before.getMostSignificantBits() >>> 16) + 1)))
                .orElse(id);
    }

    /** What either of the two has closed stays closed. */
    @EventListener
    void move(PersonsMerged merged) {
        Optional<LockChange> closed = Stream.of(merged.kept(), merged.gone())
                .flatMap(person -> last(person).stream())
                .filter(LockChange::locked)
                .max(Comparator.comparing(LockChange::at));
        jdbc.sql("update access.lock_change set person_id = ? where person_id = ?")
                .params(merged.kept().value(), merged.gone().value())
                .update();
        if (closed.isPresent() && !last(merged.kept()).orElseThrow().locked()) {
            append(merged.kept(), true, closed.get().at());
        }
    }
}
