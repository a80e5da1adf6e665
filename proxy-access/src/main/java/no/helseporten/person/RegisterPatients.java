package no.helseporten.person;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.helseporten.person.store.PatientRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides which person each patient of a source is, and keeps what is told of her. Two patients with the same national
 * number are one person. That two people with a number each are one, as when somebody with a D-number gets a national
 * identity number, is for the population register alone to say.
 */
@Component
public class RegisterPatients {

    private final PatientRows rows;
    private final ApplicationEventPublisher events;
    private final PopulationRegister register;

    RegisterPatients(PatientRows rows, ApplicationEventPublisher events, ObjectProvider<PopulationRegister> register) {
        this.rows = rows;
        this.events = events;
        this.register = register.getIfAvailable(() -> source -> false);
    }

    /**
     * Must be called inside the transaction of the message, since merging two persons is heard by other modules in it.
     *
     * @return the patients refused: a number they never had stands where theirs was, which would move a record to
     *     somebody else; or their numbers belong to two people, which only the register may say are one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> register(List<PatientTold> told) {
        Map<UUID, PersonId> known =
                rows.lockPatients(told.stream().map(PatientTold::patientId).toList());
        List<String> numbers = told.stream()
                .flatMap(patient -> patient.numbers().stream())
                .map(NationalId::digits)
                .toList();
        PeopleOfMessage people = new PeopleOfMessage(known, rows.numbers(numbers, known.values()));
        Set<UUID> refused = told.stream()
                .filter(patient -> !people.accept(patient, register.isToldBy(patient.source())))
                .map(PatientTold::patientId)
                .collect(Collectors.toSet());
        write(people);
        return refused;
    }

    private void write(PeopleOfMessage people) {
        rows.insertPersons(people.created());
        people.merged().forEach((gone, kept) -> {
            rows.move(gone, kept);
            events.publishEvent(new PersonsMerged(kept, gone));
        });
        rows.insertNumbers(people.addedNumbers());
        rows.upsertPatients(people.accepted().stream()
                .map(patient ->
                        new PatientRows.Patient(patient.patientId(), people.personOf(patient), patient.source()))
                .toList());
        rows.update(people.accepted().stream()
                .map(patient -> new PatientRows.Told(
                        people.personOf(patient),
                        patient.source(),
                        register.isToldBy(patient.source()),
                        patient.demographics()))
                .toList());
    }
}
