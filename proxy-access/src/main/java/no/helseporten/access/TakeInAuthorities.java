package no.helseporten.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.helseporten.access.store.AuthorityRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives, changes and ends authorities as sources tell, each source by the resources it has sent. */
@Component
public class TakeInAuthorities {

    private final AuthorityRows rows;
    private final RecordAuthorities authorities;
    private final EndConsentsOf endConsentsOf;

    TakeInAuthorities(AuthorityRows rows, RecordAuthorities authorities, EndConsentsOf endConsentsOf) {
        this.rows = rows;
        this.authorities = authorities;
        this.endConsentsOf = endConsentsOf;
    }

    /**
     * Must be called inside the transaction of the message. The same told again writes nothing.
     *
     * @param told of a resource once
     * @return the resources whose authority somebody has ended on the pages; it stays ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> takeIn(List<ToldAuthority> told, Instant now) {
        Map<UUID, AuthorityChange> latest = latest(told);
        Set<UUID> barred = new HashSet<>();
        List<AuthorityChange> ended = new ArrayList<>();
        for (ToldAuthority one : told) {
            AuthorityChange last = latest.get(one.resource());
            if (one.isBarredBy(last)) {
                barred.add(one.resource());
            }
            for (AuthorityChange change : one.changes(last, now)) {
                authorities.record(change);
                if (change.isEnded()) {
                    ended.add(change);
                }
            }
        }
        endConsentsOf.parents(ended, now);
        return barred;
    }

    /** The latest authority of each resource: the first, or the one after it, and so on. Few ever have a second. */
    private Map<UUID, AuthorityChange> latest(List<ToldAuthority> told) {
        Map<UUID, AuthorityChange> latest = new HashMap<>();
        Map<UUID, ToldAuthority> byAuthority = new HashMap<>();
        told.forEach(one -> byAuthority.put(one.resource(), one));
        while (!byAuthority.isEmpty()) {
            List<AuthorityChange> found = rows.last(
                    byAuthority.values().stream().map(ToldAuthority::subject).toList(),
                    new ArrayList<>(byAuthority.keySet()));
            Map<UUID, ToldAuthority> next = new HashMap<>();
            for (AuthorityChange change : found) {
                ToldAuthority one = byAuthority.get(change.authority().id());
                if (one != null) {
                    latest.put(one.resource(), change);
                    if (change.isEnded()) {
                        next.put(ToldAuthority.next(change.authority().id()), one);
                    }
                }
            }
            byAuthority.clear();
            byAuthority.putAll(next);
        }
        return latest;
    }
}
