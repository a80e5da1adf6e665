package no.helseporten.sector.fhir.read;

import java.util.ArrayList;
import java.util.List;
import no.helseporten.blocking.RecordItem;
import no.helseporten.blocking.RecordItem.Code;
import org.jspecify.annotations.Nullable;

/**
 * A token of a search ({@code [system]|[code]}).
 *
 * @param system empty for codes without one; absent for those of any
 * @param code empty for all of the system
 */
record Token(@Nullable String system, String code) {

    /** The alternatives of one parameter, separated by commas. */
    static List<Token> parse(String value) {
        List<Token> tokens = new ArrayList<>();
        for (String one : value.split("(?<!\\\\),")) {
            int bar = one.indexOf('|');
            String code = one.substring(bar + 1).replace("\\,", ",").strip();
            String system = bar < 0 ? null : one.substring(0, bar).strip();
            if (code.isEmpty() && (system == null || system.isEmpty())) {
                throw Unreadable.parameter("An empty token finds nothing: give [code] or [system]|[code].");
            }
            tokens.add(new Token(system, code));
        }
        return tokens;
    }

    boolean matches(RecordItem item) {
        return item.codes().stream().anyMatch(this::matches);
    }

    private boolean matches(Code told) {
        boolean systemFits = system == null || system.equals(told.system() == null ? "" : told.system());
        return systemFits && (code.isEmpty() || code.equals(told.code()));
    }
}
