package no.helseporten.sector.fhir;

import java.util.Optional;
import no.helseporten.sector.store.Name;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Where a reference leads, in its source's names.
 *
 * @param type of what it leads to, when that is said
 * @param id of what it leads to, for literal ones in the source's own namespace
 * @param identifier of what it leads to, for conditional and logical ones
 */
public record Link(
        Kind kind,
        Name name,
        @Nullable String type,
        @Nullable String id,
        @Nullable Condition identifier) {

    public enum Kind {
        LITERAL,
        CONDITIONAL,
        LOGICAL
    }

    /**
     * Empty when it leads nowhere outside its resource, or says only a display text.
     *
     * @param assumedType of a logical reference that does not say its type
     */
    public static Optional<Link> of(Reference reference, @Nullable String assumedType) {
        String text = reference.getReference();
        if (text == null || text.isBlank()) {
            return logical(reference, assumedType);
        }
        if (text.startsWith("#")) {
            return Optional.empty();
        }
        int query = text.indexOf('?');
        if (query > 0) {
            String type = text.substring(text.lastIndexOf('/', query) + 1, query);
            Optional<Link> conditional = Condition.parse(type, text)
                    .map(condition -> new Link(Kind.CONDITIONAL, condition.name(), type, null, condition));
            return conditional.isPresent() || !text.startsWith("http") ? conditional : Optional.of(literal(text));
        }
        return Optional.of(literal(text));
    }

    /** A search that is not offered; an absolute address with a query is a name like any other. */
    static boolean isUnreadableCondition(Reference reference) {
        String text = reference.getReference();
        return text != null
                && text.indexOf('?') > 0
                && !text.startsWith("http")
                && of(reference, null).isEmpty();
    }

    boolean leadsTo(String expected) {
        return type == null || type.equals(expected);
    }

    public static Name urlName(String url) {
        int history = url.indexOf("/_history/");
        return Name.url(history < 0 ? url : url.substring(0, history));
    }

    private static Link literal(String text) {
        IdType id = new IdType(text);
        if (!id.hasBaseUrl() && id.hasResourceType() && id.hasIdPart()) {
            return new Link(
                    Kind.LITERAL,
                    Name.id(id.getResourceType(), id.getIdPart()),
                    id.getResourceType(),
                    id.getIdPart(),
                    null);
        }
        return new Link(Kind.LITERAL, urlName(text), id.getResourceType(), null, null);
    }

    private static Optional<Link> logical(Reference reference, @Nullable String assumedType) {
        Identifier identifier = reference.getIdentifier();
        if (!identifier.hasSystem() || !identifier.hasValue()) {
            return Optional.empty();
        }
        String type = reference.hasType() ? reference.getType() : typeBySystem(identifier.getSystem(), assumedType);
        if (type == null) {
            return Optional.empty();
        }
        Condition condition = new Condition(type, identifier.getSystem(), identifier.getValue());
        return Optional.of(new Link(Kind.LOGICAL, condition.name(), type, null, condition));
    }

    private static @Nullable String typeBySystem(String system, @Nullable String assumedType) {
        return switch (system) {
            case "urn:oid:2.16.578.1.12.4.1.4.4" -> "Practitioner";
            case "urn:oid:2.16.578.1.12.4.1.4.101", "urn:oid:2.16.578.1.12.4.1.4.102", "urn:oid:2.16.578.1.12.4.1.2" ->
                "Organization";
            default -> assumedType;
        };
    }
}
