package no.helseporten.accesslog;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where somebody sat who looked, in words. */
public final class Places {

    private Places() {}

    /** The answerable organisation and the unit, by name or else by number; empty when nobody has told. */
    public static String inWords(LookUp.Who who) {
        String entity = who.legalEntityName() == null ? who.legalEntity() : who.legalEntityName();
        String unit = who.unitName() == null ? who.unit() : who.unitName();
        return Stream.of(entity, unit).filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
    }
}
