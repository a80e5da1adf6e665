package no.helseporten.sector.fhir.read;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * What has been decided as permitted, and logged, in one request. Whoever logs writes here; {@link SecondGate} lets out
 * nothing else.
 */
final class Permits {

    private static final String KEY = Permits.class.getName();

    private final Set<String> permitted = new HashSet<>();
    private final Set<IBaseResource> contained = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Those of this request, which are none when it begins. */
    static Permits of(RequestDetails request) {
        return (Permits) request.getUserData().computeIfAbsent(KEY, key -> new Permits());
    }

    /** With what it contains, which is a part of it and has no id of its own. */
    void add(Resource resource) {
        permitted.add(name(resource));
        if (resource instanceof DomainResource domain) {
            contained.addAll(domain.getContained());
        }
    }

    boolean includes(IBaseResource resource) {
        return contained.contains(resource) || permitted.contains(name(resource));
    }

    private static String name(IBaseResource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }
}
