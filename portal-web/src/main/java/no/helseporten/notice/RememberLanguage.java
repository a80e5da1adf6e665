package no.helseporten.notice;

import java.util.Locale;
import no.helseporten.notice.store.ContactRows;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;

/** Remembers the language that somebody chose last, for what is written to her when she is not here. */
@Component
public class RememberLanguage {

    private final ContactRows rows;

    RememberLanguage(ContactRows rows) {
        this.rows = rows;
    }

    /** Whoever has told no address is not written to, and nothing is remembered. */
    public void of(PersonId person, Locale language) {
        rows.speak(person, language);
    }
}
