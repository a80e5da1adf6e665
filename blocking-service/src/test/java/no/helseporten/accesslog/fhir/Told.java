package no.helseporten.accesslog.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.accesslog.LookUpLog;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.Findings;
import no.helseporten.person.fhir.References;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What a source tells: every name leads to an id made of that name, and what is found wrong is collected. */
final class Told implements Findings, References {

    static final PersonId KARI = PersonId.create();
    static final Instant RECEIVED = LookUpLog.NOW;

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    final List<String> errors = new ArrayList<>();
    final List<String> conflicts = new ArrayList<>();

    <R extends Resource> Arrival<R> of(Class<R> type, String json) {
        return of(type, json, LookUpLog.HOSPITAL, KARI);
    }

    <R extends Resource> Arrival<R> of(Class<R> type, String json, String source, @Nullable PersonId patient) {
        R resource = FHIR.newJsonParser().parseResource(type, json.replace('\'', '"'));
        UUID id = id(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        return new Arrival<>(id, resource, source, patient, this, this, RECEIVED);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<UUID> idOf(Reference reference) {
        return reference.hasReference() && !reference.getReference().startsWith("#")
                ? Optional.of(id(reference.getReference()))
                : Optional.empty();
    }

    @Override
    public void error(String path, String text) {
        errors.add(path);
    }

    @Override
    public void warning(String path, String text) {
        throw new AssertionError("Nothing is warned of");
    }

    @Override
    public void conflict(String path, String text) {
        conflicts.add(path);
    }
}
