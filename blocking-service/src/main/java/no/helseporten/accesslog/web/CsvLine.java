package no.helseporten.accesslog.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A line of a file that opens in a spreadsheet in Norway: semicolons between, every value in quotes (RFC 4180 but for the
 * semicolon). A value that a spreadsheet would take for a formula begins with an apostrophe, so that nothing that a source
 * has written is ever run (OWASP, CSV injection).
 */
final class CsvLine {

    static final String BYTE_ORDER_MARK = "\ufeff";

    private static final String FORMULA = "=+-@\t\r\n";

    private CsvLine() {}

    static String of(String... values) {
        return Arrays.stream(values).map(CsvLine::value).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String value(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
