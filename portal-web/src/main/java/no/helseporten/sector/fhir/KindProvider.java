package no.helseporten.sector.fhir;

import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Offers create and update of one kind. Takes the body as it is, since the server would take the sender's id off it. */
final class KindProvider implements IResourceProvider {

    private final Class<? extends Resource> type;
    private final Receive receive;

    KindProvider(Class<? extends Resource> type, Receive receive) {
        this.type = type;
        this.receive = receive;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return type;
    }

    @Create
    public MethodOutcome create(@ResourceParam byte[] body, @ConditionalUrlParam @Nullable String ifNoneExist) {
        return receive.create(body, type, ifNoneExist);
    }

    @Update
    public MethodOutcome update(
            @IdParam @Nullable IdType id,
            @ResourceParam byte[] body,
            @ConditionalUrlParam @Nullable String query,
            RequestDetails request) {
        return receive.update(body, type, id, query, request.getHeader(Constants.HEADER_IF_MATCH));
    }
}
