package no.helseporten.person.fhir;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import no.helseporten.person.FindPerson;
import no.helseporten.person.NationalId;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import no.helseporten.person.store.NationalNumbers;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refers to people in resources that we give out: by our id, which means something here alone, and by the national number,
 * by which the receiver knows whom it is about.
 */
@Component
public class PatientReferences {

    private final FindPerson people;
    private final NationalNumbers numbers;
    private final NationalNumberReader reader;

    PatientReferences(FindPerson people, NationalNumbers numbers, NationalNumberReader reader) {
        this.people = people;
        this.numbers = numbers;
        this.reader = reader;
    }

    /**
     * {@code Patient/[our id]} for each of {@code ids} that is known, under the id asked for; whoever has turned out to be
     * somebody else is referred to as her. Without an identifier when she has no number.
     */
    public Map<PersonId, Reference> of(Collection<PersonId> ids) {
        Map<PersonId, Person> found = people.byIds(ids);
        Map<PersonId, Identifier> identifiers =
                identifiers(found.values().stream().map(Person::id).toList());
        Map<PersonId, Reference> references = new HashMap<>();
        found.forEach((asked, person) -> references.put(asked, reference(person.id(), identifiers.get(person.id()))));
        return references;
    }

    /** The national number of each of these persons, as it is told to others; those without one are left out. */
    public Map<PersonId, Identifier> identifiers(Collection<PersonId> persons) {
        Map<PersonId, Identifier> identifiers = new HashMap<>();
        numbers.present(persons).forEach((person, digits) -> reader.parse(digits)
                .ifPresent(number -> identifiers.put(person, identifier(number))));
        return identifiers;
    }

    private static Reference reference(PersonId person, @Nullable Identifier identifier) {
        Reference reference = new Reference("Patient/" + person).setType("Patient");
        return identifier == null ? reference : reference.setIdentifier(identifier);
    }

    private static Identifier identifier(NationalId number) {
        return new Identifier().setSystem(NationalNumberReader.systemOf(number)).setValue(number.digits());
    }
}
