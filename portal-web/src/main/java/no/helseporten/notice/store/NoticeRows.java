package no.helseporten.notice.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.Ground;
import no.helseporten.notice.Kind;
import no.helseporten.notice.Notice;
import no.helseporten.notice.Telling;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have been told. */
@Component
public class NoticeRows {

    static final String OTHER = " left join person.facts o on o.person_id = n.other_person ";

    /**
     * Nothing about somebody whose address has become protected, since one without a name would tell who that is; and
     * nothing that lies ahead of somebody who is dead.
     */
    static final String SHOWN = """
            (o.person_id is null or n.other_person = n.person_id
             or not o.protected and not (o.deceased and n.kind in ('AGE_STEP', 'AUTHORITY_RUNS_OUT')))
            """;

    private static final String ALL_OF_PERSON =
            "select n.*, o.given_name, o.family_name, o.birth_date from notice.notice n" + OTHER
                    + "where n.person_id = :person and " + SHOWN;

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the id of the new notice; empty when she has been told this before */
    public Optional<UUID> write(Telling telling, Instant now) {
        Ground ground = telling.ground();
        PersonId other = telling.other();
        return jdbc.sql("""
                        insert into notice.notice
                          (person_id, notice_id, kind, about, ground, received, other_person, day, number, created_at)
                        values (:person, :id, :kind, :about, :ground, :received, :other, :day, :number, :now)
                        on conflict (person_id, kind, about, other_person, day, number) do nothing
                        returning notice_id
                        """)
                .param("person", telling.person().value())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("kind", telling.kind().name())
                .param("about", telling.about(), Types.OTHER)
                .param("ground", ground == null ? null : ground.code(), Types.VARCHAR)
                .param("received", telling.received())
                .param("other", other == null ? null : other.value(), Types.OTHER)
                .param("day", telling.day(), Types.DATE)
                .param("number", telling.number())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    public List<Notice> unread(PersonId person, int most) {
        return jdbc.sql(ALL_OF_PERSON + "and n.seen_at is null order by n.notice_id desc limit :most")
                .param("person", person.value())
                .param("most", most)
                .query((row, n) -> notice(row))
                .list();
    }

    public List<Notice> page(PersonId person, @Nullable UUID olderThan, int most) {
        return jdbc.sql(ALL_OF_PERSON + """
                        and (cast(:older as uuid) is null or n.notice_id < :older)
                        order by n.notice_id desc limit :most
                        """)
                .param("person", person.value())
                .param("older", olderThan, Types.OTHER)
                .param("most", most)
                .query((row, n) -> notice(row))
                .list();
    }

    public void markOne(PersonId person, UUID notice, Instant now) {
        jdbc.sql("update notice.notice set seen_at = ? where person_id = ? and notice_id = ? and seen_at is null")
                .params(now.atOffset(ZoneOffset.UTC), person.value(), notice)
                .update();
    }

    public void markUpTo(PersonId person, UUID notice, Instant now) {
        jdbc.sql("update notice.notice set seen_at = ? where person_id = ? and notice_id <= ? and seen_at is null")
                .params(now.atOffset(ZoneOffset.UTC), person.value(), notice)
                .update();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        UUID other = row.getObject("other_person", UUID.class);
        String ground = row.getString("ground");
        OffsetDateTime seenAt = row.getObject("seen_at", OffsetDateTime.class);
        return new Notice(
                row.getObject("notice_id", UUID.class),
                new Telling(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("about", UUID.class),
                        ground == null ? null : new Ground(ground),
                        row.getBoolean("received"),
                        other == null ? null : new PersonId(other),
                        row.getObject("day", LocalDate.class),
                        row.getInt("number")),
                other == null ? null : person(other, row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                seenAt == null ? null : seenAt.toInstant());
    }

    private static Person person(UUID id, ResultSet row) throws SQLException {
        return new Person(
                new PersonId(id),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("birth_date", LocalDate.class));
    }
}
