package no.helseporten.blocking.web;

import java.util.List;
import no.helseporten.ui.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * What a block would do, in words.
 *
 * @param headline one or two sentences
 * @param danger what may harm her; absent when nothing does
 * @param from who is shut out, or let in again
 * @param stays what it does not change
 * @param worth what else is worth knowing
 * @param emergency what happens in one
 * @param knows what personnel get to know; absent when nothing is shut out
 * @param meetings the places that she is going to, and that are shut out of something
 * @param covering blocks that make it pointless
 * @param covered blocks that it makes pointless
 */
record Preview(
        String headline,
        @Nullable Danger danger,
        Matrix matrix,
        List<Part> hidden,
        List<Part> shown,
        List<String> from,
        List<String> stays,
        List<String> worth,
        @Nullable String emergency,
        @Nullable String knows,
        List<String> meetings,
        List<Other> covering,
        List<Other> covered) {

    /** @param warnings at least one */
    record Danger(String title, List<Warning> warnings) {}

    /**
     * @param before who will not know of these
     * @param after what that may lead to
     */
    record Warning(String before, List<String> titles, String after) {}

    /**
     * Items of one channel.
     *
     * @param titles of the newest ones
     * @param more how many there are beside those
     */
    record Part(String heading, List<String> titles, int more) {}

    record Other(String href, String title) {}
}
