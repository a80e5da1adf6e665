package no.helseporten.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.Authority;
import no.helseporten.access.AuthorityChange;
import no.helseporten.access.AuthorityChanged.Kind;
import no.helseporten.access.Ground;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The append-only changes of authorities. */
@Component
public class AuthorityRows {

    private final JdbcClient jdbc;

    AuthorityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets nobody else give or change anything between these two until the transaction ends, so that what is read after
     * this is still so when the change is written.
     */
    public void serialise(PersonId subject, PersonId receiver) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:pair, 0))")
                .param("pair", subject.value() + ">" + receiver.value())
                .query(row -> {});
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has made this change already */
    public void append(AuthorityChange change) {
        Authority authority = change.authority();
        PersonId by = change.by();
        Names names = names(change);
        jdbc.sql("""
                        insert into access.authority_change
                          (person_id, authority_id, number, receiver_id, receiver_name, subject_name, ground, kind,
                           areas, may_act, valid_from, valid_until, purpose, basis, changed_by, told_by, changed_at)
                        values (:subject, :id, :number, :receiver, :receiverName,
                                :subjectName, :ground, :kind, :areas, :mayAct, :from, :until, :purpose, :basis, :by, :toldBy, :at)
                        """)
                .param("receiverName", names.receiver(), Types.VARCHAR)
                .param("subjectName", names.subject(), Types.VARCHAR)
                .param("subject", authority.subject().value())
                .param("id", authority.id())
                .param("number", change.number())
                .param("receiver", authority.receiver().value())
                .param("ground", authority.ground().code())
                .param("kind", change.kind().name())
                .param("areas", AuthorityColumns.names(authority.areas()), Types.ARRAY)
                .param("mayAct", authority.mayAct())
                .param("from", authority.from())
                .param("until", authority.until(), Types.DATE)
                .param("purpose", change.purpose(), Types.VARCHAR)
                .param("basis", change.basis(), Types.VARCHAR)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("toldBy", change.toldBy(), Types.VARCHAR)
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Names(
            @Nullable String receiver, @Nullable String subject) {

        static final Names NONE = new Names(null, null);
    }

    /** Of a power of attorney: as they are when it is given, and the same ever after. What is told keeps none. */
    private Names names(AuthorityChange change) {
        Authority authority = change.authority();
        if (!authority.ground().equals(Ground.POWER_OF_ATTORNEY)) {
            return Names.NONE;
        }
        return change.number() == 1
                ? new Names(name(authority.receiver()), name(authority.subject()))
                : jdbc.sql("""
                                select receiver_name, subject_name from access.authority
                                 where person_id = ? and authority_id = ?
                                """)
                        .params(authority.subject().value(), authority.id())
                        .query((row, n) -> new Names(row.getString("receiver_name"), row.getString("subject_name")))
                        .optional()
                        .orElse(Names.NONE);
    }

    private @Nullable String name(PersonId person) {
        return jdbc.sql("select concat_ws(' ', given_name, family_name) as name from person.facts where person_id = ?")
                .param(person.value())
                .query((row, n) -> row.getString("name"))
                .optional()
                .filter(name -> !name.isEmpty())
                .orElse(null);
    }

    /** The last change of one authority over this person's record, ended or not. */
    public Optional<AuthorityChange> last(PersonId subject, UUID authority) {
        return jdbc.sql("select * from access.authority where person_id = ? and authority_id = ?")
                .params(subject.value(), authority)
                .query((row, n) -> change(row))
                .optional();
    }

    /** The last change of each of these authorities, over the record of the subject in the same place; unknown ones left out. */
    public List<AuthorityChange> last(List<PersonId> subjects, List<UUID> authorities) {
        return jdbc.sql("""
                        select a.*
                          from unnest(:subjects, :authorities) as asked(person_id, authority_id)
                          join access.authority a using (person_id, authority_id)
                        """)
                .param(
                        "subjects",
                        new SqlArrayValue(
                                "uuid", subjects.stream().map(PersonId::value).toArray()))
                .param("authorities", new SqlArrayValue("uuid", authorities.toArray()))
                .query((row, n) -> change(row))
                .list();
    }

    /** The last change of one authority that this person has received, ended or not. */
    public Optional<AuthorityChange> lastReceived(PersonId receiver, UUID authority) {
        return jdbc.sql("select * from access.authority where receiver_id = ? and authority_id = ?")
                .params(receiver.value(), authority)
                .query((row, n) -> change(row))
                .optional();
    }

    /** All changes of one authority, the first first. */
    public List<AuthorityChange> history(PersonId subject, UUID authority) {
        return jdbc.sql("""
                        select * from access.authority_change where person_id = ? and authority_id = ? order by number
                        """)
                .params(subject.value(), authority)
                .query((row, n) -> change(row))
                .list();
    }

    /** Those on one ground between two people that have not been ended, as they stand. */
    public List<AuthorityChange> open(PersonId subject, PersonId receiver, Ground ground) {
        return jdbc.sql("""
                        select * from access.authority
                         where person_id = ? and receiver_id = ? and ground = ? and kind <> 'ENDED' order by authority_id
                        """)
                .params(subject.value(), receiver.value(), ground.code())
                .query((row, n) -> change(row))
                .list();
    }

    @EventListener
    void move(PersonsMerged merged) {
        for (String column : List.of("person_id", "receiver_id", "changed_by")) {
            jdbc.sql("update access.authority_change set " + column + " = :kept where " + column + " = :gone")
                    .param("kept", merged.kept().value())
                    .param("gone", merged.gone().value())
                    .update();
        }
    }

    static AuthorityChange change(ResultSet row) throws SQLException {
        @Nullable PersonId by = AuthorityColumns.personOrNone(row, "changed_by");
        return new AuthorityChange(
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                AuthorityColumns.authority(row),
                row.getString("purpose"),
                row.getString("basis"),
                by,
                row.getString("told_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
