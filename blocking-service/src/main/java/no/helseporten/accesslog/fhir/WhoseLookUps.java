package no.helseporten.accesslog.fhir;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.helseporten.accesslog.LookUp.Who;
import org.jspecify.annotations.Nullable;

/**
 * Whose look-ups a source may tell of: those of its own personnel. An organisation that somebody else could put into the
 * log would be asked, blocked and mistrusted for what it has not done.
 *
 * @param source organisation number
 * @param ofOthers whether it speaks for other organisations too
 * @param pathOf from an organisation to the outermost that it is known to be part of, by number
 */
record WhoseLookUps(String source, boolean ofOthers, Function<String, List<String>> pathOf) {

    /** What is wrong with where somebody is told to have sat; empty when nothing is. */
    Optional<String> fault(Who who) {
        String innermost = who.unit() == null ? who.legalEntity() : who.unit();
        if (ofOthers) {
            return Optional.empty();
        }
        if (innermost == null || who.legalEntity() == null && who.legalEntityName() != null) {
            return who.legalEntityName() == null && who.unitName() == null
                    ? Optional.empty()
                    : Optional.of("Tell the organisation by its number (" + Codes.ENH + "), not by its name alone.");
        }
        List<String> path =
                innermost.equals(source) && isSource(who.legalEntity()) ? List.of(source) : pathOf.apply(innermost);
        boolean within = path.contains(source) && (isSource(who.legalEntity()) || path.contains(who.legalEntity()));
        return within
                ? Optional.empty()
                : Optional.of(
                        "The organisation is neither you (" + source + ") nor known to be a part of you. Tell of it"
                                + " as an Organization that is partOf yours first, or ask to be set up for others.");
    }

    private boolean isSource(@Nullable String legalEntity) {
        return legalEntity == null || legalEntity.equals(source);
    }
}
