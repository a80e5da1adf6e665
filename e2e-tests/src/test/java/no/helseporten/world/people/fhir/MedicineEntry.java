package no.helseporten.world.people.fhir;

import java.math.BigDecimal;
import java.util.List;
import no.helseporten.world.people.Clinician;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.SimpleQuantity;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;

/** A medicine somebody takes, or took. It is in use until something else is said. */
public final class MedicineEntry extends Entry<MedicineEntry> {

    private final MedicationStatement statement = new MedicationStatement();

    MedicineEntry(Chart chart, String name, String atc, String medicine, String since, Clinician prescriber) {
        super(chart);
        statement.setId(chart.id(name));
        statement.setStatus(MedicationStatementStatus.ACTIVE);
        statement.setMedication(Codes.coded(Codes.ATC, atc).setText(medicine));
        statement.setSubject(chart.subject());
        statement.setEffective(
                new Period().setStartElement(Times.day(chart.timeline().at(since))));
        statement.setDateAssertedElement(Times.dateTime(chart.timeline().at(since)));
        statement.setInformationSource(chart.practitioner(prescriber));
    }

    public MedicineEntry dose(String words) {
        statement.addDosage(new Dosage().setText(words));
        return this;
    }

    public MedicineEntry whenNeeded(String words) {
        statement.addDosage(new Dosage().setText(words).setAsNeeded(new BooleanType(true)));
        return this;
    }

    /** The dose as numbers only, as some systems send it. */
    public MedicineEntry dose(String amount, String unit, int timesADay) {
        Dosage dosage = new Dosage();
        dosage.setTiming(new Timing()
                .setRepeat(new Timing.TimingRepeatComponent()
                        .setFrequency(timesADay)
                        .setPeriod(1)
                        .setPeriodUnit(UnitsOfTime.D)));
        Quantity quantity =
                new SimpleQuantity().setValue(new BigDecimal(amount)).setUnit(unit);
        dosage.addDoseAndRate().setDose(quantity);
        statement.addDosage(dosage);
        return this;
    }

    public MedicineEntry against(String reason) {
        statement.addReasonCode(Codes.text(reason));
        return this;
    }

    public MedicineEntry against(ConditionEntry condition) {
        statement.addReasonReference(Chart.reference(condition.condition()));
        return this;
    }

    public MedicineEntry paused(String why) {
        statement.setStatus(MedicationStatementStatus.ONHOLD);
        statement.addStatusReason(Codes.text(why));
        return this;
    }

    public MedicineEntry until(String when) {
        statement.setStatus(MedicationStatementStatus.COMPLETED);
        ended(when);
        return this;
    }

    public MedicineEntry stopped(String when, String why) {
        statement.setStatus(MedicationStatementStatus.STOPPED);
        statement.addStatusReason(Codes.text(why));
        ended(when);
        return this;
    }

    public MedicineEntry note(String text) {
        statement.addNote().setText(text);
        return this;
    }

    private void ended(String when) {
        ((Period) statement.getEffective())
                .setEndElement(Times.day(chart().timeline().at(when)));
    }

    @Override
    MedicineEntry self() {
        return this;
    }

    @Override
    Iterable<MedicationStatement> resources() {
        return List.of(statement);
    }

    @Override
    Iterable<MedicationStatement> marked() {
        return List.of(statement);
    }
}
