package no.helseporten.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.store.AuthorityRows;
import no.helseporten.access.store.FailedLookups;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.person.FindPatients;
import no.helseporten.person.NationalId;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import no.helseporten.person.SyntheticNumbers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds whom a power of attorney is for, by national number and name. It must not become a way to learn who exists: all
 * that is not a receiver is refused alike, and whoever fails too often has to wait.
 */
@Component
public class FindReceiver {

    private static final int MOST_FAILURES = 10;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final FindPatients findPatients;
    private final SyntheticNumbers syntheticNumbers;
    private final ReadFacts readFacts;
    private final AuthorityRows authorities;
    private final FailedLookups failures;
    private final Policy policy;
    private final Clock clock;

    FindReceiver(
            FindPatients findPatients,
            SyntheticNumbers syntheticNumbers,
            ReadFacts readFacts,
            AuthorityRows authorities,
            FailedLookups failures,
            Policy policy,
            Clock clock) {
        this.findPatients = findPatients;
        this.syntheticNumbers = syntheticNumbers;
        this.readFacts = readFacts;
        this.authorities = authorities;
        this.failures = failures;
        this.policy = policy;
        this.clock = clock;
    }

    public sealed interface Answer {}

    public record Found(Person person) implements Answer {}

    public record NotFound(Why why) implements Answer {}

    /** She has a power of attorney from the giver already. */
    public record HasOne(UUID authority) implements Answer {}

    public enum Why {
        /** Not a valid national number. */
        NUMBER,
        /** The giver's own. */
        OWN,
        /** Said only to somebody who knows the name. */
        TOO_YOUNG,
        /** There is nobody with this number and name to give one to; why not is not told. */
        NOBODY,
        /** Too many have not been found. */
        WAIT
    }

    /**
     * @param number as it was written; spaces say nothing
     * @param name as it was written
     */
    @Transactional
    public Answer find(PersonId giver, String number, String name) {
        return switch (NationalId.parse(number.replaceAll("\\s", ""), syntheticNumbers)) {
            case NationalId.Invalid invalid -> new NotFound(Why.NUMBER);
            case NationalId.Valid valid -> find(giver, valid.id(), name);
        };
    }

    private Answer find(PersonId giver, NationalId number, String name) {
        failures.serialise(giver);
        Instant now = clock.instant();
        if (failures.count(giver, now.minus(WITHIN)) >= MOST_FAILURES) {
            return new NotFound(Why.WAIT);
        }
        Optional<PersonId> person =
                findPatients.byNumbers(List.of(number)).values().stream().findFirst();
        if (person.filter(giver::equals).isPresent()) {
            return new NotFound(Why.OWN);
        }
        LocalDate today = LocalDate.ofInstant(now, Access.OSLO);
        Answer answer = person.map(id -> readFacts.of(id, giver).actor())
                .map(who -> judge(who, name, policy, today))
                .orElseGet(() -> new NotFound(Why.NOBODY));
        return switch (answer) {
            case NotFound none -> {
                failures.add(giver, now);
                yield none;
            }
            case Found found -> another(giver, found, today);
            case HasOne one -> one;
        };
    }

    private Answer another(PersonId giver, Found found, LocalDate today) {
        return authorities.open(giver, found.person().id(), Ground.POWER_OF_ATTORNEY).stream()
                .filter(open -> !Standing.of(open, policy, today).isOver())
                .findFirst()
                .<Answer>map(open -> new HasOne(open.authority().id()))
                .orElse(found);
    }

    /** Pure. Nothing is told of somebody whose name the giver does not know. */
    static Answer judge(Who who, String name, Policy policy, LocalDate today) {
        Person person = who.person();
        if (!PowerRules.isThere(who) || !NameMatch.matches(name, person.givenName(), person.familyName())) {
            return new NotFound(Why.NOBODY);
        }
        return PowerRules.isOldEnough(who, policy, today) ? new Found(person) : new NotFound(Why.TOO_YOUNG);
    }
}
