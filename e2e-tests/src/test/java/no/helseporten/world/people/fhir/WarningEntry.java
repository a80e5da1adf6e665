package no.helseporten.world.people.fhir;

import java.util.List;
import no.helseporten.world.people.Clinician;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Period;

/** Something anybody who treats a person should know first: an implant, a condition, an infection. */
public final class WarningEntry extends Entry<WarningEntry> {

    private final Flag flag = new Flag();

    WarningEntry(Chart chart, String name, String kind, String words, String since, Clinician noted) {
        super(chart);
        flag.setId(chart.id(name));
        flag.setStatus(FlagStatus.ACTIVE);
        flag.addCategory(Codes.text(kind));
        flag.setCode(Codes.text(words));
        flag.setSubject(chart.subject());
        flag.setPeriod(new Period().setStartElement(Times.day(chart.timeline().at(since))));
        flag.setAuthor(chart.practitioner(noted));
    }

    @Override
    WarningEntry self() {
        return this;
    }

    @Override
    Iterable<Flag> resources() {
        return List.of(flag);
    }

    @Override
    Iterable<Flag> marked() {
        return List.of(flag);
    }
}
