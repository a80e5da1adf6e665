package no.helseporten.accesslog.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.accesslog.QuestionDraft;
import no.helseporten.accesslog.QuestionDraft.Ready;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions on their way to be asked: one at a time of each who asks about a look-up. */
@Component("lookUpQuestionDraftRows")
public class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void save(PersonId person, UUID lookUp, PersonId askedBy, QuestionDraft draft, Instant now) {
        jdbc.sql("""
                        insert into accesslog.question_draft (person_id, look_up_id, asked_by, ready, own_words, at)
                        values (:person, :lookUp, :askedBy, :ready, :ownWords, :now)
                        on conflict (person_id, look_up_id, asked_by) do update
                        set ready = excluded.ready, own_words = excluded.own_words, at = excluded.at
                        """)
                .param("person", person.value())
                .param("lookUp", lookUp)
                .param("askedBy", askedBy.value())
                .param("ready", draft.ready().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("ownWords", draft.ownWords())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<QuestionDraft> find(PersonId person, UUID lookUp, PersonId askedBy) {
        return jdbc.sql(
                        "select * from accesslog.question_draft where person_id = ? and look_up_id = ? and asked_by = ?")
                .params(person.value(), lookUp, askedBy.value())
                .query((row, n) -> new QuestionDraft(
                        ready((String[]) row.getArray("ready").getArray()), row.getString("own_words")))
                .optional();
    }

    public void delete(PersonId person, UUID lookUp, PersonId askedBy) {
        jdbc.sql("delete from accesslog.question_draft where person_id = ? and look_up_id = ? and asked_by = ?")
                .params(person.value(), lookUp, askedBy.value())
                .update();
    }

    public void deleteOlderThan(Instant time) {
        jdbc.sql("delete from accesslog.question_draft where at < ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is only on its way is left behind with the person who is gone. */
    @EventListener
    void drop(PersonsMerged merged) {
        jdbc.sql("delete from accesslog.question_draft where person_id = :gone or asked_by = :gone")
                .param("gone", merged.gone().value())
                .update();
    }

    private static java.util.Set<Ready> ready(String[] names) throws SQLException {
        return Stream.of(names).map(Ready::valueOf).collect(Collectors.toSet());
    }
}
