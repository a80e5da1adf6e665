package no.helseporten.record.fhir;

import ca.uhn.fhir.context.FhirContext;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.Findings;
import no.helseporten.person.fhir.References;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** A resource at the door: every name leads to an id made of that name, and what is found wrong is collected. */
final class Arriving implements Findings, References {

    static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");
    static final PersonId PERSON = new PersonId(UUID.fromString("0195f0a0-0000-7000-8000-000000000001"));
    static final String SOURCE = "999999999";
    static final IntakeRules RULES = new IntakeRules(restrictions(Map.of()), new ContentCheck(DataSize.ofMegabytes(1)));

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    final List<String> errors = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    private final Instant receivedAt;

    Arriving() {
        this(RECEIVED);
    }

    Arriving(Instant receivedAt) {
        this.receivedAt = receivedAt;
    }

    static RestrictionCodes restrictions(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("helseporten.record.restrictions", RestrictionCodes.class);
    }

    static <R extends Resource> R parse(Class<R> type, String json) {
        return FHIR.newJsonParser().parseResource(type, json.replace('\'', '"'));
    }

    /** An id that a name always leads to. */
    static UUID id(String name) {
        return UuidCreator.getNameBasedSha1(UUID.nameUUIDFromBytes(SOURCE.getBytes(StandardCharsets.UTF_8)), name);
    }

    <R extends Resource> Arrival<R> of(Class<R> type, String json) {
        return of(parse(type, json));
    }

    <R extends Resource> Arrival<R> of(R resource) {
        return of(resource, PERSON);
    }

    <R extends Resource> Arrival<R> of(R resource, PersonId person) {
        UUID id = id(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        return new Arrival<>(id, resource, SOURCE, person, this, this, receivedAt);
    }

    @Override
    public Optional<UUID> idOf(Reference reference) {
        if (reference.hasReference()) {
            return reference.getReference().startsWith("#")
                    ? Optional.empty()
                    : Optional.of(id(reference.getReference()));
        }
        return reference.hasIdentifier()
                ? Optional.of(id(reference.getIdentifier().getValue()))
                : Optional.empty();
    }

    @Override
    public void error(String path, String text) {
        errors.add(path);
    }

    @Override
    public void warning(String path, String text) {
        warnings.add(path);
    }
}
