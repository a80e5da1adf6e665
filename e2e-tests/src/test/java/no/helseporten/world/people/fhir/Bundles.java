package no.helseporten.world.people.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import no.helseporten.world.people.Message;
import no.helseporten.world.people.Organisation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/** Cuts what a source has to say into transaction bundles. */
final class Bundles {

    /** Room for the largest single resource on top of a full bundle, under 1 MB in all. */
    private static final int FULL = 600_000;

    private Bundles() {}

    /** Messages with these resources in this order. Each is sent under the id its source gave it, so that a repeat changes nothing. */
    static List<Message> messages(Organisation source, List<? extends Resource> resources) {
        List<Message> messages = new ArrayList<>();
        Bundle bundle = empty();
        int size = 0;
        for (Resource resource : resources) {
            if (size > FULL) {
                messages.add(message(source, bundle));
                bundle = empty();
                size = 0;
            }
            String url = resource.fhirType() + "/" + resource.getIdPart();
            bundle.addEntry()
                    .setFullUrl(address(source) + url)
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(url);
            size += json(resource).length();
        }
        messages.add(message(source, bundle));
        return messages;
    }

    /** Where the source's own system would be found; nobody calls it. */
    static String address(Organisation source) {
        return "https://" + source.sender().number() + ".example/fhir/";
    }

    private static Bundle empty() {
        return new Bundle().setType(BundleType.TRANSACTION);
    }

    private static Message message(Organisation source, Bundle bundle) {
        return new Message(source.sender().number(), json(bundle));
    }

    private static String json(Resource resource) {
        return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource);
    }
}
