package no.helseporten.blocking.decision;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who among health personnel reads, and on whose behalf.
 *
 * @param hpr number in the register of health personnel; empty for anybody at the place, when nobody in particular is known
 * @param legalEntity the number of the organisation that is answerable (juridisk enhet); empty when nobody knows it
 * @param organisations numbers, the unit where the reader is first, then all that anybody tells that it is part of; the
 *     legal entity is among them, or else comes last
 */
public record Reader(String hpr, String legalEntity, List<String> organisations) {

    /** Somebody nobody knows anything about, at a place that is no part of any other. */
    public static final Reader ANYBODY = new Reader("", "", List.of());

    public Reader {
        organisations = legalEntity.isEmpty() || organisations.contains(legalEntity)
                ? List.copyOf(organisations)
                : Stream.concat(organisations.stream(), Stream.of(legalEntity)).toList();
    }

    /** By the reader's own token: as the one answerable, or as the very unit. */
    boolean isNamedAt(String organisation) {
        return legalEntity.equals(organisation) || isIn(organisation, false);
    }

    /** Units as anybody tells of them. */
    boolean isIn(String organisation, boolean units) {
        return units
                ? organisations.contains(organisation)
                : !organisations.isEmpty() && organisations.getFirst().equals(organisation);
    }
}
