package no.helseporten.sector.fhir.read;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentReferenceContentComponent;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** Finds the attachments of a resource that lie elsewhere, in its order. */
final class FindAttachments {

    private FindAttachments() {}

    /** What the item consists of, which is given out with it. */
    static List<Attachment> content(Resource resource) {
        List<Attachment> content =
                switch (resource) {
                    case DocumentReference document ->
                        document.getContent().stream()
                                .map(DocumentReferenceContentComponent::getAttachment)
                                .toList();
                    case DiagnosticReport report -> report.getPresentedForm();
                    default -> List.of();
                };
        return content.stream().filter(Attachment::hasUrl).toList();
    }

    /** Wherever they stand, also in extensions and in what it contains. */
    static List<Attachment> anywhere(Resource resource) {
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
