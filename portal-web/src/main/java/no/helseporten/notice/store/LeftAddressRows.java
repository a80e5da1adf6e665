package no.helseporten.notice.store;

import java.util.Locale;
import java.util.Optional;
import no.helseporten.notice.EmailAddress;
import no.helseporten.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses that were somebody's, until they have been told that they are no more. */
@Component
public class LeftAddressRows {

    private final JdbcClient jdbc;

    LeftAddressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param language that she reads letters in */
    public record LeftAddress(EmailAddress address, Locale language) {}

    public void keep(PersonId person, EmailAddress address) {
        jdbc.sql("update notice.contact set left_address = ? where person_id = ?")
                .params(address.text(), person.value())
                .update();
    }

    public Optional<LeftAddress> find(PersonId person) {
        return jdbc.sql(
                        "select left_address, language from notice.contact where person_id = ? and left_address is not null")
                .param(person.value())
                .query((row, n) -> new LeftAddress(
                        new EmailAddress(row.getString("left_address")), Locale.of(row.getString("language"))))
                .optional();
    }

    /** This one; another that was left meanwhile stays to be told. */
    public void forget(PersonId person, EmailAddress address) {
        jdbc.sql("update notice.contact set left_address = null where person_id = ? and left_address = ?")
                .params(person.value(), address.text())
                .update();
    }
}
