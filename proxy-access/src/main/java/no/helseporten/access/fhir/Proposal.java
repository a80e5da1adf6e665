package no.helseporten.access.fhir;

import java.util.Set;
import no.helseporten.access.Area;
import no.helseporten.access.Ground;
import no.helseporten.access.Policy;
import no.helseporten.person.NationalId;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a resource gives somebody, as it is said and before it is held against the rule of its ground.
 *
 * @param receiver all numbers she is told by; at least one
 * @param areas what it is limited to; absent when it is not limited
 * @param basis the document it rests on
 * @param at where in the resource each of them is said
 */
record Proposal(
        Ground ground,
        Policy.Rule rule,
        Set<NationalId> receiver,
        @Nullable Set<Area> areas,
        boolean mayAct,
        Period period,
        @Nullable String basis,
        At at) {

    /** FHIRPaths from the resource's type on. */
    record At(String receiver, String period, String basis) {}
}
