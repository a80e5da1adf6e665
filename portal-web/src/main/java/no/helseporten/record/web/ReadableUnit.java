package no.helseporten.record.web;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Units as a person reads them. */
final class ReadableUnit {

    /** A power of ten as laboratories (10^9) and UCUM (10*9) write it. */
    private static final Pattern POWER = Pattern.compile("10[*^](\\d{1,2})");

    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private ReadableUnit() {}

    static String of(String unit) {
        return POWER.matcher(unit).replaceAll(ReadableUnit::raised);
    }

    private static String raised(MatchResult power) {
        StringBuilder raised = new StringBuilder("10");
        power.group(1).chars().forEach(digit -> raised.append(SUPERSCRIPT.charAt(digit - '0')));
        return raised.toString();
    }
}
