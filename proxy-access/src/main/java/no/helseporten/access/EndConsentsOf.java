package no.helseporten.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import no.helseporten.access.store.AuthorityRows;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;

/**
 * Ends what a parent has consented to when she has no parental responsibility any more, in the same transaction: the
 * consent was hers to give only as long as she had it (pbrl § 4-4).
 */
@Component
public class EndConsentsOf {

    private final AuthorityRows rows;
    private final RecordAuthorities authorities;

    EndConsentsOf(AuthorityRows rows, RecordAuthorities authorities) {
        this.rows = rows;
        this.authorities = authorities;
    }

    /**
     * To be called when all that a source tells at once has been written: a parent whose responsibility ended in one
     * resource may have it by another.
     *
     * @param ended the changes that ended something; those that ended no parental responsibility are left alone
     */
    void parents(Collection<AuthorityChange> ended, Instant now) {
        ended.stream()
                .filter(change -> change.authority().ground().equals(Ground.PARENT))
                // Always in the same order, so that two messages never wait for each other.
                .sorted(Comparator.comparing(
                        change -> change.authority().subject().value()))
                .forEach(change -> endUnlessStillParent(change, now));
    }

    private void endUnlessStillParent(AuthorityChange ended, Instant now) {
        PersonId child = ended.authority().subject();
        PersonId parent = ended.authority().receiver();
        rows.serialise(child, child);
        LocalDate today = LocalDate.ofInstant(now, Access.OSLO);
        if (rows.open(child, parent, Ground.PARENT).stream()
                .noneMatch(open -> isWithinDates(open.authority(), today))) {
            consentsOf(parent, child)
                    .forEach(consent -> authorities.record(consent.end(ended.by(), ended.toldBy(), now)));
        }
    }

    private List<AuthorityChange> consentsOf(PersonId parent, PersonId child) {
        return rows.open(child, child, Ground.PARENTAL_CONSENT).stream()
                .filter(consent -> isGivenBy(parent, consent.authority()))
                .toList();
    }

    private boolean isGivenBy(PersonId parent, Authority consent) {
        return rows.history(consent.subject(), consent.id()).stream()
                .findFirst()
                .filter(given -> parent.equals(given.by()))
                .isPresent();
    }

    private static boolean isWithinDates(Authority authority, LocalDate day) {
        LocalDate until = authority.until();
        return !day.isBefore(authority.from()) && (until == null || !day.isAfter(until));
    }
}
