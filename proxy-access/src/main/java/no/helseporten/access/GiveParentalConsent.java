package no.helseporten.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.helseporten.access.store.AuthorityRows;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a parent consent to a young person's full use of her own record, and take the consent back (pbrl § 4-4). It is an
 * authority like others: the parent gives it, the young person receives it, over her own record. One parent's is enough.
 */
@Component
public class GiveParentalConsent {

    private final ReadFacts readFacts;
    private final AuthorityRows rows;
    private final RecordAuthorities recordAuthorities;
    private final Policy policy;
    private final Clock clock;

    GiveParentalConsent(
            ReadFacts readFacts, AuthorityRows rows, RecordAuthorities recordAuthorities, Policy policy, Clock clock) {
        this.readFacts = readFacts;
        this.rows = rows;
        this.recordAuthorities = recordAuthorities;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * What a parent's consent stands at.
     *
     * @param mine the parent's own consent; empty when she has not given one
     * @param byAnother whether another parent has consented
     * @param without what the young person may see and do without a consent
     * @param with what she may with one
     * @param parentWithout what the parent may see and do without a consent
     * @param parentWith what the parent may with one
     */
    public record State(
            Optional<AuthorityChange> mine,
            boolean byAnother,
            Scope without,
            Scope with,
            Scope parentWithout,
            Scope parentWith) {}

    /** Empty when this is not a parent of a young person whom a consent would give anything today. */
    public Optional<State> state(PersonId parent, PersonId young) {
        Facts facts = readFacts.of(parent, young);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Access.OSLO);
        LocalDate born = facts.subject().birthDate();
        if (born == null || !isParent(facts, today)) {
            return Optional.empty();
        }
        int age = Access.age(born, today);
        Scope without = policy.gives(Ground.SELF, today, age, false);
        Scope with = policy.gives(Ground.SELF, today, age, true);
        if (without.equals(with)) {
            return Optional.empty();
        }
        List<AuthorityChange> consents = rows.open(young, young, Ground.PARENTAL_CONSENT);
        Optional<AuthorityChange> mine =
                consents.stream().filter(consent -> parent.equals(consent.by())).findFirst();
        boolean byAnother = consents.stream().anyMatch(consent -> !parent.equals(consent.by()));
        return Optional.of(new State(
                mine,
                byAnother,
                without,
                with,
                policy.gives(Ground.PARENT, today, age, false),
                policy.gives(Ground.PARENT, today, age, true)));
    }

    /** Sent twice, it is given once. Empty when there is nothing to consent to. */
    @Transactional
    public Optional<State> give(PersonId parent, PersonId young) {
        rows.serialise(young, young);
        Optional<State> before = state(parent, young);
        if (before.isPresent() && before.get().mine().isEmpty()) {
            Instant now = clock.instant();
            Authority consent = new Authority(
                    UuidCreator.getTimeOrderedEpoch(),
                    young,
                    young,
                    Ground.PARENTAL_CONSENT,
                    null,
                    true,
                    LocalDate.ofInstant(now, Access.OSLO),
                    null);
            recordAuthorities.record(
                    new AuthorityChange(1, AuthorityChanged.Kind.GIVEN, consent, null, null, parent, null, now));
        }
        return state(parent, young);
    }

    /** Takes this parent's own consent back; another parent's stands. */
    @Transactional
    public Optional<State> takeBack(PersonId parent, PersonId young) {
        rows.serialise(young, young);
        Optional<State> before = state(parent, young);
        before.flatMap(State::mine)
                .ifPresent(consent -> recordAuthorities.record(consent.end(parent, null, clock.instant())));
        return state(parent, young);
    }

    private boolean isParent(Facts facts, LocalDate today) {
        return !facts.own()
                && !facts.actor().protectedAddress()
                && !facts.subject().protectedAddress()
                && facts.authorities().stream()
                        .filter(authority -> authority.ground().equals(Ground.PARENT))
                        .anyMatch(authority -> Access.counts(authority, facts.actor(), policy, today));
    }
}
