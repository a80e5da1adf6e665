package no.helseporten.notice;

import java.time.Clock;
import java.time.LocalDate;
import no.helseporten.access.Access;
import no.helseporten.access.FindCarers;
import no.helseporten.access.Ground;
import no.helseporten.access.Policy;
import no.helseporten.notice.store.ContactRows;
import no.helseporten.person.FindPerson;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;

/**
 * Keeps what a young person is told out of her parents' mailboxes: as long as they have access because they are parents,
 * an address of theirs is not hers.
 */
@Component
class ParentsAddresses {

    private final FindPerson findPerson;
    private final FindCarers findCarers;
    private final ContactRows contacts;
    private final Policy policy;
    private final Clock clock;

    ParentsAddresses(FindPerson findPerson, FindCarers findCarers, ContactRows contacts, Policy policy, Clock clock) {
        this.findPerson = findPerson;
        this.findCarers = findCarers;
        this.contacts = contacts;
        this.policy = policy;
        this.clock = clock;
    }

    boolean include(EmailAddress address, PersonId person) {
        return isOfAgeForParents(person) && contacts.isOfAny(address.mailbox(), findCarers.parents(person));
    }

    private boolean isOfAgeForParents(PersonId person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Access.OSLO);
        return findPerson
                .byId(person)
                .map(Person::birthDate)
                .map(birthDate -> Access.age(birthDate, today))
                .flatMap(age -> policy.rule(Ground.PARENT, today).map(rule -> rule.at(age, true)))
                .filter(open -> !open.view().isEmpty())
                .isPresent();
    }
}
