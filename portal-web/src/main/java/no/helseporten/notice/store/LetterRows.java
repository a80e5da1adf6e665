package no.helseporten.notice.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.notice.EmailAddress;
import no.helseporten.notice.Kind;
import no.helseporten.notice.Topic;
import no.helseporten.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters that tell of a notice: which are still to be sent, and who is sending them. */
@Component
public class LetterRows {

    private final JdbcClient jdbc;

    LetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A notice that is not read and not told of by e-mail.
     *
     * @param address confirmed by whoever the notice is to
     * @param quiet what she wants no e-mail about
     */
    public record Letter(EmailAddress address, Locale language, Set<Topic> quiet, Kind kind, Instant writtenAt) {

        /** What cannot be turned off is wanted, whatever was chosen when it could. */
        public boolean isWanted() {
            Topic topic = kind.topic();
            return !topic.isOptional() || !quiet.contains(topic);
        }
    }

    /** Empty for whoever has confirmed no address, for the dead, and where the portal shows no such notice either. */
    public Optional<Letter> find(PersonId person, UUID notice) {
        return jdbc.sql("""
                        select n.kind, n.created_at, c.address, c.language, c.quiet
                          from notice.notice n
                          join notice.contact c on c.person_id = n.person_id
                          join person.facts f on f.person_id = n.person_id
                        """ + NoticeRows.OTHER + """
                         where n.person_id = ? and n.notice_id = ? and n.seen_at is null and n.mailed_at is null
                           and c.address is not null and c.confirmed_at is not null and not f.deceased
                           and
                        """ + NoticeRows.SHOWN)
                .params(person.value(), notice)
                .query((row, n) -> letter(row))
                .optional();
    }

    /** Whether nobody else is sending it now, so that whoever asks may until then. */
    public boolean takeTurn(PersonId person, UUID notice, Instant now, Instant until) {
        return jdbc.sql("""
                        update notice.notice set mailing_until = :until
                         where person_id = :person and notice_id = :notice and mailed_at is null
                           and (mailing_until is null or mailing_until < :now)
                        """)
                        .param("person", person.value())
                        .param("notice", notice)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public void giveTurnBack(PersonId person, UUID notice) {
        jdbc.sql("update notice.notice set mailing_until = null where person_id = ? and notice_id = ?")
                .params(person.value(), notice)
                .update();
    }

    public void sent(PersonId person, UUID notice, Instant at) {
        jdbc.sql("update notice.notice set mailed_at = ?, mailing_until = null where person_id = ? and notice_id = ?")
                .params(at.atOffset(ZoneOffset.UTC), person.value(), notice)
                .update();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                new EmailAddress(row.getString("address")),
                Locale.of(row.getString("language")),
                ContactRows.topics(row.getArray("quiet")),
                Kind.valueOf(row.getString("kind")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
