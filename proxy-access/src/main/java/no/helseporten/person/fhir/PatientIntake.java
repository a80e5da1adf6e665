package no.helseporten.person.fhir;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.helseporten.person.Demographics;
import no.helseporten.person.GeneralPractitioner;
import no.helseporten.person.KeepGeneralPractitioners;
import no.helseporten.person.NationalId;
import no.helseporten.person.PatientTold;
import no.helseporten.person.RegisterPatients;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in Patient: which person it is, and what the source tells of her. */
@Component
class PatientIntake implements ResourceIntake<Patient> {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final RegisterPatients patients;
    private final NationalNumberReader numbers;
    private final ProtectedAddress protectedAddress;
    private final KeepGeneralPractitioners generalPractitioners;

    PatientIntake(
            RegisterPatients patients,
            NationalNumberReader numbers,
            ProtectedAddress protectedAddress,
            KeepGeneralPractitioners generalPractitioners) {
        this.patients = patients;
        this.numbers = numbers;
        this.generalPractitioners = generalPractitioners;
        this.protectedAddress = protectedAddress;
    }

    @Override
    public Class<Patient> type() {
        return Patient.class;
    }

    @Override
    public void store(List<Arrival<Patient>> arrivals) {
        List<PatientTold> told = new ArrayList<>();
        for (Arrival<Patient> arrival : arrivals) {
            Set<NationalId> national =
                    numbers.read(arrival.resource().getIdentifier(), "Patient.identifier", arrival.findings());
            told.add(new PatientTold(arrival.id(), arrival.source(), national, demographics(arrival)));
        }
        Set<UUID> refused = patients.register(told);
        keepGeneralPractitioners(arrivals);
        arrivals.stream().filter(arrival -> refused.contains(arrival.id())).forEach(PatientIntake::refuse);
    }

    /** All of a message come from one source. */
    private void keepGeneralPractitioners(List<Arrival<Patient>> arrivals) {
        Map<UUID, List<GeneralPractitioner>> told = new HashMap<>();
        arrivals.forEach(arrival -> told.put(arrival.id(), GeneralPractitionerReferences.of(arrival)));
        generalPractitioners.keep(arrivals.getFirst().source(), told);
    }

    private static void refuse(Arrival<Patient> arrival) {
        arrival.findings()
                .conflict(
                        "Patient.identifier",
                        "These national numbers do not belong to one person here. If she has got a new number, send the"
                                + " former one too, with use=old; if this is somebody else, send her with another id. That"
                                + " two people are one is for the population register to say.");
    }

    private Demographics demographics(Arrival<Patient> arrival) {
        Patient patient = arrival.resource();
        HumanName name = Names.toShow(patient.getName());
        LocalDate birthDate = day(patient.getBirthDateElement());
        if (patient.hasBirthDate() && birthDate == null) {
            arrival.findings()
                    .warning("Patient.birthDate", "Without its day it is not used: an age cannot be told from it.");
        }
        DateTimeType deceased = patient.getDeceased() instanceof DateTimeType at ? at : null;
        return new Demographics(
                Names.given(name),
                Names.family(name),
                birthDate,
                patient.hasGender() ? patient.getGender().toCode() : null,
                protectedAddress.of(patient),
                deceased != null || (patient.getDeceased() instanceof BooleanType told && told.booleanValue()),
                deceased == null ? null : day(deceased));
    }

    /** The day in Norway, when the day is told. */
    private static @Nullable LocalDate day(BaseDateTimeType told) {
        if (!KnownTime.isKnown(told)) {
            return null;
        }
        return switch (told.getPrecision()) {
            case DAY -> LocalDate.of(told.getYear(), told.getMonth() + 1, told.getDay());
            case MINUTE, SECOND, MILLI ->
                told.getValue().toInstant().atZone(OSLO).toLocalDate();
            case YEAR, MONTH -> null;
        };
    }
}
