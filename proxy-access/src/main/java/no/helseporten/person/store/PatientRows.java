package no.helseporten.person.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import no.helseporten.person.Demographics;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Persons, their numbers and the patients that the sources know them as; a whole message in each call. */
@Component
public class PatientRows {

    /** @param fromRegister whether the population register told it */
    public record Told(PersonId person, String source, boolean fromRegister, Demographics demographics) {}

    public record Patient(UUID patientId, PersonId person, String source) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PatientRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Map<UUID, PersonId> lockPatients(Collection<UUID> patientIds) {
        Map<UUID, PersonId> persons = new HashMap<>();
        jdbc.sql("""
                        select patient_id, person_id from person.patient
                        where patient_id = any(?) order by patient_id for update
                        """).param(uuids(patientIds, id -> id)).query(row -> {
            persons.put(row.getObject(1, UUID.class), new PersonId(row.getObject(2, UUID.class)));
        });
        return persons;
    }

    /** The person of each of these numbers, and of each other number that these persons have. */
    public Map<String, PersonId> numbers(Collection<String> digits, Collection<PersonId> persons) {
        Map<String, PersonId> holders = new HashMap<>();
        jdbc.sql("""
                        select national_number, person_id from person.national_number
                        where national_number = any(?) or person_id = any(?)
                        """)
                .param(new SqlArrayValue("text", digits.toArray()))
                .param(uuids(persons, PersonId::value))
                .query(row -> {
                    holders.put(row.getString(1), new PersonId(row.getObject(2, UUID.class)));
                });
        return holders;
    }

    public void insertPersons(Collection<PersonId> persons) {
        jdbc.sql(
                        "insert into person.person (person_id, created_at, updated_at) select id, :now, :now from unnest(:ids) id")
                .param("now", now())
                .param("ids", uuids(persons, PersonId::value))
                .update();
    }

    public void insertNumbers(Map<String, PersonId> holders) {
        List<String> digits = holders.keySet().stream().sorted().toList();
        int inserted = jdbc.sql("""
                        insert into person.national_number (national_number, person_id, since)
                        select *, :now from unnest(:numbers, :persons) on conflict do nothing
                        """)
                .param("now", now())
                .param("numbers", new SqlArrayValue("text", digits.toArray()))
                .param(
                        "persons",
                        new SqlArrayValue(
                                "uuid",
                                digits.stream()
                                        .map(number -> Objects.requireNonNull(holders.get(number))
                                                .value())
                                        .toArray()))
                .update();
        if (inserted < digits.size()) {
            throw new CannotAcquireLockException("A national number was registered by somebody else at the same time");
        }
    }

    public void upsertPatients(Collection<Patient> patients) {
        jdbc.sql("""
                        insert into person.patient (patient_id, person_id, source, updated_at)
                        select *, :now from unnest(:patients, :persons, :sources)
                        on conflict (patient_id) do update
                        set person_id = excluded.person_id, updated_at = excluded.updated_at
                        """)
                .param("now", now())
                .param("patients", uuids(patients, Patient::patientId))
                .param("persons", uuids(patients, patient -> patient.person().value()))
                .param("sources", column("text", patients, Patient::source))
                .update();
    }

    /** What the register once told is changed by the register only, but anybody may tell that an address is protected. */
    public void update(Collection<Told> told) {
        jdbc.sql("""
                        update person.person p set
                          given_name = t.given, family_name = t.family, gender = t.gender,
                          birth_date = coalesce(t.birth, p.birth_date),
                          deceased = t.deceased, deceased_on = t.deceased_on,
                          protected = t.protected or (p.protected and not t.register),
                          told_by = t.source, from_register = t.register, updated_at = :now
                        from unnest(:ids, :givens, :families, :births, :genders, :protecteds, :deceaseds, :dates,
                                    :sources, :registers)
                          as t(id, given, family, birth, gender, protected, deceased, deceased_on, source, register)
                        where p.person_id = t.id and (t.register or not p.from_register)
                        """)
                .param("now", now())
                .param("ids", uuids(told, t -> t.person().value()))
                .param("givens", column("text", told, t -> t.demographics().givenName()))
                .param("families", column("text", told, t -> t.demographics().familyName()))
                .param("births", column("date", told, t -> t.demographics().birthDate()))
                .param("genders", column("text", told, t -> t.demographics().gender()))
                .param("protecteds", column("boolean", told, t -> t.demographics()
                        .protectedAddress()))
                .param("deceaseds", column("boolean", told, t -> t.demographics()
                        .deceased()))
                .param("dates", column("date", told, t -> t.demographics().deceasedOn()))
                .param("sources", column("text", told, Told::source))
                .param("registers", column("boolean", told, Told::fromRegister))
                .update();
        List<Told> protectedOnes =
                told.stream().filter(t -> t.demographics().protectedAddress()).toList();
        if (!protectedOnes.isEmpty()) {
            jdbc.sql("update person.person set protected = true where person_id = any(?) and not protected")
                    .param(uuids(protectedOnes, t -> t.person().value()))
                    .update();
        }
    }

    /** Leaves nothing of {@code gone} but who she turned out to be. */
    public void move(PersonId gone, PersonId kept) {
        for (String update : List.of(
                "update person.patient set person_id = :kept where person_id = :gone",
                "update person.national_number set person_id = :kept where person_id = :gone")) {
            jdbc.sql(update)
                    .param("kept", kept.value())
                    .param("gone", gone.value())
                    .update();
        }
        jdbc.sql("delete from person.person where person_id = ?")
                .param(gone.value())
                .update();
        jdbc.sql("update person.merged_person set kept_id = :kept where kept_id = :gone")
                .param("kept", kept.value())
                .param("gone", gone.value())
                .update();
        jdbc.sql("insert into person.merged_person (gone_id, kept_id, at) values (:gone, :kept, :now)")
                .param("gone", gone.value())
                .param("kept", kept.value())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static <T> SqlArrayValue uuids(Collection<T> rows, Function<T, UUID> id) {
        return column("uuid", rows, id::apply);
    }

    private static <T> SqlArrayValue column(
            String type, Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}
