package no.helseporten.blocking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Decide;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.person.PersonId;
import no.helseporten.person.Wordless;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads what the decision needs to know of a citizen's blocks. */
@Component
public class ReadBlocks {

    private static final Logger LOG = LoggerFactory.getLogger(ReadBlocks.class);

    private final BlockRows rows;
    private final Directory directory;
    private final Clock clock;

    ReadBlocks(BlockRows rows, Directory directory, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.clock = clock;
    }

    /** As it is at this moment; {@link BlockState.Unreadable} when it cannot be read, never an exception. */
    public BlockState of(PersonId person) {
        try {
            return new BlockState.Known(
                    rows.open(person).stream().map(BlockChange::block).toList(),
                    directory.generalPractitioners(person));
        } catch (RuntimeException e) {
            LOG.error("The blocks cannot be read; everything is denied", Wordless.of(e));
            return new BlockState.Unreadable();
        }
    }

    /** Those that hold or have yet to begin, the newest first. */
    public List<BlockChange> current(PersonId person) {
        LocalDate today = today();
        return rows.open(person).stream()
                .filter(last -> !last.block().isOver(today))
                .toList();
    }

    /** Those that have been lifted or have run out, the newest first. */
    public KeyedPage<BlockChange> past(PersonId person, @Nullable UUID older, int limit) {
        List<BlockChange> found = rows.past(person, today(), older, limit + 1);
        boolean more = found.size() > limit;
        List<BlockChange> page = more ? found.subList(0, limit) : found;
        return new KeyedPage<>(page, more ? page.getLast().block().id().toString() : null);
    }

    /** The last change of one block of hers, lifted or not. */
    public Optional<BlockChange> last(PersonId person, UUID block) {
        return rows.last(person, block);
    }

    /** All changes of one block, the first first. */
    public List<BlockChange> history(PersonId person, UUID block) {
        return rows.history(person, block);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Decide.OSLO);
    }
}
