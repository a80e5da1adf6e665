package no.helseporten.sector.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.MethodOutcome;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import no.helseporten.person.fhir.NationalNumberReader;
import no.helseporten.sector.SectorProperties;
import no.helseporten.sector.SourceSystem;
import no.helseporten.sector.fhir.Entry.Act;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Receives what comes through the door, one resource or a Bundle, and answers as FHIR wants it. */
@Component
class Receive {

    private final FhirContext context;
    private final StoreMessage messages;
    private final SectorProperties properties;

    Receive(FhirContext context, StoreMessage messages, SectorProperties properties) {
        this.context = context;
        this.messages = messages;
        this.properties = properties;
    }

    MethodOutcome create(byte[] body, Class<? extends Resource> type, @Nullable String ifNoneExist) {
        Resource resource = read(body, type);
        Condition condition = condition(resource, ifNoneExist);
        return one(new Entry(
                resource.fhirType(),
                condition == null ? Act.CREATE : Act.CREATE_IF_NONE,
                resource,
                ReadBundle.idOf(resource),
                condition,
                null,
                null));
    }

    MethodOutcome update(
            byte[] body,
            Class<? extends Resource> type,
            @Nullable IdType id,
            @Nullable String query,
            @Nullable String ifMatch) {
        Resource resource = read(body, type);
        Condition condition = condition(resource, query);
        if (condition != null && NationalNumberReader.isNational(condition.system())) {
            throw new Refusal(List.of(Problem.invalid(
                    type.getSimpleName(), "Addresses are logged: send a national number in a transaction instead.")));
        }
        String own = ReadBundle.idOf(resource);
        if (condition == null && (id == null || !id.getIdPart().equals(own))) {
            throw new Refusal(
                    List.of(Problem.invalid(resource.fhirType() + ".id", "The id must be the one in the address.")));
        }
        return one(new Entry(resource.fhirType(), Act.UPDATE, resource, own, condition, null, ifMatch));
    }

    Bundle bundle(Bundle bundle) {
        if (bundle.getEntry().size() > properties.maxEntries()) {
            throw new Refusal(
                    413,
                    IssueType.TOOLONG,
                    "A Bundle may have " + properties.maxEntries() + " entries here; send it in parts.");
        }
        ReadBundle read = new ReadBundle(bundle);
        List<Entry> entries =
                read.entries().stream().flatMap(Stream::ofNullable).toList();
        if (bundle.getType() == BundleType.TRANSACTION) {
            return AnswerBundle.transaction(messages.whole(source(), entries, read.problems()));
        }
        if (bundle.getType() == BundleType.BATCH) {
            return AnswerBundle.batch(read, messages.each(source(), entries));
        }
        throw new Refusal(List.of(Problem.invalid("Bundle.type", "Send a transaction or a batch.")));
    }

    private MethodOutcome one(Entry entry) {
        Stored stored = messages.whole(source(), List.of(entry), List.of()).getFirst();
        MethodOutcome outcome =
                new MethodOutcome(new IdType(stored.location() + "/_history/" + stored.version()), stored.created());
        outcome.setOperationOutcome(Outcomes.ofIssues(stored.issues()));
        return outcome;
    }

    private Resource read(byte[] body, Class<? extends Resource> type) {
        Resource resource;
        try {
            resource = (Resource) context.newJsonParser()
                    .parseResource(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
        } catch (DataFormatException e) {
            throw new Refusal(FindFaults.in(body, context));
        }
        if (!type.isInstance(resource)) {
            throw new Refusal(List.of(Problem.invalid(
                    "", "The address takes " + type.getSimpleName() + ", not " + resource.fhirType() + ".")));
        }
        return resource;
    }

    private static @Nullable Condition condition(Resource resource, @Nullable String query) {
        if (query == null || query.isBlank()) {
            return null;
        }
        return Condition.parse(resource.fhirType(), query)
                .orElseThrow(() -> new Refusal(List.of(Problem.precondition(
                        resource.fhirType(), "The one condition offered here is identifier=[system]|[value]."))));
    }

    private static SourceSystem source() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SourceAuthentication authentication) {
            return authentication.getPrincipal();
        }
        throw new Refusal(401, IssueType.LOGIN, "Send a token.");
    }
}
