package no.helseporten.sector.fhir.read;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the CapabilityStatement tell how each kind is read and searched. */
@Component
@Interceptor
public class ReadCapabilities {

    private static final int AFTER_THE_REST = 10;

    private final FollowOffers offers;

    ReadCapabilities(FollowOffers offers) {
        this.offers = offers;
    }

    @Hook(value = Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED, order = AFTER_THE_REST)
    public void tellHowToRead(IBaseConformance conformance) {
        CapabilityStatement statement = (CapabilityStatement) conformance;
        statement.getRest().forEach(rest -> rest.getResource().forEach(this::describe));
    }

    private void describe(CapabilityStatementRestResourceComponent resource) {
        String type = resource.getType();
        Readable.of(type).ifPresent(kind -> describe(kind, resource));
        if (type.equals("Patient")) {
            resource.setDocumentation(
                    "Personnel find a patient with POST Patient/_search, the identifier in the body.");
            parameter(resource, "identifier", SearchParamType.TOKEN, "[system]|[number], in the body of a POST alone.");
        }
        if (type.equals("Binary")) {
            resource.setDocumentation("The content of an item, at the address that its attachment has.");
        }
        if (offers.types().stream().anyMatch(offered -> offered.getSimpleName().equals(type))) {
            resource.setDocumentation("Source systems follow what citizens did here, of those they have sent about.");
            parameter(resource, "_lastUpdated", SearchParamType.DATE, "Required, with the prefix ge.");
            if (type.equals("Consent")) {
                parameter(
                        resource,
                        FollowOffers.PATIENT,
                        SearchParamType.TOKEN,
                        "Instead of _lastUpdated: [system]|[number], in the body of a POST alone.");
            }
        }
    }

    private static void describe(Readable kind, CapabilityStatementRestResourceComponent resource) {
        resource.setDocumentation(
                "Personnel are given what the patient has not blocked for them. Unknown parameters are"
                        + " refused. A search says when something is withheld and the reader may know it.");
        parameter(resource, "patient", SearchParamType.REFERENCE, "Required in every search: our id of the patient.");
        parameter(resource, "_id", SearchParamType.TOKEN, null);
        parameter(resource, "_lastUpdated", SearchParamType.DATE, "When the portal got it as it is now.");
        parameter(resource, "date", SearchParamType.DATE, "When it was written, taken, prescribed or noted.");
        kind.tokens().forEach(name -> parameter(resource, name, SearchParamType.TOKEN, null));
        kind.includes().keySet().stream().sorted().forEach(name -> resource.addSearchInclude(kind.type() + ":" + name));
    }

    private static void parameter(
            CapabilityStatementRestResourceComponent resource,
            String name,
            SearchParamType type,
            @Nullable String documentation) {
        resource.addSearchParam().setName(name).setType(type).setDocumentation(documentation);
    }
}
