package no.helseporten.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.helseporten.person.store.GeneralPractitionerRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who people's general practitioners are. Only the population register's source is heard: a block may exempt
 * whoever this is, so nobody may make herself somebody's.
 */
@Component
public class KeepGeneralPractitioners {

    private final FindPatients patients;
    private final GeneralPractitionerRows rows;
    private final PopulationRegister register;

    KeepGeneralPractitioners(
            FindPatients patients, GeneralPractitionerRows rows, ObjectProvider<PopulationRegister> register) {
        this.patients = patients;
        this.rows = rows;
        this.register = register.getIfAvailable(() -> source -> false);
    }

    /**
     * Called inside the transaction of the message, once its patients are registered.
     *
     * @param source an organisation number
     * @param told all that each Patient resource tells of, by our id of it; none means that she has none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String source, Map<UUID, List<GeneralPractitioner>> told) {
        if (register.isToldBy(source)) {
            Map<UUID, PersonId> persons = patients.personsOf(told.keySet());
            persons.forEach((patient, person) -> rows.replace(person, told.getOrDefault(patient, List.of())));
        }
    }
}
