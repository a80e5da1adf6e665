package no.helseporten.person;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who the patients of one message are: the people as they were known before it, and become by it. No row is touched. */
final class PeopleOfMessage {

    private final Map<UUID, PersonId> patients;
    private final Map<String, PersonId> holders;
    private final Map<UUID, PatientTold> accepted = new LinkedHashMap<>();
    private final Set<PersonId> created = new LinkedHashSet<>();
    private final Set<String> added = new LinkedHashSet<>();
    private final Map<PersonId, PersonId> merged = new LinkedHashMap<>();

    /**
     * @param patients the person of each Patient that came before
     * @param holders the person of each number in the message, and of each other number that these persons have
     */
    PeopleOfMessage(Map<UUID, PersonId> patients, Map<String, PersonId> holders) {
        this.patients = new HashMap<>(patients);
        this.holders = new HashMap<>(holders);
    }

    /**
     * Whether she may be stored; false when a number she never had stands where hers was, or when two people would become
     * one by the word of somebody else than the population register.
     */
    boolean accept(PatientTold patient, boolean fromRegister) {
        PersonId before = patients.get(patient.patientId());
        List<String> numbers = identityNumberFirst(patient);
        if (before != null && isSomebodyElse(before, numbers)) {
            return false;
        }
        Set<PersonId> same = new LinkedHashSet<>();
        numbers.stream().map(holders::get).filter(Objects::nonNull).forEach(same::add);
        if (before != null) {
            same.add(before);
        }
        if (!fromRegister && same.stream().filter(holders::containsValue).count() > 1) {
            return false;
        }
        PersonId person = same.stream().findFirst().orElseGet(this::create);
        same.stream().filter(other -> !other.equals(person)).forEach(gone -> merge(gone, person));
        for (String number : numbers) {
            // A second number opens her record to whoever signs in with it; that too only the register may say.
            if (!holders.containsKey(number) && (fromRegister || !holders.containsValue(person))) {
                holders.put(number, person);
                added.add(number);
            }
        }
        patients.put(patient.patientId(), person);
        accepted.put(patient.patientId(), patient);
        return true;
    }

    Set<PersonId> created() {
        return created;
    }

    /** Who is gone, and who she turned out to be, in the order in which it was found out. */
    Map<PersonId, PersonId> merged() {
        return merged;
    }

    Map<String, PersonId> addedNumbers() {
        return added.stream()
                .collect(Collectors.toMap(number -> number, number -> Objects.requireNonNull(holders.get(number))));
    }

    Set<PatientTold> accepted() {
        return new LinkedHashSet<>(accepted.values());
    }

    PersonId personOf(PatientTold patient) {
        return Objects.requireNonNull(patients.get(patient.patientId()));
    }

    private static List<String> identityNumberFirst(PatientTold patient) {
        return patient.numbers().stream()
                .sorted(Comparator.comparing(NationalId::isDNumber).thenComparing(NationalId::digits))
                .map(NationalId::digits)
                .toList();
    }

    private boolean isSomebodyElse(PersonId person, List<String> numbers) {
        boolean hasNumber = holders.containsValue(person);
        boolean hasOneOfThese = numbers.stream().anyMatch(number -> person.equals(holders.get(number)));
        return hasNumber && !numbers.isEmpty() && !hasOneOfThese;
    }

    private PersonId create() {
        PersonId person = PersonId.create();
        created.add(person);
        return person;
    }

    private void merge(PersonId gone, PersonId kept) {
        merged.put(gone, kept);
        patients.replaceAll((patient, person) -> person.equals(gone) ? kept : person);
        holders.replaceAll((number, person) -> person.equals(gone) ? kept : person);
    }
}
