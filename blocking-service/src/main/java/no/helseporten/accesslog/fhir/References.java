package no.helseporten.accesslog.fhir;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What a reference tells by itself. */
final class References {

    private static final Pattern TYPE =
            Pattern.compile("(?:^|/)([A-Z][A-Za-z]+)(?:/[A-Za-z0-9.-]{1,64}(?:/_history/.*)?|\\?.*)$");

    private References() {}

    /** The kind of resource it leads to; empty when it does not say. */
    static String type(Reference reference) {
        Matcher literal = TYPE.matcher(reference.hasReference() ? reference.getReference() : "");
        if (literal.find()) {
            return literal.group(1);
        }
        return reference.hasType() ? reference.getType().replaceFirst("^.*/", "") : "";
    }

    /** What comes inside the resource that the reference stands in. */
    static <T extends Resource> Optional<T> contained(DomainResource within, Reference reference, Class<T> type) {
        String literal = reference.getReference();
        if (literal == null || !literal.startsWith("#")) {
            return Optional.empty();
        }
        return within.getContained().stream()
                .filter(resource ->
                        literal.equals("#" + resource.getIdElement().getIdPart().replaceFirst("^#", "")))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
