package no.helseporten.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import no.helseporten.access.store.AheadRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells of birthdays that change who may see what, and of authorities that run out: each once, and what was missed while
 * nothing ran is told when it runs again. Safe on several instances at once.
 */
@Component
public class TellWhatIsAhead {

    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final List<Integer> DAYS = List.of(90, 30);

    private final AheadRows rows;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    TellWhatIsAhead(
            AheadRows rows,
            Policy policy,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.policy = policy;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param stop asked between batches; what is left is told the next time */
    public void run(BooleanSupplier stop) {
        tellAgeSteps(stop);
        tellRunningOut(stop);
    }

    private void tellAgeSteps(BooleanSupplier stop) {
        LocalDate today = today();
        for (int age : AgeSteps.ages(policy, today, AgeSteps.grounds(policy, today))) {
            List<AheadRows.Untold> people;
            do {
                people = rows.untold(
                        age,
                        today.plusDays(1).minusYears(age),
                        today.plusDays(AgeSteps.DAYS_AHEAD).minusYears(age),
                        BATCH);
                for (AheadRows.Untold person : people) {
                    tell(new AgeStepAhead(person.person(), age, AgeSteps.birthday(person.birthDate(), age)));
                }
            } while (people.size() == BATCH && !stop.getAsBoolean());
        }
    }

    private void tell(AgeStepAhead step) {
        transactions.executeWithoutResult(transaction -> {
            if (rows.tell(step, clock.instant())) {
                events.publishEvent(step);
            }
        });
    }

    private void tellRunningOut(BooleanSupplier stop) {
        policy.on(today()).stream()
                .flatMap(version -> version.rules().entrySet().stream())
                .filter(rule -> !rule.getValue().givenByCitizen())
                .forEach(rule -> tellRunningOut(rule.getKey(), rule.getValue(), stop));
    }

    private void tellRunningOut(Ground ground, Policy.Rule rule, BooleanSupplier stop) {
        LocalDate until = today().plusDays(AgeSteps.DAYS_AHEAD);
        UUID after = FIRST;
        List<Authority> authorities;
        do {
            authorities = rows.ending(ground, today(), until, rule.longest(), after, BATCH);
            authorities.forEach(this::tell);
            after = authorities.isEmpty() ? after : authorities.getLast().id();
        } while (authorities.size() == BATCH && !stop.getAsBoolean());
    }

    /** The nearest of the days ahead that has been passed: whoever is told thirty days before is not told of ninety too. */
    private void tell(Authority authority) {
        LocalDate today = today();
        policy.rule(authority.ground(), today)
                .flatMap(rule -> Access.lastDay(authority, rule))
                .filter(last -> !last.isBefore(today))
                .ifPresent(last -> DAYS.stream()
                        .filter(days -> !last.isAfter(today.plusDays(days)))
                        .reduce((far, near) -> near)
                        .ifPresent(days -> tell(
                                new AuthorityRunsOut(authority.id(), authority.subject(), authority.receiver(), last),
                                days)));
    }

    private void tell(AuthorityRunsOut event, int days) {
        transactions.executeWithoutResult(transaction -> {
            Instant now = clock.instant();
            if (rows.tell(event, days, now)) {
                events.publishEvent(event);
            }
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Access.OSLO);
    }
}
