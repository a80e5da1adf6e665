package no.helseporten.sector.fhir.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.ReadBlocks;
import no.helseporten.blocking.RecordInventory;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Decide;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.person.PersonId;
import no.helseporten.sector.Personnel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes ready to decide what somebody among health personnel may see of a record. */
@Component
class OpenRecord {

    /** Has no blocks; asked for when nobody knows whose record it is, so that the answer is made in the same way. */
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final RecordInventory inventory;
    private final ReadBlocks blocks;
    private final BlockPolicy policy;
    private final Directory directory;
    private final TransactionTemplate apart;
    private final Clock clock;

    OpenRecord(
            RecordInventory inventory,
            ReadBlocks blocks,
            BlockPolicy policy,
            Directory directory,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.inventory = inventory;
        this.blocks = blocks;
        this.policy = policy;
        this.directory = directory;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    Decisions of(Personnel who, @Nullable PersonId person) {
        return new Decisions(
                person,
                reader(who),
                who.purpose(),
                who.reason() != null,
                state(person == null ? NOBODY : person),
                policy,
                LocalDate.ofInstant(clock.instant(), Decide.OSLO),
                inventory);
    }

    /** From a savepoint on, since blocks that cannot be read would else take the refusal's row in the log with them. */
    private BlockState state(PersonId person) {
        BlockState state = apart.execute(status -> {
            BlockState read = blocks.of(person);
            if (read instanceof BlockState.Unreadable) {
                status.setRollbackOnly();
            }
            return read;
        });
        return state == null ? new BlockState.Unreadable() : state;
    }

    /** From where she is outwards; a legal entity that nobody has told of as a part of it comes after, with its own. */
    private Reader reader(Personnel who) {
        String entity = who.legalEntity().number();
        Set<String> path = new LinkedHashSet<>();
        String unit = who.unit().number();
        Map<String, List<String>> paths = directory.paths(List.of(unit, entity));
        path.add(unit);
        path.addAll(paths.getOrDefault(unit, List.of()));
        path.add(entity);
        path.addAll(paths.getOrDefault(entity, List.of()));
        return new Reader(who.hpr(), entity, List.copyOf(path));
    }
}
