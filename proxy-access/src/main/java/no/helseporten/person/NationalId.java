package no.helseporten.person;

import java.time.Month;

/**
 * A valid national identity number (fødselsnummer) or D-number. {@link #parse} is the only way to one.
 *
 * <p>It leads to a person, and tells nothing of her: from 2032 neither age, century nor sex may be read from it, so
 * nothing here offers to.
 */
public final class NationalId {

    /** What parsing a text gave. */
    public sealed interface Parsed {}

    public record Valid(NationalId id) implements Parsed {}

    public record Invalid(Reason reason) implements Parsed {}

    public enum Reason {
        NOT_ELEVEN_DIGITS,
        NO_SUCH_DATE,
        WRONG_CHECK_DIGIT,
        /** An invented person's number, where only real ones are accepted. */
        SYNTHETIC,
        /** A real person's number, where only invented ones are accepted. */
        NOT_SYNTHETIC
    }

    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final int D_NUMBER = 40;

    private final String digits;

    private NationalId(String digits) {
        this.digits = digits;
    }

    /** Reads eleven digits with nothing between or around them. */
    public static Parsed parse(String text, SyntheticNumbers policy) {
        if (text.length() != 11 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Invalid(Reason.NOT_ELEVEN_DIGITS);
        }
        int shift = monthShift(twoDigits(text, 2));
        if (!dateExists(text, shift)) {
            return new Invalid(Reason.NO_SUCH_DATE);
        }
        if (!firstCheckDigitFits(text) || !secondCheckDigitFits(text)) {
            return new Invalid(Reason.WRONG_CHECK_DIGIT);
        }
        boolean synthetic = shift > 0;
        return switch (policy) {
            case REFUSED -> synthetic ? new Invalid(Reason.SYNTHETIC) : new Valid(new NationalId(text));
            case ONLY -> synthetic ? new Valid(new NationalId(text)) : new Invalid(Reason.NOT_SYNTHETIC);
        };
    }

    /** The eleven digits, for a database parameter or a sealed message; never for a log line, a title or an address. */
    public String digits() {
        return digits;
    }

    /** Given to people without a national identity number, until they get one. */
    public boolean isDNumber() {
        return digits.charAt(0) >= '4';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NationalId that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "***********";
    }

    /** 80 marks Tenor's people, 65 and 40 those of other test registers; 40 is also a hospital's own help number. */
    private static int monthShift(int month) {
        return month > 80 ? 80 : month > 65 ? 65 : month > 40 ? 40 : 0;
    }

    private static boolean dateExists(String text, int monthShift) {
        int day = twoDigits(text, 0);
        int month = twoDigits(text, 2) - monthShift;
        int dayOfMonth = day > D_NUMBER ? day - D_NUMBER : day;
        // The century is unknown, so 29 February 00 may have been in 2000.
        boolean leap = twoDigits(text, 4) % 4 == 0;
        return month >= 1
                && month <= 12
                && dayOfMonth >= 1
                && dayOfMonth <= Month.of(month).length(leap);
    }

    /** Numbers given out from 2032 may be up to three off the old rule (Skatteetaten). */
    private static boolean firstCheckDigitFits(String text) {
        int sum = weighted(text, FIRST_WEIGHTS);
        for (int offset = 0; offset <= 3; offset++) {
            int digit = (11 + offset - sum % 11) % 11;
            if (digit != 10 && digit == digit(text, 9)) {
                return true;
            }
        }
        return false;
    }

    private static boolean secondCheckDigitFits(String text) {
        int digit = (11 - weighted(text, SECOND_WEIGHTS) % 11) % 11;
        return digit != 10 && digit == digit(text, 10);
    }

    private static int weighted(String text, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(text, i);
        }
        return sum;
    }

    private static int twoDigits(String text, int at) {
        return 10 * digit(text, at) + digit(text, at + 1);
    }

    private static int digit(String text, int at) {
        return text.charAt(at) - '0';
    }
}
