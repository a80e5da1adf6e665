package no.helseporten.notice;

import java.util.Locale;

/** Why an address could not be taken; what to do about it stands in the texts. */
public enum AddressProblem {
    NOT_AN_ADDRESS,
    /** It stands on a parent of hers. */
    A_PARENTS,
    TOO_MANY_CODES,
    /** The mail server did not take the code. */
    NOT_SENT;

    /** Of its text, {@code notice.contact.address.<key>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
