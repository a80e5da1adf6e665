package no.helseporten.notice;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that a letter can be sent to.
 *
 * @param text as it is written on a letter; its domain in ASCII (RFC 5890)
 */
public record EmailAddress(String text) {

    /** What RFC 5321 allows on the way. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** Empty for what no letter can be sent to; spaces around it do no harm. */
    public static Optional<EmailAddress> of(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || text.length() > LONGEST) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        return domain(text.substring(at + 1))
                .filter(domain -> LOCAL.matcher(local).matches())
                .map(domain -> new EmailAddress(local + "@" + domain));
    }

    /** Whose mailbox it is: one and the same, with large letters or small, and whatever its owner adds after a plus. */
    public String mailbox() {
        int at = text.lastIndexOf('@');
        int plus = text.indexOf('+');
        String local = text.substring(0, plus > 0 && plus < at ? plus : at);
        return (local + text.substring(at)).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> domain(String typed) {
        try {
            String ascii = IDN.toASCII(typed).toLowerCase(Locale.ROOT);
            return DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
