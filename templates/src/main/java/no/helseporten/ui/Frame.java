package no.helseporten.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the layout around every page needs, as the model attribute {@code frame}.
 *
 * @param navigation the main navigation; empty when nobody is signed in
 * @param beside the pages beside this one under the same main entry, itself among them; empty when it stands alone
 * @param languages the languages on offer, each under its own name
 * @param path the address of this page with its query, to come back to after a choice of language
 * @param signedIn absent when nobody is
 */
public record Frame(
        List<Entry> navigation,
        List<Entry> beside,
        List<Language> languages,
        String path,
        @Nullable SignedIn signedIn) {

    /** @param current whether this page lies under the entry */
    public record Entry(String href, String messageKey, boolean current) {}

    /** @param name in the language itself: Bokmål, Nynorsk, English */
    public record Language(Locale locale, String name, boolean current) {}

    /**
     * @param name whose record is shown; empty when not known
     * @param onBehalf whether that is somebody else than who is signed in
     * @param mayChoose whether there is anybody else whose record she may choose
     * @param seenAs the name of the one whose eyes she looks with; absent when they are her own
     * @param idleUntil when the session ends if nothing is done
     * @param endsAt when it ends in any case
     */
    public record SignedIn(
            String name,
            boolean onBehalf,
            boolean mayChoose,
            @Nullable String seenAs,
            Instant idleUntil,
            Instant endsAt) {}
}
