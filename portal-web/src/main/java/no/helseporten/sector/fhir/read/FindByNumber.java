package no.helseporten.sector.fhir.read;

import java.util.List;
import java.util.Optional;
import no.helseporten.person.FindPatients;
import no.helseporten.person.NationalId;
import no.helseporten.person.NationalId.Valid;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.NationalNumberReader;
import org.springframework.stereotype.Component;

/** Finds a person by the national number or D-number that stands in the body of a search. */
@Component
class FindByNumber {

    private final NationalNumberReader numbers;
    private final FindPatients patients;

    FindByNumber(NationalNumberReader numbers, FindPatients patients) {
        this.numbers = numbers;
        this.patients = patients;
    }

    /**
     * @param token {@code [system]|[number]}, as {@link PatientQuery} read it
     * @throws no.helseporten.sector.fhir.Refusal when the number is not a number
     */
    NationalId number(String token) {
        int bar = token.lastIndexOf('|');
        if (numbers.read(token.substring(0, bar), token.substring(bar + 1)) instanceof Valid valid) {
            return valid.id();
        }
        throw Unreadable.parameter("The identifier is not a national number or D-number that is accepted here.");
    }

    Optional<PersonId> person(NationalId number) {
        return Optional.ofNullable(patients.byNumbers(List.of(number)).get(number));
    }
}
