package no.helseporten.sector.fhir.read;

import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** Offers the search of one kind. Takes every parameter, since what is unknown is to be named and not passed over. */
final class SearchProvider implements IResourceProvider {

    private final Class<? extends Resource> type;
    private final Reads reads;

    SearchProvider(Class<? extends Resource> type, Reads reads) {
        this.type = type;
        this.reads = reads;
    }

    @Override
    public Class<? extends Resource> getResourceType() {
        return type;
    }

    @Search(allowUnknownParams = true)
    public Bundle search(RequestDetails request) {
        return reads.search(type.getSimpleName(), request);
    }
}
