package no.helseporten.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.helseporten.notice.store.LetterRows;
import no.helseporten.notice.store.LetterRows.Letter;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Tells by e-mail that there is a notice, without saying which. A letter that the server does not take is tried again as
 * long as it is news; the notice stays in the portal whatever happens to the letter.
 */
@Component
class MailNotice {

    private static final Duration NEWS_FOR = Duration.ofDays(1);
    /** Longer than the mail server may take to answer. */
    private static final Duration TURN = Duration.ofMinutes(2);

    private final LetterRows rows;
    private final ParentsAddresses parentsAddresses;
    private final SendEmail sendEmail;
    private final Clock clock;

    MailNotice(LetterRows rows, ParentsAddresses parentsAddresses, SendEmail sendEmail, Clock clock) {
        this.rows = rows;
        this.parentsAddresses = parentsAddresses;
        this.sendEmail = sendEmail;
        this.clock = clock;
    }

    /** Without a transaction: no connection is kept while the mail server thinks. */
    @ApplicationModuleListener(id = "notice.mail", propagation = Propagation.NOT_SUPPORTED)
    void on(NoticeWritten written) {
        if (!sendEmail.isOn()) {
            return;
        }
        Instant now = clock.instant();
        Optional<Letter> wanted = rows.find(written.person(), written.notice())
                .filter(Letter::isWanted)
                .filter(letter -> letter.writtenAt().isAfter(now.minus(NEWS_FOR)))
                .filter(letter -> !parentsAddresses.include(letter.address(), written.person()));
        if (wanted.isEmpty()) {
            return;
        }
        if (!rows.takeTurn(written.person(), written.notice(), now, now.plus(TURN))) {
            throw new IllegalStateException("Another is sending it; told again, it is seen whether that went well");
        }
        Letter letter = wanted.get();
        switch (sendEmail.send(letter.address(), letter.language(), "notice.mail")) {
            case SENT -> rows.sent(written.person(), written.notice(), clock.instant());
            case REFUSED -> rows.giveTurnBack(written.person(), written.notice());
            case FAILED -> {
                rows.giveTurnBack(written.person(), written.notice());
                throw new IllegalStateException("The mail server did not take it");
            }
        }
    }
}
