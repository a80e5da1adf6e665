package no.helseporten.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.helseporten.person.store.NationalNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Finds whom the patients of the sources are. */
@Component
public class FindPatients {

    private final JdbcClient jdbc;
    private final NationalNumbers numbers;

    public FindPatients(JdbcClient jdbc, NationalNumbers numbers) {
        this.jdbc = jdbc;
        this.numbers = numbers;
    }

    /**
     * The persons of these Patient resources; those never sent are left out. Until the transaction ends none of them can
     * be merged into another person, so that nothing is stored on somebody who is gone.
     */
    public Map<UUID, PersonId> personsOf(Collection<UUID> patientIds) {
        Map<UUID, PersonId> persons = new HashMap<>();
        jdbc.sql("select patient_id, person_id from person.patient where patient_id = any(?) for key share")
                .param(new SqlArrayValue("uuid", patientIds.toArray()))
                .query(row -> {
                    persons.put(row.getObject(1, UUID.class), new PersonId(row.getObject(2, UUID.class)));
                });
        return persons;
    }

    /** The persons behind these numbers; unknown numbers are left out, and nobody is registered. */
    public Map<NationalId, PersonId> byNumbers(Collection<NationalId> numbers) {
        return this.numbers.known(numbers);
    }
}
