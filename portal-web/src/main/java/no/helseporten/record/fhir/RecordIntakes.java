package no.helseporten.record.fhir;

import java.util.Optional;
import no.helseporten.person.FindPatients;
import no.helseporten.person.fhir.NationalNumberReader;
import no.helseporten.person.fhir.ResourceIntake;
import no.helseporten.record.store.StoreBinaries;
import no.helseporten.record.store.StoreConditions;
import no.helseporten.record.store.StoreCritical;
import no.helseporten.record.store.StoreDocuments;
import no.helseporten.record.store.StoreEncounters;
import no.helseporten.record.store.StoreMedications;
import no.helseporten.record.store.StoreMedicines;
import no.helseporten.record.store.StoreObservations;
import no.helseporten.record.store.StoreParties;
import no.helseporten.record.store.StoreReports;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The kinds of resource that the record takes in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RestrictionCodes.class)
class RecordIntakes {

    private final IntakeRules rules;

    /** @param maxContent the most bytes that one attachment may have, decoded */
    RecordIntakes(RestrictionCodes restrictions, @Value("${helseporten.record.max-content:20MB}") DataSize maxContent) {
        this.rules = new IntakeRules(restrictions, new ContentCheck(maxContent));
    }

    @Bean
    ResourceIntake<Practitioner> practitionerIntake(
            StoreParties store, NationalNumberReader numbers, FindPatients patients) {
        return new PractitionerIntake(store, numbers, patients);
    }

    @Bean
    ResourceIntake<PractitionerRole> practitionerRoleIntake(StoreParties store) {
        return new Intake<>(PractitionerRole.class, arrival -> Optional.of(FromParties.role(arrival)), store);
    }

    @Bean
    ResourceIntake<Organization> organizationIntake(StoreParties store) {
        return new Intake<>(Organization.class, arrival -> Optional.of(FromParties.organisation(arrival)), store);
    }

    @Bean
    ResourceIntake<Location> locationIntake(StoreParties store) {
        return new Intake<>(Location.class, arrival -> Optional.of(FromParties.location(arrival)), store);
    }

    @Bean
    ResourceIntake<Medication> medicationIntake(StoreMedications store) {
        return new Intake<>(Medication.class, Products::row, store);
    }

    @Bean
    ResourceIntake<DocumentReference> documentReferenceIntake(StoreDocuments store) {
        return new Intake<>(DocumentReference.class, arrival -> FromDocumentReference.rows(arrival, rules), store);
    }

    @Bean
    ResourceIntake<Binary> binaryIntake(StoreBinaries store) {
        return new Intake<>(Binary.class, arrival -> FromBinary.row(arrival, rules), store);
    }

    @Bean
    ResourceIntake<DiagnosticReport> diagnosticReportIntake(StoreReports store) {
        return new Intake<>(DiagnosticReport.class, arrival -> FromDiagnosticReport.rows(arrival, rules), store);
    }

    @Bean
    ResourceIntake<Observation> observationIntake(StoreObservations store) {
        return new Intake<>(Observation.class, arrival -> FromObservation.rows(arrival, rules), store);
    }

    @Bean
    ResourceIntake<MedicationStatement> medicationStatementIntake(StoreMedicines store) {
        return new Intake<>(MedicationStatement.class, arrival -> FromMedicationStatement.row(arrival, rules), store);
    }

    @Bean
    ResourceIntake<MedicationRequest> medicationRequestIntake(StoreMedicines store) {
        return new Intake<>(MedicationRequest.class, arrival -> FromMedicationRequest.row(arrival, rules), store);
    }

    @Bean
    ResourceIntake<AllergyIntolerance> allergyIntoleranceIntake(StoreCritical store) {
        return new Intake<>(AllergyIntolerance.class, arrival -> FromAllergyIntolerance.row(arrival, rules), store);
    }

    @Bean
    ResourceIntake<Flag> flagIntake(StoreCritical store) {
        return new Intake<>(Flag.class, arrival -> FromFlag.row(arrival, rules), store);
    }

    @Bean
    ResourceIntake<Encounter> encounterIntake(StoreEncounters store) {
        return new Intake<>(Encounter.class, arrival -> FromEncounter.row(arrival, rules), store);
    }

    @Bean
    ResourceIntake<Condition> conditionIntake(StoreConditions store) {
        return new Intake<>(Condition.class, arrival -> FromCondition.row(arrival, rules), store);
    }
}
