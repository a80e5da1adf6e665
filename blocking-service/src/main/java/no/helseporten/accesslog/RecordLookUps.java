package no.helseporten.accesslog;

import java.util.List;
import no.helseporten.accesslog.store.LookUpRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes who looked. Nothing may be given to anybody before this has returned: what cannot be logged is not given. */
@Component
public class RecordLookUps {

    private final LookUpRows rows;
    private final ApplicationEventPublisher events;

    RecordLookUps(LookUpRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** What a source has told before is left as it stands. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(List<LookUp> lookUps) {
        for (LookUp written : rows.insert(lookUps)) {
            if (written.brokeGlass()) {
                events.publishEvent(new GlassBroken(written.person(), written.id()));
            } else if (written.triedGlass()) {
                events.publishEvent(new GlassTried(written.person(), written.id()));
            }
        }
    }
}
