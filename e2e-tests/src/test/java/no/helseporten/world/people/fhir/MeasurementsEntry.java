package no.helseporten.world.people.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.helseporten.world.people.Clinician;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;

/**
 * What is measured on the body, told as a table without head, one line a time: {@code 12/04 10:00 | 142/86 72 81,5}:
 * blood pressure, pulse, weight and height. {@code -} was not measured.
 */
public final class MeasurementsEntry extends Entry<MeasurementsEntry> {

    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    private final List<Observation> observations = new ArrayList<>();
    private final Clinician performer;

    MeasurementsEntry(Chart chart, String table, Clinician performer) {
        super(chart);
        this.performer = performer;
        table.lines().filter(line -> !line.isBlank()).forEach(line -> measuring(line.strip()));
    }

    private void measuring(String line) {
        String[] cells = line.split("\\s*\\|\\s*");
        String[] values = cells[1].strip().split("\\s+");
        bloodPressure(cells[0], values[0]);
        single(cells[0], values, 1, "pulse", loinc("8867-4", "Puls"), "slag/min", "/min");
        single(cells[0], values, 2, "weight", loinc("29463-7", "Vekt"), "kg", "kg");
        single(cells[0], values, 3, "height", loinc("8302-2", "Høyde"), "cm", "cm");
    }

    private void bloodPressure(String when, String value) {
        if (!value.equals("-")) {
            String[] pressures = value.split("/");
            Observation observation = bare("pressure", loinc("85354-9", "Blodtrykk"), when);
            observation
                    .addComponent()
                    .setCode(loinc("8480-6", "Systolisk blodtrykk (overtrykk)"))
                    .setValue(quantity(pressures[0], "mmHg", "mm[Hg]"));
            observation
                    .addComponent()
                    .setCode(loinc("8462-4", "Diastolisk blodtrykk (undertrykk)"))
                    .setValue(quantity(pressures[1], "mmHg", "mm[Hg]"));
        }
    }

    private void single(
            String when, String[] values, int index, String name, CodeableConcept code, String unit, String ucum) {
        if (index < values.length && !values[index].equals("-")) {
            bare(name, code, when).setValue(quantity(values[index], unit, ucum));
        }
    }

    private Observation bare(String name, CodeableConcept code, String when) {
        Observation observation = new Observation();
        observation.setId(chart().id(name + "-" + performer.hprNumber() + "-" + when.replaceAll("[^0-9]+", "-")));
        observation.setStatus(ObservationStatus.FINAL);
        observation.addCategory(Codes.coded(CATEGORY, "vital-signs"));
        observation.setCode(code);
        observation.setSubject(chart().subject());
        observation.setEffective(Times.dateTime(chart().timeline().at(when)));
        observation.addPerformer(chart().practitioner(performer));
        observations.add(observation);
        return observation;
    }

    private static CodeableConcept loinc(String code, String display) {
        return Codes.coded(Codes.LOINC, code, display);
    }

    private static Quantity quantity(String number, String unit, String ucum) {
        return new Quantity()
                .setValue(new BigDecimal(number.replace(',', '.')))
                .setUnit(unit)
                .setSystem(Codes.UCUM)
                .setCode(ucum);
    }

    @Override
    MeasurementsEntry self() {
        return this;
    }

    @Override
    Iterable<Observation> resources() {
        return observations;
    }

    @Override
    Iterable<Observation> marked() {
        return observations;
    }
}
