package no.helseporten.sector.fhir.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a search. */
final class Parameters {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Eleven digits in a row, though not within one of our ids. */
    private static final Pattern ELEVEN_DIGITS = Pattern.compile("(?<![0-9A-Fa-f-])\\d{11}(?![0-9A-Fa-f])");

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_:.-]{1,40}");

    private static final int MOST_PARAMETERS = 20;
    private static final int MOST_ALTERNATIVES = 200;

    private Parameters() {}

    /** In a fixed order, so that the same question is written in the same way. */
    static Map<String, List<String>> nonEmpty(Map<String, String[]> parameters) {
        Map<String, List<String>> filled = new TreeMap<>();
        parameters.forEach((name, values) -> {
            List<String> told =
                    Arrays.stream(values).filter(value -> !value.isBlank()).toList();
            if (!told.isEmpty()) {
                filled.put(name, told);
            }
        });
        refuseTooMany(filled);
        return filled;
    }

    /** Each of them is held against each item. */
    private static void refuseTooMany(Map<String, List<String>> asked) {
        int parameters = 0;
        int alternatives = 0;
        for (Map.Entry<String, List<String>> parameter : asked.entrySet()) {
            parameters += parameter.getValue().size();
            alternatives += parameter.getValue().stream()
                    .mapToInt(value -> value.split(",", -1).length)
                    .sum();
            if (parameters > MOST_PARAMETERS || alternatives > MOST_ALTERNATIVES) {
                throw Unreadable.parameter("A search takes " + MOST_PARAMETERS + " parameters and " + MOST_ALTERNATIVES
                        + " alternatives (a,b,c) in all; " + named(parameter.getKey()) + " is one too many.");
            }
        }
    }

    /** A name that is repeated to whoever asked must be one. */
    static String named(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : "one that is not a name";
    }

    static @Nullable UUID uuid(String text) {
        return UUID_TEXT.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    static int number(Map<String, List<String>> asked, String name, int otherwise, int least, int most) {
        List<String> values = asked.get(name);
        if (values == null) {
            return otherwise;
        }
        String text = values.getFirst();
        if (values.size() == 1 && text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Unreadable.parameter("The parameter " + name + " is a number from " + least + " to " + most + ".");
    }

    /** Whether it may hold a national number. Asked of whatever becomes an address: addresses are logged. */
    static boolean mayHoldNationalNumber(@Nullable String text) {
        return text != null
                && (ELEVEN_DIGITS.matcher(text).find()
                        || ELEVEN_DIGITS.matcher(decode(text)).find());
    }

    static boolean mayHoldNationalNumber(Map<String, List<String>> asked) {
        return asked.entrySet().stream()
                .anyMatch(parameter -> mayHoldNationalNumber(
                        parameter.getKey() + " " + parameter.getValue().stream().collect(Collectors.joining(" "))));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
