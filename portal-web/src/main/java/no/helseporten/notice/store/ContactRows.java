package no.helseporten.notice.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.helseporten.notice.Contact;
import no.helseporten.notice.EmailAddress;
import no.helseporten.notice.Topic;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people want to be told, and the codes that show that an address is theirs. */
@Component
public class ContactRows {

    private static final int MOST_CODES = 5;
    private static final Duration CODES_WITHIN = Duration.ofDays(1);
    private static final int MOST_ATTEMPTS = 5;

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Contact> find(PersonId person) {
        return jdbc.sql("select * from notice.contact where person_id = ?")
                .param(person.value())
                .query((row, n) -> contact(person, row))
                .optional();
    }

    /** As it stands; nobody else changes it until the transaction ends. */
    public Optional<Contact> lock(PersonId person) {
        return jdbc.sql("select * from notice.contact where person_id = ? for update")
                .param(person.value())
                .query((row, n) -> contact(person, row))
                .optional();
    }

    /** Without an address, which ends all e-mail at once, or with the address that she has. */
    public void save(PersonId person, boolean withAddress, Set<Topic> quiet, Locale language, Instant now) {
        jdbc.sql("""
                        insert into notice.contact (person_id, language, quiet, codes_since)
                        values (:person, :language, :quiet, :now)
                        on conflict (person_id) do update
                        set language = excluded.language, quiet = excluded.quiet,
                            address = case when :withAddress then contact.address end,
                            mailbox = case when :withAddress then contact.mailbox end,
                            confirmed_at = case when :withAddress then contact.confirmed_at end,
                            code_hash = case when :withAddress then contact.code_hash end
                        """)
                .param("person", person.value())
                .param("language", language.getLanguage())
                .param("quiet", names(quiet), Types.ARRAY)
                .param("withAddress", withAddress)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A new address, or the same one with a new code; either way unconfirmed until the code comes back.
     *
     * @return false, and nothing is changed, when too many codes have been sent lately
     */
    public boolean await(
            PersonId person,
            EmailAddress address,
            Set<Topic> quiet,
            Locale language,
            String codeHash,
            Instant until,
            Instant now) {
        return jdbc.sql("""
                        insert into notice.contact
                          (person_id, address, mailbox, language, quiet, code_hash, code_until, codes_sent, codes_since)
                        values (:person, :address, :mailbox, :language, :quiet, :hash, :until, 1, :now)
                        on conflict (person_id) do update
                        set address = excluded.address, mailbox = excluded.mailbox, language = excluded.language,
                            quiet = excluded.quiet, confirmed_at = null, code_hash = excluded.code_hash,
                            code_until = excluded.code_until, code_attempts = 0,
                            codes_sent = case when contact.codes_since < :fresh then 1 else contact.codes_sent + 1 end,
                            codes_since = case when contact.codes_since < :fresh then :now else contact.codes_since end
                        where contact.codes_since < :fresh or contact.codes_sent < :most
                        """)
                        .param("person", person.value())
                        .param("address", address.text())
                        .param("mailbox", address.mailbox())
                        .param("language", language.getLanguage())
                        .param("quiet", names(quiet), Types.ARRAY)
                        .param("hash", codeHash)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("fresh", now.minus(CODES_WITHIN).atOffset(ZoneOffset.UTC))
                        .param("most", MOST_CODES)
                        .update()
                > 0;
    }

    /** Counts an attempt, and tells what the code must match; empty when it is too old or was guessed at too often. */
    public Optional<String> attempt(PersonId person, Instant now) {
        return jdbc.sql("""
                        update notice.contact set code_attempts = code_attempts + 1
                         where person_id = :person and code_hash is not null and code_until > :now
                           and code_attempts < :most
                        returning code_hash
                        """)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST_ATTEMPTS)
                .query(String.class)
                .optional();
    }

    /** @return false when the address was changed meanwhile, and another code belongs to it */
    public boolean confirm(PersonId person, String codeHash, Instant at) {
        return jdbc.sql("""
                        update notice.contact set confirmed_at = :at, code_hash = null
                         where person_id = :person and code_hash = :hash
                        """)
                        .param("person", person.value())
                        .param("hash", codeHash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public void speak(PersonId person, Locale language) {
        jdbc.sql("update notice.contact set language = ? where person_id = ?")
                .params(language.getLanguage(), person.value())
                .update();
    }

    /** Whether one of them has confirmed it: what somebody only types does not make a mailbox hers. */
    public boolean isOfAny(String mailbox, Collection<PersonId> people) {
        return jdbc.sql("""
                        select exists (
                          select from notice.contact
                           where mailbox = :mailbox and person_id = any (:people) and confirmed_at is not null)
                        """)
                .param("mailbox", mailbox)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private static Contact contact(PersonId person, ResultSet row) throws SQLException {
        String address = row.getString("address");
        OffsetDateTime confirmedAt = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Contact(
                person,
                address == null ? null : new EmailAddress(address),
                confirmedAt == null ? null : confirmedAt.toInstant(),
                topics(row.getArray("quiet")));
    }

    static Set<Topic> topics(@Nullable Array names) throws SQLException {
        return names == null
                ? Set.of()
                : Arrays.stream((String[]) names.getArray())
                        .map(Topic::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] names(Set<Topic> topics) {
        return topics.stream().map(Topic::name).sorted().toArray(String[]::new);
    }
}
