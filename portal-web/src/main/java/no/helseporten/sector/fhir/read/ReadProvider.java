package no.helseporten.sector.fhir.read;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/** Offers the read of one kind. */
final class ReadProvider implements IResourceProvider {

    private final Class<? extends Resource> type;
    private final Reads reads;

    ReadProvider(Class<? extends Resource> type, Reads reads) {
        this.type = type;
        this.reads = reads;
    }

    @Override
    public Class<? extends Resource> getResourceType() {
        return type;
    }

    @Read
    public Resource read(@IdParam IdType id, RequestDetails request) {
        return reads.read(type.getSimpleName(), id.getIdPart(), request);
    }
}
