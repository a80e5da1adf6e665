package no.helseporten.sector.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Finds every reference in a resource, also those of its extensions and of what it contains. */
public final class FindReferences {

    /** @param element from the resource on, without its type: {@code participant[0].actor} */
    public record Found(String element, Reference reference) {

        /** Which element it is, whichever of its repetitions. */
        public String unindexed() {
            return element.replaceAll("\\[\\d+]", "");
        }
    }

    private FindReferences() {}

    public static List<Found> in(Resource resource) {
        List<Found> found = new ArrayList<>();
        walk(resource, "", found);
        return found;
    }

    private static void walk(Base base, String path, List<Found> found) {
        for (Property property : base.children()) {
            List<Base> values = property.getValues();
            for (int i = 0; i < values.size(); i++) {
                Base value = values.get(i);
                if (value == null || value.isPrimitive()) {
                    continue;
                }
                String name = property.getName().replace("[x]", "");
                String at = path + name + (property.isList() ? "[" + i + "]" : "");
                if (value instanceof Reference reference) {
                    found.add(new Found(at, reference));
                }
                walk(value, at + ".", found);
            }
        }
    }
}
