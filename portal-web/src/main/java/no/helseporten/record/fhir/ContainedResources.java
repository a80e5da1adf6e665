package no.helseporten.record.fhir;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Resources that come inside another one and have no life of their own. */
final class ContainedResources {

    private ContainedResources() {}

    static <T extends Resource> Optional<T> find(Resource container, Reference reference, Class<T> type) {
        String literal = reference.getReference();
        if (literal == null || !literal.startsWith("#") || !(container instanceof DomainResource domain)) {
            return Optional.empty();
        }
        String wanted = fragment(literal);
        return domain.getContained().stream()
                .filter(resource ->
                        wanted.equals(fragment(resource.getIdElement().getIdPart())))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** A lasting id for a part of a resource, the same each time it comes. */
    static UUID idOf(UUID owner, String part) {
        return UuidCreator.getNameBasedSha1(owner, fragment(part));
    }

    static String fragment(String id) {
        return id == null ? "" : id.replaceFirst("^#", "");
    }
}
