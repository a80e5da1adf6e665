package no.helseporten.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import no.helseporten.notice.store.ContactRows;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;

/** Shows with the code sent to it that an address is hers. */
@Component
public class ConfirmContact {

    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final ContactRows rows;
    private final Codes codes;
    private final Clock clock;

    ConfirmContact(ContactRows rows, Codes codes, Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.clock = clock;
    }

    public enum Answer {
        CONFIRMED,
        WRONG,
        /** Too old, or guessed at too often: only a new one helps. */
        SPENT
    }

    /** @param typed the code as she wrote it, with or without spaces; an address that is confirmed already stays so */
    public Answer confirm(PersonId person, String typed) {
        if (rows.find(person).filter(Contact::isConfirmed).isPresent()) {
            return Answer.CONFIRMED;
        }
        String code = BETWEEN.matcher(typed).replaceAll("");
        if (!CODE.matcher(code).matches()) {
            return Answer.WRONG;
        }
        Instant now = clock.instant();
        Optional<String> hash = rows.attempt(person, now);
        if (hash.isEmpty()) {
            return Answer.SPENT;
        }
        boolean right = codes.matches(code, hash.get()) && rows.confirm(person, hash.get(), now);
        return right ? Answer.CONFIRMED : Answer.WRONG;
    }
}
