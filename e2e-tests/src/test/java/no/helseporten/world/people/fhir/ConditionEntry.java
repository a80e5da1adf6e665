package no.helseporten.world.people.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Condition;

/** What a medicine is for. */
public final class ConditionEntry extends Entry<ConditionEntry> {

    private final Condition condition = new Condition();

    ConditionEntry(Chart chart, String icd10, String title) {
        super(chart);
        condition.setId(chart.id("cond-" + icd10.replace(".", "")));
        condition.setCode(Codes.coded(Codes.ICD_10, icd10, title));
        condition.setClinicalStatus(Codes.coded("http://terminology.hl7.org/CodeSystem/condition-clinical", "active"));
        condition.setSubject(chart.subject());
    }

    Condition condition() {
        return condition;
    }

    @Override
    ConditionEntry self() {
        return this;
    }

    @Override
    Iterable<Condition> resources() {
        return List.of(condition);
    }

    @Override
    Iterable<Condition> marked() {
        return List.of(condition);
    }
}
