package no.helseporten.accesslog.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.Question;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only rows of what is asked, and of what becomes of it. */
@Component
public class QuestionRows {

    public enum Kind {
        SENT,
        RECEIVED,
        ANSWERED,
        OVERDUE
    }

    private static final String ALL = """
            select q.*, sent.at as sent_at, received.at as received_at, answered.at as answered_at, answered.answer,
                   greatest(sent.at, received.at, answered.at) as changed_at
              from accesslog.question q
              join accesslog.question_step sent
                on sent.person_id = q.person_id and sent.question_id = q.question_id and sent.kind = 'SENT'
              left join accesslog.question_step received
                on received.person_id = q.person_id and received.question_id = q.question_id
               and received.kind = 'RECEIVED'
              left join accesslog.question_step answered
                on answered.person_id = q.person_id and answered.question_id = q.question_id
               and answered.kind = 'ANSWERED'
            """;

    private final JdbcClient jdbc;

    QuestionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks, unless a question about the same look-up waits for its answer. */
    public void ask(
            LookUp lookUp, UUID id, PersonId askedBy, String organisation, String text, LocalDate dueOn, Instant now) {
        jdbc.sql("""
                        with asked as (
                          insert into accesslog.question
                            (person_id, question_id, look_up_id, number, asked_by, organisation, question, due_on)
                          select :person, :id, :lookUp, 1 + count(*), :askedBy, :organisation, :text, :dueOn
                            from accesslog.question q
                            join accesslog.question_step s using (person_id, question_id)
                           where q.person_id = :person and q.look_up_id = :lookUp and s.kind = 'ANSWERED'
                          on conflict (person_id, look_up_id, number) do nothing
                          returning person_id, question_id, organisation)
                        insert into accesslog.question_step (person_id, question_id, kind, at, organisation)
                        select person_id, question_id, 'SENT', :now, organisation from asked
                        """)
                .param("person", lookUp.person().value())
                .param("id", id)
                .param("lookUp", lookUp.id())
                .param("askedBy", askedBy.value())
                .param("organisation", organisation)
                .param("text", text)
                .param("dueOn", dueOn)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether it was not so before */
    public boolean step(Question question, Kind kind, @Nullable String answer, Instant at) {
        return jdbc.sql("""
                        insert into accesslog.question_step (person_id, question_id, kind, at, organisation, answer)
                        values (:person, :id, :kind, :at, :organisation, :answer)
                        on conflict do nothing
                        """)
                        .param("person", question.person().value())
                        .param("id", question.id())
                        .param("kind", kind.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("organisation", question.organisation())
                        .param("answer", answer, Types.VARCHAR)
                        .update()
                == 1;
    }

    public List<Question> page(List<PersonId> people, @Nullable UUID older, int limit) {
        return jdbc.sql(ALL + """
                        where q.person_id = any (:people) and (:older::uuid is null or q.question_id < :older)
                        order by q.question_id desc limit :limit
                        """)
                .param("people", uuids(people))
                .param("older", older, Types.OTHER)
                .param("limit", limit)
                .query(QuestionRows::question)
                .list();
    }

    public Optional<Question> find(List<PersonId> people, UUID id) {
        return jdbc.sql(ALL + "where q.person_id = any (:people) and q.question_id = :id")
                .param("people", uuids(people))
                .param("id", id)
                .query(QuestionRows::question)
                .optional();
    }

    /** All about one look-up, the newest first. */
    public List<Question> about(List<PersonId> people, UUID lookUp) {
        return jdbc.sql(ALL + "where q.person_id = any (:people) and q.look_up_id = :lookUp order by q.number desc")
                .param("people", uuids(people))
                .param("lookUp", lookUp)
                .query(QuestionRows::question)
                .list();
    }

    public Optional<Question> askedOf(String organisation, UUID id) {
        return jdbc.sql(ALL + "where q.question_id = :id and q.organisation = :organisation")
                .param("id", id)
                .param("organisation", organisation)
                .query(QuestionRows::question)
                .optional();
    }

    /** Those asked of an organisation that changed at {@code from} or later and after the key, in order of change and id. */
    public List<Question> changed(
            String organisation, Instant from, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
        return jdbc.sql(ALL + """
                        join (select s.person_id, s.question_id, s.at from accesslog.question_step s
                               where s.organisation = :organisation and s.kind <> 'OVERDUE' and s.at >= :from
                                 and (:afterId::uuid is null or (s.at, s.question_id) > (:afterAt, :afterId::uuid))
                                 and not exists (select from accesslog.question_step later
                                                  where later.person_id = s.person_id
                                                    and later.question_id = s.question_id
                                                    and later.kind <> 'OVERDUE'
                                                    and (later.at, later.kind) > (s.at, s.kind))
                               order by s.at, s.question_id limit :limit) last
                          on last.person_id = q.person_id and last.question_id = q.question_id
                        order by last.at, last.question_id
                        """)
                .param("organisation", organisation)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param(
                        "afterAt",
                        afterAt == null ? null : afterAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterId", afterId, Types.OTHER)
                .param("limit", limit)
                .query(QuestionRows::question)
                .list();
    }

    /** Those whose last day has passed, and of which that has not been told. */
    public List<Question> untoldOverdue(LocalDate today, int limit) {
        return jdbc.sql(ALL + """
                        where q.due_on < :today
                          and not exists (select from accesslog.question_step s
                                           where s.person_id = q.person_id and s.question_id = q.question_id
                                             and s.kind in ('ANSWERED', 'OVERDUE'))
                        order by q.due_on, q.question_id limit :limit
                        """)
                .param("today", today)
                .param("limit", limit)
                .query(QuestionRows::question)
                .list();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        String answer = row.getString("answer");
        return new Question(
                row.getObject("question_id", UUID.class),
                row.getLong("case_number"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("look_up_id", UUID.class),
                new PersonId(row.getObject("asked_by", UUID.class)),
                Objects.requireNonNull(instant(row, "sent_at")),
                row.getString("organisation"),
                row.getString("question"),
                row.getObject("due_on", LocalDate.class),
                instant(row, "received_at"),
                answer == null
                        ? null
                        : new Question.Answer(Objects.requireNonNull(instant(row, "answered_at")), answer),
                Objects.requireNonNull(instant(row, "changed_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static UUID[] uuids(List<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
