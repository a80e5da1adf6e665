package no.helseporten.blocking.fhir;

import java.time.LocalDate;
import java.util.Map;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Target;
import org.jspecify.annotations.Nullable;

/**
 * A block as a Consent tells of it, before it is held against what is known here.
 *
 * @param targetAt the element that names what it is about
 * @param from absent when the Consent does not tell since when
 * @param exempt each with the element that names it
 */
record ToldBlock(
        Target target,
        String targetAt,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Map<Exempt, String> exempt) {}
