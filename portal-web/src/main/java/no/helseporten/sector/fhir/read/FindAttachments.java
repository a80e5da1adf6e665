package no.helseporten.sector.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** Finds the attachments of a resource that lie elsewhere, in its order. */
final class FindAttachments {

    private FindAttachments() {}

    static List<Attachment> elsewhere(Resource resource) {
        List<Attachment> found = new ArrayList<>();
        walk(resource, found);
        return found;
    }

    private static void walk(Base base, List<Attachment> found) {
        for (Property property : base.children()) {
            for (Base value : property.getValues()) {
                if (value == null || value.isPrimitive()) {
                    continue;
                }
                if (value instanceof Attachment attachment && attachment.hasUrl()) {
                    found.add(attachment);
                }
                walk(value, found);
            }
        }
    }
}
