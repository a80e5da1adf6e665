package no.helseporten.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import no.helseporten.person.Wordless;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends a letter in the reader's language. What it says is one of our texts with the address of the front page and at most
 * a code: nothing of anybody's health, and no name.
 */
@Component
@EnableConfigurationProperties(SendEmail.Settings.class)
class SendEmail {

    private static final Logger log = LoggerFactory.getLogger(SendEmail.class);

    /** How many talk to the mail server at once. */
    private static final int AT_ONCE = 4;

    /**
     * @param from whom letters come from
     * @param frontPage where their reader finds the portal
     */
    @ConfigurationProperties("helseporten.notice")
    record Settings(@Nullable String from, @Nullable URI frontPage) {}

    /** How it went. */
    enum Outcome {
        SENT,
        /** Nobody can get letters at this address. */
        REFUSED,
        /** The server did not take it; later it may. */
        FAILED
    }

    private final @Nullable JavaMailSender sender;
    private final String from;
    private final String frontPage;
    private final MessageSource texts;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    SendEmail(ObjectProvider<JavaMailSender> sender, Settings settings, MessageSource texts) {
        this.sender = sender.getIfAvailable();
        if (this.sender != null && (settings.from() == null || settings.frontPage() == null)) {
            throw new IllegalStateException(
                    "spring.mail.host is set; helseporten.notice.from and helseporten.notice.front-page must be too");
        }
        this.from = String.valueOf(settings.from());
        this.frontPage = String.valueOf(settings.frontPage());
        this.texts = texts;
    }

    /** Whether this portal sends letters at all. */
    boolean isOn() {
        return sender != null;
    }

    /**
     * @param key of the texts {@code <key>.subject} and {@code <key>.text}; the front page is {0} in both, the values come
     *     after it
     */
    Outcome send(EmailAddress to, Locale language, String key, Object... values) {
        if (sender == null) {
            return Outcome.FAILED;
        }
        Object[] all = Stream.concat(Stream.of(frontPage), Stream.of(values)).toArray();
        turns.acquireUninterruptibly();
        try {
            sender.send(letter(
                    sender.createMimeMessage(),
                    to,
                    language,
                    texts.getMessage(key + ".subject", all, language),
                    texts.getMessage(key + ".text", all, language)));
            return Outcome.SENT;
        } catch (MailException failure) {
            log.warn("A letter was not sent", Wordless.of(failure));
            return isRefused(failure) ? Outcome.REFUSED : Outcome.FAILED;
        } finally {
            turns.release();
        }
    }

    private MimeMessage letter(MimeMessage letter, EmailAddress to, Locale language, String subject, String text) {
        try {
            var helper = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to.text());
            helper.setSubject(subject);
            helper.setText(text);
            letter.setContentLanguage(new String[] {language.getLanguage()});
            // No answering machine writes back (RFC 3834).
            letter.setHeader("Auto-Submitted", "auto-generated");
            return letter;
        } catch (MessagingException unwritable) {
            throw new IllegalStateException("A letter could not be written", Wordless.of(unwritable));
        }
    }

    private static boolean isRefused(MailException failure) {
        return failure instanceof MailSendException notSent
                && notSent.getFailedMessages().values().stream()
                        .anyMatch(cause -> cause instanceof SendFailedException refused
                                && refused.getInvalidAddresses() != null
                                && refused.getInvalidAddresses().length > 0);
    }
}
