package no.helseporten.record.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.record.store.StoredRestriction;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/** What the labels of a resource restrict. */
final class Restrictions {

    /** FHIR has no element for "shown from then on". */
    static final String VISIBLE_FROM = "https://helseporten.no/fhir/StructureDefinition/visible-from";

    private Restrictions() {}

    static StoredRestriction of(DomainResource resource, List<CodeableConcept> labels, RestrictionCodes codes) {
        Set<String> keys = Stream.concat(
                        resource.getMeta().getSecurity().stream(),
                        labels.stream().flatMap(label -> label.getCoding().stream()))
                .map(RestrictionCodes::key)
                .collect(Collectors.toSet());
        Instant visibleFrom = visibleFrom(resource);
        boolean delayedForNow = visibleFrom == null && isAny(keys, codes.delayed());
        return new StoredRestriction(
                delayedForNow || isAny(keys, codes.withheld()), visibleFrom, isAny(keys, codes.hiddenFromParents()));
    }

    static StoredRestriction of(DomainResource resource, RestrictionCodes codes) {
        return of(resource, List.of(), codes);
    }

    private static @Nullable Instant visibleFrom(DomainResource resource) {
        return Stream.concat(resource.getExtension().stream(), resource.getMeta().getExtension().stream())
                .filter(extension -> VISIBLE_FROM.equals(extension.getUrl()))
                .map(Extension::getValue)
                .map(value -> value instanceof BaseDateTimeType time ? Times.instantOf(time) : null)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static boolean isAny(Set<String> keys, Set<String> codes) {
        return keys.stream().anyMatch(codes::contains);
    }
}
