package no.helseporten.activity;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import no.helseporten.activity.BrokenLink.Fault;
import no.helseporten.activity.store.ReadChains;
import no.helseporten.person.FindFormerIds;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows the chains that seal a log from their beginning, as they stand at one moment, and tells where they break. */
public class VerifyLog<R> {

    /**
     * @param chains those followed, whole and broken
     * @param links seals followed
     * @param unsealed rows that wait to be sealed
     */
    public record Found(long chains, long links, long unsealed, long broken) {}

    private final SealedLog<R> log;
    private final ReadChains<R> rows;
    private final FindFormerIds formerIds;
    private final TransactionTemplate snapshot;

    protected VerifyLog(
            SealedLog<R> log, JdbcClient jdbc, FindFormerIds formerIds, PlatformTransactionManager transactions) {
        this.log = log;
        this.rows = new ReadChains<>(log, jdbc);
        this.formerIds = formerIds;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @param broken is told the first broken link of each chain */
    public Found all(Consumer<BrokenLink> broken) {
        return verify(null, broken);
    }

    /** The chains of one person, under all ids she has had. */
    public Found of(PersonId person, Consumer<BrokenLink> broken) {
        return verify(formerIds.of(person), broken);
    }

    private Found verify(@Nullable List<PersonId> people, Consumer<BrokenLink> broken) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            Verification<R> verification = new Verification<>(log, broken);
            rows.links(people, verification::link);
            verification.endChain();
            rows.emptied(people, verification::emptied);
            rows.waitingButGone(people, (person, row) -> verification.stray(person, row, Fault.MISSING_ROW));
            rows.neverSealed(people, (person, row) -> verification.stray(person, row, Fault.UNSEALED_ROW));
            return new Found(
                    verification.chains, verification.links, rows.waiting(people), verification.brokenChains.size());
        }));
    }

    /** One chain at a time is held; of the broken ones no more than whose they are. */
    private static final class Verification<R> {

        private final SealedLog<R> log;
        private final Consumer<BrokenLink> told;
        private final Set<PersonId> brokenChains = new HashSet<>();
        private @Nullable Chain<R> chain;
        private long chains;
        private long links;

        Verification(SealedLog<R> log, Consumer<BrokenLink> told) {
            this.log = log;
            this.told = told;
        }

        void link(ReadChains.Row<R> row) {
            if (chain == null || !chain.person().equals(row.person())) {
                endChain();
                Long end = row.endNumber();
                chain = new Chain<>(
                        log,
                        row.person(),
                        end == null ? null : new Chain.End(end, Objects.requireNonNull(row.endHash())));
                chains++;
            }
            links++;
            chain.add(new Chain.Link<>(row.number(), row.id(), row.hash(), row.row()));
        }

        void endChain() {
            if (chain != null) {
                chain.firstBroken().ifPresent(this::tell);
                chain = null;
            }
        }

        /** All seals of a chain that once had some are gone. */
        void emptied(PersonId person) {
            chains++;
            tell(new BrokenLink(person, 1L, null, Fault.MISSING_NUMBER));
        }

        /** A row outside of the chain. */
        void stray(PersonId person, UUID row, Fault fault) {
            if (!brokenChains.contains(person)) {
                tell(new BrokenLink(person, null, row, fault));
            }
        }

        private void tell(BrokenLink link) {
            brokenChains.add(link.person());
            told.accept(link);
        }
    }
}
