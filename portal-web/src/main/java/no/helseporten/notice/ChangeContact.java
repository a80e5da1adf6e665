package no.helseporten.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import no.helseporten.notice.store.ContactRows;
import no.helseporten.notice.store.LeftAddressRows;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes how somebody wants to be told. A new address gets a code first, and nothing else until the code comes back; the old
 * one gets a last letter, which says that it is no longer hers.
 */
@Component
public class ChangeContact {

    private static final Duration VALID_FOR = Duration.ofMinutes(30);

    private final ContactRows rows;
    private final LeftAddressRows leftAddresses;
    private final ParentsAddresses parentsAddresses;
    private final Codes codes;
    private final SendEmail sendEmail;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeContact(
            ContactRows rows,
            LeftAddressRows leftAddresses,
            ParentsAddresses parentsAddresses,
            Codes codes,
            SendEmail sendEmail,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.leftAddresses = leftAddresses;
        this.parentsAddresses = parentsAddresses;
        this.codes = codes;
        this.sendEmail = sendEmail;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this portal sends e-mail at all. */
    public boolean isPossible() {
        return sendEmail.isOn();
    }

    public Contact of(PersonId person) {
        return rows.find(person).orElseGet(() -> Contact.none(person));
    }

    /**
     * @param typed the address as she wrote it; blank for no e-mail
     * @param wanted what she wants e-mail about
     * @param language that letters are written in
     * @return what is wrong with the address; nothing is changed then, except that one is kept whose code was not sent
     */
    public Optional<AddressProblem> change(PersonId person, String typed, Set<Topic> wanted, Locale language) {
        Set<Topic> quiet = Topic.quiet(wanted);
        if (typed.isBlank()) {
            moveTo(person, null, () -> {
                rows.save(person, false, quiet, language, clock.instant());
                return true;
            });
            return Optional.empty();
        }
        Optional<EmailAddress> address = EmailAddress.of(typed);
        if (address.isEmpty()) {
            return Optional.of(AddressProblem.NOT_AN_ADDRESS);
        }
        if (address.get().equals(of(person).address())) {
            rows.save(person, true, quiet, language, clock.instant());
            return Optional.empty();
        }
        return sendCode(person, address.get(), quiet, language);
    }

    /** A new code to the address that waits for one; to an address that is confirmed, or none, nothing is sent. */
    public Optional<AddressProblem> sendNewCode(PersonId person, Locale language) {
        Contact contact = of(person);
        EmailAddress address = contact.address();
        return address == null || contact.isConfirmed()
                ? Optional.empty()
                : sendCode(person, address, contact.quiet(), language);
    }

    private Optional<AddressProblem> sendCode(
            PersonId person, EmailAddress address, Set<Topic> quiet, Locale language) {
        if (parentsAddresses.include(address, person)) {
            return Optional.of(AddressProblem.A_PARENTS);
        }
        Instant now = clock.instant();
        String code = codes.create();
        String hash = codes.hash(code);
        if (!moveTo(
                person, address, () -> rows.await(person, address, quiet, language, hash, now.plus(VALID_FOR), now))) {
            return Optional.of(AddressProblem.TOO_MANY_CODES);
        }
        return switch (sendEmail.send(address, language, "notice.mail.code", code)) {
            case SENT -> Optional.empty();
            case REFUSED -> Optional.of(AddressProblem.NOT_AN_ADDRESS);
            case FAILED -> Optional.of(AddressProblem.NOT_SENT);
        };
    }

    /** @return what the change returns: whether it was made. Whatever mailbox was hers until then is told of it. */
    private boolean moveTo(PersonId person, @Nullable EmailAddress next, BooleanSupplier change) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<EmailAddress> old = rows.lock(person)
                    .filter(Contact::isConfirmed)
                    .map(Contact::address)
                    .filter(address -> next == null || !address.mailbox().equals(next.mailbox()));
            boolean made = change.getAsBoolean();
            if (made && old.isPresent()) {
                leftAddresses.keep(person, old.get());
                events.publishEvent(new AddressLeft(person));
            }
            return made;
        }));
    }
}
