package no.helseporten.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small table of states, each in words and with a sign: who sees what.
 *
 * @param caption what it shows
 * @param corner what the first column tells, over the rows' headings
 * @param columns their headings
 */
public record Matrix(String caption, String corner, List<String> columns, List<Row> rows) {

    /** @param cells one for each column */
    public record Row(String heading, List<Cell> cells) {}

    /**
     * @param was what it was before, where that was something else
     */
    public record Cell(State state, String text, @Nullable String was) {}

    /** How much is open. */
    public enum State {
        OPEN("eye"),
        PARTLY("half"),
        CLOSED("lock"),
        /** There is nothing that could be open or closed. */
        EMPTY(null);

        private final @Nullable String icon;

        State(@Nullable String icon) {
            this.icon = icon;
        }

        public @Nullable String icon() {
            return icon;
        }
    }
}
