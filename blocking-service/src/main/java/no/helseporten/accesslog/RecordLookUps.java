package no.helseporten.accesslog;

import java.util.List;
import no.helseporten.accesslog.store.LookUpRows;
import no.helseporten.accesslog.store.ToldOfGlass;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes who looked. Nothing may be given to anybody before this has returned: what cannot be logged is not given. */
@Component
public class RecordLookUps {

    private final LookUpRows rows;
    private final ToldOfGlass told;
    private final ApplicationEventPublisher events;

    RecordLookUps(LookUpRows rows, ToldOfGlass told, ApplicationEventPublisher events) {
        this.rows = rows;
        this.told = told;
        this.events = events;
    }

    /**
     * What a source has told before is left as it stands.
     *
     * @return those by which the glass was broken, and that she will be told of now: all but what she was told of when it
     *     was decided
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public List<LookUp> record(List<LookUp> lookUps) {
        List<LookUp> written = rows.insert(lookUps);
        written.stream()
                .filter(LookUp::triedGlass)
                .filter(lookUp -> !lookUp.brokeGlass())
                .forEach(tried -> events.publishEvent(new GlassTried(tried.person(), tried.id())));
        List<LookUp> broken = written.stream()
                .filter(LookUp::brokeGlass)
                .filter(lookUp -> !told.before(lookUp))
                .toList();
        broken.forEach(lookUp -> events.publishEvent(new GlassBroken(lookUp.person(), lookUp.id())));
        return broken;
    }
}
