package no.helseporten.blocking;

import java.util.List;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.person.PersonId;
import no.helseporten.person.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Reads what the decision needs to know of a citizen's blocks. */
@Component
public class ReadBlocks {

    private static final Logger LOG = LoggerFactory.getLogger(ReadBlocks.class);

    private final BlockRows rows;
    private final Directory directory;

    ReadBlocks(BlockRows rows, Directory directory) {
        this.rows = rows;
        this.directory = directory;
    }

    /** As it is at this moment; {@link BlockState.Unreadable} when it cannot be read, never an exception. */
    public BlockState of(PersonId person) {
        try {
            return new BlockState.Known(
                    rows.open(person).stream().map(BlockChange::block).toList(),
                    directory.generalPractitioners(person));
        } catch (DataAccessException e) {
            LOG.error("The blocks cannot be read; everything is denied", Wordless.of(e));
            return new BlockState.Unreadable();
        }
    }

    /** The last change of every block that has not been lifted, also those that are over or have yet to begin. */
    public List<BlockChange> open(PersonId person) {
        return rows.open(person);
    }
}
