package no.helseporten.access;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a decision rests on, as it stands at the time of the request.
 *
 * @param authorities those of the actor over the subject that have not been ended; run out and future ones too
 * @param parentalConsent whether a parent has consented to the young subject's full use of her own record
 * @param actsForOthers whether the actor has an authority over anybody at all; no decision rests on it, the page around
 *     does
 */
public record Facts(
        Who actor, Who subject, List<Authority> authorities, boolean parentalConsent, boolean actsForOthers) {

    public Facts {
        authorities = List.copyOf(authorities);
    }

    /** The same, as if nobody had closed anything: for the page where access is opened again. */
    public Facts unlocked() {
        return new Facts(actor.unlocked(), subject.unlocked(), authorities, parentalConsent, actsForOthers);
    }

    /** The same with one authority more. */
    public Facts with(Authority authority) {
        return new Facts(
                actor,
                subject,
                Stream.concat(authorities.stream(), Stream.of(authority)).toList(),
                parentalConsent,
                actsForOthers);
    }

    boolean own() {
        return actor.id().equals(subject.id());
    }
}
