package no.helseporten.world.people.fhir;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/** Something a source says of a person, and what all such may carry: who of the citizens may not see it, or not yet. */
public abstract class Entry<S extends Entry<S>> {

    private final Chart chart;

    Entry(Chart chart) {
        this.chart = chart;
    }

    abstract S self();

    /** The resources it consists of, in the order they refer to each other. */
    abstract Iterable<? extends Resource> resources();

    /** What the marks are put on. */
    abstract Iterable<? extends DomainResource> marked();

    Chart chart() {
        return chart;
    }

    /** Nobody on the citizen's side may see it (pasient- og brukerrettighetsloven § 5-1). */
    public S withheld() {
        return secured("NORN", "Nektet");
    }

    /** The young person may see it, the parents may not (§ 3-4). */
    public S hiddenFromParents() {
        return secured("NORN_FORANS", "Nektet, foreldreansvarlig");
    }

    /** @param when a time as {@link no.helseporten.world.people.Timeline} reads it */
    public S visibleFrom(String when) {
        for (DomainResource resource : marked()) {
            resource.addExtension(
                    Codes.VISIBLE_FROM, Times.dateTime(chart.timeline().at(when)));
        }
        return self();
    }

    private S secured(String code, String display) {
        for (DomainResource resource : marked()) {
            resource.getMeta().addSecurity(new Coding(Codes.WITHHOLDING, code, display));
        }
        return self();
    }
}
