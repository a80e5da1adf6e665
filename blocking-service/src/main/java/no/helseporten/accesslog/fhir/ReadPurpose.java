package no.helseporten.accesslog.fhir;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.blocking.decision.Purpose;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Reads why somebody looked out of an AuditEvent: a purpose that we know, and the words beside it. */
final class ReadPurpose {

    private final AuditEvent event;

    ReadPurpose(AuditEvent event) {
        this.event = event;
    }

    @Nullable Purpose purpose() {
        return purposes()
                .flatMap(concept -> concept.getCoding().stream())
                .filter(coding -> Codes.PURPOSE.equals(coding.getSystem()))
                .flatMap(coding ->
                        Stream.of(Purpose.values()).filter(one -> one.name().equals(coding.getCode())))
                .findFirst()
                .orElse(null);
    }

    /** The details that stand beside the purpose, in words: everything but the purpose itself. */
    @Nullable String reason() {
        String reason = purposes()
                .flatMap(concept -> concept.getCoding().isEmpty()
                        ? Stream.ofNullable(concept.getText())
                        : concept.getCoding().stream()
                                .filter(coding -> !isPurpose(coding))
                                .map(coding -> coding.hasDisplay() ? coding.getDisplay() : coding.getCode()))
                .map(Codes::clean)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return Codes.clean(reason);
    }

    /** The element that the reason stands in. */
    String path() {
        return event.hasPurposeOfEvent() ? "AuditEvent.purposeOfEvent" : "AuditEvent.agent.purposeOfUse";
    }

    private Stream<CodeableConcept> purposes() {
        return Stream.concat(
                event.getPurposeOfEvent().stream(),
                event.getAgent().stream().flatMap(agent -> agent.getPurposeOfUse().stream()));
    }

    private static boolean isPurpose(Coding coding) {
        return Codes.PURPOSE.equals(coding.getSystem())
                && Stream.of(Purpose.values()).anyMatch(one -> one.name().equals(coding.getCode()));
    }
}
