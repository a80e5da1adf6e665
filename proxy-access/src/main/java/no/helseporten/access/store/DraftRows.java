package no.helseporten.access.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.helseporten.access.Draft;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Powers of attorney on their way to be given. */
@Component
public class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The receiver is named as she is when it is begun: nobody is told her new name by it. */
    public void save(Draft draft) {
        jdbc.sql("""
                        insert into access.draft
                          (person_id, draft_id, receiver_id, receiver_name, authority_id, areas, may_act, valid_until,
                           purpose, created_at)
                        values (:giver, :id, :receiver,
                                coalesce((select receiver_name from access.authority
                                           where person_id = :giver and authority_id = :changes),
                                         (select concat_ws(' ', given_name, family_name) from person.facts
                                           where person_id = :receiver)), :changes, :areas, :mayAct, :until, :purpose, :at)
                        on conflict (person_id, draft_id) do update
                        set receiver_id = excluded.receiver_id, areas = excluded.areas, may_act = excluded.may_act,
                            valid_until = excluded.valid_until, purpose = excluded.purpose
                        """)
                .param("giver", draft.giver().value())
                .param("id", draft.id())
                .param("receiver", draft.receiver().value())
                .param("changes", draft.changes(), Types.OTHER)
                .param("areas", AuthorityColumns.names(draft.areas()), Types.ARRAY)
                .param("mayAct", draft.mayAct())
                .param("until", draft.until(), Types.DATE)
                .param("purpose", draft.purpose(), Types.VARCHAR)
                .param("at", draft.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Draft> find(PersonId giver, UUID id) {
        return jdbc.sql("select * from access.draft where person_id = ? and draft_id = ?")
                .params(giver.value(), id)
                .query((row, n) -> new Draft(
                        id,
                        giver,
                        AuthorityColumns.person(row, "receiver_id"),
                        row.getObject("authority_id", UUID.class),
                        Objects.requireNonNull(AuthorityColumns.areas(row.getArray("areas"))),
                        row.getBoolean("may_act"),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("purpose"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What the receiver of a draft was called when it was begun; absent when nobody had told. */
    public @Nullable String receiverName(Draft draft) {
        return jdbc.sql("select receiver_name from access.draft where person_id = ? and draft_id = ?")
                .params(draft.giver().value(), draft.id())
                .query((row, n) -> Optional.ofNullable(row.getString("receiver_name")))
                .optional()
                .flatMap(Function.identity())
                .orElse(null);
    }

    public void deleteOlderThan(Instant time) {
        jdbc.sql("delete from access.draft where created_at < ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is only on its way is left behind with the person who is gone. */
    @EventListener
    void drop(PersonsMerged merged) {
        jdbc.sql("delete from access.draft where person_id = :gone or receiver_id = :gone")
                .param("gone", merged.gone().value())
                .update();
    }
}
