package no.helseporten.activity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.helseporten.activity.store.ChainRows;
import no.helseporten.activity.store.ChainRows.End;
import no.helseporten.activity.store.ChainRows.Seal;
import no.helseporten.person.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the rows of the log that wait for it, each person's into a chain of her own. Any number of instances may do so at
 * once: a chain is worked on by one of them at a time.
 */
@Component
public class SealActivities {

    private static final int BATCH = 1_000;

    private final ChainRows chains;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealActivities(ChainRows chains, PlatformTransactionManager transactions, Clock clock) {
        this.chains = chains;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Batch by batch, until nothing waits that nobody else is working on.
     *
     * @param stop whether to leave the rest to another time; asked between batches
     * @return how many rows were sealed
     */
    public int run(BooleanSupplier stop) {
        int all = 0;
        int sealed;
        do {
            sealed = Objects.requireNonNull(transaction.execute(status -> batch()));
            all += sealed;
        } while (sealed > 0 && !stop.getAsBoolean());
        return all;
    }

    private int batch() {
        List<End> locked = chains.lockWaiting(BATCH);
        if (locked.isEmpty()) {
            return 0;
        }
        // What waits is read anew: another instance may have sealed some of it before the chains were ours.
        Map<PersonId, End> ends =
                new LinkedHashMap<>(locked.stream().collect(Collectors.toMap(End::person, Function.identity())));
        List<Seal> seals = new ArrayList<>();
        for (Entry entry : chains.waiting(locked, BATCH)) {
            PersonId person = entry.activity().subject();
            Seal seal = next(Objects.requireNonNull(ends.get(person)), entry);
            seals.add(seal);
            ends.put(person, seal.asEnd());
        }
        if (!seals.isEmpty()) {
            chains.append(seals, ends.values(), clock.instant());
        }
        return seals.size();
    }

    private static Seal next(End end, Entry entry) {
        long number = end.number() + 1;
        return new Seal(end.person(), number, entry.id(), SealHash.of(end.hash(), number, entry));
    }
}
