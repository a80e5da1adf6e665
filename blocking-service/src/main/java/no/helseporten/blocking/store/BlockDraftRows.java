package no.helseporten.blocking.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.blocking.BlockTerms;
import no.helseporten.blocking.Draft;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Blocks on their way to be set. */
@Component
public class BlockDraftRows {

    private final JdbcClient jdbc;

    BlockDraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void save(Draft draft) {
        BlockColumns target = BlockColumns.of(draft.target());
        BlockTerms terms = draft.terms();
        jdbc.sql("""
                        insert into blocking.draft
                          (person_id, draft_id, block_id, target, target_code, catalogue, units, valid_from, valid_until,
                           exempt_personnel, exempt_organisations, exempt_gp, note, created_at)
                        values (:person, :id, :changes, :target, :code, :catalogue, :units, :from, :until, :personnel,
                                :organisations, :gp, :note, :at)
                        on conflict (person_id, draft_id) do update
                        set valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                            exempt_personnel = excluded.exempt_personnel,
                            exempt_organisations = excluded.exempt_organisations, exempt_gp = excluded.exempt_gp,
                            note = excluded.note
                        """)
                .param("person", draft.person().value())
                .param("id", draft.id())
                .param("changes", draft.changes(), Types.OTHER)
                .param("target", target.target())
                .param("code", target.code())
                .param("catalogue", target.catalogue(), Types.VARCHAR)
                .param("units", target.units())
                .param("from", terms.from(), Types.DATE)
                .param("until", terms.until(), Types.DATE)
                .param("personnel", BlockColumns.personnel(terms.exempt()))
                .param("organisations", BlockColumns.organisations(terms.exempt()))
                .param("gp", BlockColumns.generalPractitioner(terms.exempt()))
                .param("note", terms.note(), Types.VARCHAR)
                .param("at", draft.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Draft> find(PersonId person, UUID id) {
        return jdbc.sql("select * from blocking.draft where person_id = ? and draft_id = ?")
                .params(person.value(), id)
                .query((row, n) -> draft(person, id, row))
                .optional();
    }

    /** It has become what it was to be. */
    public void finish(PersonId person, UUID id) {
        jdbc.sql("update blocking.draft set done = true where person_id = ? and draft_id = ?")
                .params(person.value(), id)
                .update();
    }

    public void deleteOlderThan(Instant time) {
        jdbc.sql("delete from blocking.draft where created_at < ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is only on its way is left behind with the person who is gone. */
    @EventListener
    void drop(PersonsMerged merged) {
        jdbc.sql("delete from blocking.draft where person_id = ?")
                .param(merged.gone().value())
                .update();
    }

    private static Draft draft(PersonId person, UUID id, ResultSet row) throws SQLException {
        return new Draft(
                id,
                person,
                row.getObject("block_id", UUID.class),
                BlockColumns.target(row),
                new BlockTerms(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        BlockColumns.exempt(row),
                        row.getString("note")),
                Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class))
                        .toInstant(),
                row.getBoolean("done"));
    }
}
