package no.helseporten.notice;

import java.time.Clock;
import java.util.UUID;
import no.helseporten.notice.store.NoticeRows;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;

/** Marks what a person has read. Marking it again changes nothing. */
@Component
public class MarkAsRead {

    private final NoticeRows rows;
    private final Clock clock;

    MarkAsRead(NoticeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public void one(PersonId person, UUID notice) {
        rows.markOne(person, notice, clock.instant());
    }

    /** This one and all older ones: what came after the page was shown has not been read. */
    public void upTo(PersonId person, UUID notice) {
        rows.markUpTo(person, notice, clock.instant());
    }
}
