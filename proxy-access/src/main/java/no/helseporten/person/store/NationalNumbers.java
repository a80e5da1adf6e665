package no.helseporten.person.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The person that each national number leads to. */
@Component
public class NationalNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    public NationalNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Unknown numbers are left out. */
    public Map<NationalId, PersonId> known(Collection<NationalId> numbers) {
        Map<String, NationalId> byDigits = new HashMap<>();
        numbers.forEach(number -> byDigits.put(number.digits(), number));
        Map<NationalId, PersonId> persons = new HashMap<>();
        if (!byDigits.isEmpty()) {
            jdbc.sql("select national_number, person_id from person.national_number where national_number = any(?)"
                            // Nobody merges her away before this message is stored.
                            + " for share")
                    .param(text(byDigits.keySet()))
                    .query(row -> {
                        NationalId number = byDigits.get(row.getString(1));
                        if (number != null) {
                            persons.put(number, new PersonId(row.getObject(2, UUID.class)));
                        }
                    });
        }
        return persons;
    }

    /**
     * The number that each of these persons has now: the latest, and a D-number only as long as there is nothing better.
     * Those without one are left out.
     */
    public Map<PersonId, String> present(Collection<PersonId> persons) {
        Map<PersonId, String> numbers = new HashMap<>();
        jdbc.sql("""
                        select distinct on (person_id) person_id, national_number from person.national_number
                        where person_id = any(?)
                        order by person_id, national_number >= '4', since desc, national_number desc
                        """)
                .param(new SqlArrayValue(
                        "uuid", persons.stream().map(PersonId::value).toArray()))
                .query(row -> {
                    numbers.put(new PersonId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return numbers;
    }

    /** Registers a new person for each number that nobody has. */
    public Map<NationalId, PersonId> findOrRegister(Collection<NationalId> numbers) {
        Map<NationalId, PersonId> persons = known(numbers);
        List<NationalId> unknown = numbers.stream()
                .distinct()
                .filter(number -> !persons.containsKey(number))
                .toList();
        if (!unknown.isEmpty()) {
            register(unknown);
            // Also those that somebody else registered at the same time: the insert waited for them, and gave way.
            persons.putAll(known(unknown));
        }
        return persons;
    }

    private void register(List<NationalId> numbers) {
        jdbc.sql("""
                        with number as (
                          insert into person.national_number (national_number, person_id, since)
                          select national_number, person_id, :now
                          from unnest(:numbers, :persons) as new(national_number, person_id) order by 1
                          on conflict do nothing returning person_id)
                        insert into person.person (person_id, created_at, updated_at)
                        select person_id, :now, :now from number
                        """)
                .param("numbers", text(numbers.stream().map(NationalId::digits).toList()))
                .param(
                        "persons",
                        new SqlArrayValue(
                                "uuid",
                                numbers.stream()
                                        .map(number -> PersonId.create().value())
                                        .toArray()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SqlArrayValue text(Collection<String> values) {
        return new SqlArrayValue("text", values.toArray());
    }
}
