package no.helseporten.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import no.helseporten.access.store.DraftRows;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what somebody is about to give or change, until she has seen what it leads to. It gives nothing yet. */
@Component
public class PreparePower {

    private final DraftRows drafts;
    private final Clock clock;

    PreparePower(DraftRows drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** A new draft. */
    public UUID begin(PersonId giver, PersonId receiver, @Nullable UUID changes, PowerTerms terms) {
        Instant now = clock.instant();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        drafts.save(draft(id, giver, receiver, changes, terms, now));
        return id;
    }

    /** The same draft with other terms. */
    public void change(Draft draft, PowerTerms terms) {
        drafts.save(draft(draft.id(), draft.giver(), draft.receiver(), draft.changes(), terms, draft.at()));
    }

    private static Draft draft(
            UUID id, PersonId giver, PersonId receiver, @Nullable UUID changes, PowerTerms terms, Instant at) {
        return new Draft(
                id, giver, receiver, changes, terms.areas(), terms.mayAct(), terms.until(), terms.purpose(), at);
    }
}
