package no.helseporten.blocking;

import no.helseporten.blocking.store.BlockRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a change of a block, and tells of it. */
@Component
public class RecordBlocks {

    private final BlockRows rows;
    private final ApplicationEventPublisher events;

    RecordBlocks(BlockRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has made this change already */
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(BlockChange change) {
        rows.append(change);
        events.publishEvent(new BlockChanged(change.person(), change.block().id(), change.number()));
    }
}
