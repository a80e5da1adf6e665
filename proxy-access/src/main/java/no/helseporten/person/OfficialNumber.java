package no.helseporten.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** The numbers of personnel and organisations as text, each written in one way only, so that equal ones are the same. */
public final class OfficialNumber {

    private static final Pattern HPR = Pattern.compile("[0-9]{1,9}");
    private static final Pattern ORGANISATION = Pattern.compile("[0-9]{9}");
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    private OfficialNumber() {}

    /**
     * A number in the register of health personnel: at most nine digits, here without zeros in front. It has no check digit;
     * nothing but whether two are equal is asked of it.
     *
     * @return empty when it is none
     */
    public static Optional<String> hpr(String text) {
        String digits = withoutSpaces(text);
        return HPR.matcher(digits).matches()
                ? Optional.of(digits.replaceFirst("^0+", "")).filter(number -> !number.isEmpty())
                : Optional.empty();
    }

    /**
     * An organisation number: nine digits. The check digit is not asked for here, since sources of synthetic data use
     * numbers without; see {@link #hasCheckDigit}.
     *
     * @return empty when it is none
     */
    public static Optional<String> organisation(String text) {
        return Optional.of(withoutSpaces(text)).filter(ORGANISATION.asMatchPredicate());
    }

    /** Whether the last digit of an organisation number is modulus 11 of the others (Brønnøysundregistrene). */
    public static boolean hasCheckDigit(String organisation) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (organisation.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11 == organisation.charAt(8) - '0';
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }
}
