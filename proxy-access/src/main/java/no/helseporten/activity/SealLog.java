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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the rows of a log that wait for it, each person's into a chain of her own. Any number of instances may do so at
 * once: a chain is worked on by one of them at a time.
 */
public class SealLog<R> {

    private static final int BATCH = 1_000;

    private final SealedLog<R> log;
    private final ChainRows<R> chains;
    private final TransactionTemplate transaction;
    private final Clock clock;

    protected SealLog(SealedLog<R> log, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.log = log;
        this.chains = new ChainRows<>(log, jdbc);
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
        for (R row : chains.waiting(locked, BATCH)) {
            PersonId person = log.person(row);
            Seal seal = next(Objects.requireNonNull(ends.get(person)), row);
            seals.add(seal);
            ends.put(person, seal.asEnd());
        }
        if (!seals.isEmpty()) {
            chains.append(seals, ends.values(), clock.instant());
        }
        return seals.size();
    }

    private Seal next(End end, R row) {
        long number = end.number() + 1;
        return new Seal(end.person(), number, log.id(row), SealHash.of(end.hash(), number, log, row));
    }
}
