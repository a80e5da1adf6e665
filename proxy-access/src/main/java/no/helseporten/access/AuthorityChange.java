package no.helseporten.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One change of an authority: a row that is written once and never touched again.
 *
 * @param number which change of this authority it is, from 1 on
 * @param authority as it stands after the change; of one that was ended, as it stood
 * @param purpose what the citizen wrote that it is for
 * @param basis the document it rests on, where it is not the citizen's own word
 * @param by who did it; absent when a source told
 * @param toldBy the organisation that told; absent when somebody did it here
 */
public record AuthorityChange(
        int number,
        AuthorityChanged.Kind kind,
        Authority authority,
        @Nullable String purpose,
        @Nullable String basis,
        @Nullable PersonId by,
        @Nullable String toldBy,
        Instant at) {

    public boolean isEnded() {
        return kind == AuthorityChanged.Kind.ENDED;
    }

    /** The next change of the same authority. */
    public AuthorityChange next(
            AuthorityChanged.Kind kind,
            Set<Area> areas,
            boolean mayAct,
            @Nullable LocalDate until,
            @Nullable String purpose,
            @Nullable PersonId by,
            Instant at) {
        Authority next = new Authority(
                authority.id(),
                authority.subject(),
                authority.receiver(),
                authority.ground(),
                areas,
                mayAct,
                authority.from(),
                until);
        return new AuthorityChange(number + 1, kind, next, purpose, basis, by, null, at);
    }

    /** The change that ends it. */
    public AuthorityChange end(@Nullable PersonId by, @Nullable String toldBy, Instant at) {
        return new AuthorityChange(number + 1, AuthorityChanged.Kind.ENDED, authority, purpose, basis, by, toldBy, at);
    }
}
