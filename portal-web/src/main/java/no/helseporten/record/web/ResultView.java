package no.helseporten.record.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.helseporten.record.When;
import no.helseporten.ui.RangeBar;
import org.jspecify.annotations.Nullable;

/**
 * A result as it stands on a page, in words.
 *
 * @param value empty for a group, whose parts have the values
 * @param bar absent without a number and a range to draw it against
 * @param barLabel the drawing in words
 * @param judgement how it compares to what is usual; absent when nobody has said and there is no range
 * @param outside whether the judgement asks for attention
 * @param status absent when final
 * @param exempted whether it is exempted from parents' access, and nothing it hangs on says so already
 */
record ResultView(
        UUID id,
        String title,
        When taken,
        String value,
        @Nullable String range,
        @Nullable RangeBar bar,
        String barLabel,
        @Nullable String judgement,
        boolean outside,
        @Nullable String status,
        @Nullable String note,
        @Nullable String specimen,
        @Nullable String performer,
        boolean exempted,
        List<ResultView> parts) {

    private static final int MOST_IN_SHORT = 4;

    /** What was found, in one line: its value, or those of its parts by name. */
    public String inShort() {
        return parts.isEmpty()
                ? value
                : parts.stream()
                        .limit(MOST_IN_SHORT)
                        .map(part -> part.title() + " " + part.inShort())
                        .collect(Collectors.joining(", ", "", parts.size() > MOST_IN_SHORT ? " …" : ""));
    }
}
