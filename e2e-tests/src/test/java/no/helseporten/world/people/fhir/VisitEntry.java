package no.helseporten.world.people.fhir;

import java.util.List;
import no.helseporten.world.people.Organisation;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Period;

/** A visit or a stay, that documents and results belong to. */
public final class VisitEntry extends Entry<VisitEntry> {

    private final Encounter encounter = new Encounter();

    VisitEntry(Chart chart, String name, String title, String from, String to, Organisation unit) {
        super(chart);
        encounter.setId(chart.id(name));
        encounter.setStatus(Encounter.EncounterStatus.FINISHED);
        boolean stay = !from.substring(0, 5).equals(to.substring(0, 5));
        encounter.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", stay ? "IMP" : "AMB", null));
        encounter.addType(Codes.text(title));
        encounter.setSubject(chart.subject());
        encounter.setPeriod(new Period()
                .setStartElement(Times.dateTime(chart.timeline().at(from)))
                .setEndElement(Times.dateTime(chart.timeline().at(to))));
        encounter.setServiceProvider(Codes.organisation(unit));
    }

    VisitEntry toCome() {
        encounter.setStatus(Encounter.EncounterStatus.PLANNED);
        return this;
    }

    Encounter encounter() {
        return encounter;
    }

    @Override
    VisitEntry self() {
        return this;
    }

    @Override
    Iterable<Encounter> resources() {
        return List.of(encounter);
    }

    @Override
    Iterable<Encounter> marked() {
        return List.of(encounter);
    }
}
