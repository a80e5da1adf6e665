package no.helseporten.record.store;

import java.util.List;
import no.helseporten.blocking.decision.Reader;
import org.jspecify.annotations.Nullable;

/** Supposes who is answerable for whoever works at a unit, where no token tells. */
final class LegalEntity {

    private LegalEntity() {}

    /**
     * A reader at a unit. A source delivers in the name of the legal entity, so that is it when the unit is part of it; else
     * the outermost.
     *
     * @param path from the unit outwards
     */
    static Reader reader(String hpr, List<String> path, @Nullable String source) {
        String outermost = path.isEmpty() ? "" : path.getLast();
        return new Reader(hpr, source != null && path.contains(source) ? source : outermost, path);
    }
}
