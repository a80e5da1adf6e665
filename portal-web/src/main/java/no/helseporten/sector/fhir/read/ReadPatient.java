package no.helseporten.sector.fhir.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.accesslog.LookUp.Act;
import no.helseporten.blocking.decision.Answer;
import no.helseporten.person.FindPerson;
import no.helseporten.person.NationalId;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.DescribePatient;
import no.helseporten.sector.Personnel;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells personnel who a patient is, and which id she has here. That she exists is no secret to who knows her number. */
@Component
class ReadPatient {

    private final LogFirst logFirst;
    private final OpenRecord openRecord;
    private final FindPerson people;
    private final FindByNumber numbers;
    private final DescribePatient describe;
    private final LogLook log;

    ReadPatient(
            LogFirst logFirst,
            OpenRecord openRecord,
            FindPerson people,
            FindByNumber numbers,
            DescribePatient describe,
            LogLook log) {
        this.logFirst = logFirst;
        this.openRecord = openRecord;
        this.people = people;
        this.numbers = numbers;
        this.describe = describe;
        this.log = log;
    }

    Resource read(Personnel who, String id, Permits permits) {
        return logFirst.give(() -> {
            UUID uuid = Parameters.uuid(id);
            PersonId asked = uuid == null ? null : new PersonId(uuid);
            Person found = asked == null ? null : people.byIds(List.of(asked)).get(asked);
            return answer(who, found == null ? null : found.id(), Act.READ, permits, patient -> {
                if (patient == null) {
                    return new Reply.Refused<>(Words.nothingOpen());
                }
                return new Reply.Given<Resource>(patient);
            });
        });
    }

    /**
     * By a national number or a D-number: {@code identifier=[system]|[number]} in the body of a POST.
     *
     * @throws no.helseporten.sector.fhir.Refusal when the question is another one, or the number is not a number
     */
    Bundle search(Personnel who, Map<String, List<String>> asked, String base, Permits permits) {
        NationalId number = numbers.number(PatientQuery.identifier(asked, "identifier", "Patient"));
        return logFirst.give(() -> {
            PersonId person = numbers.person(number).orElse(null);
            return answer(
                    who,
                    person,
                    Act.SEARCH,
                    permits,
                    patient -> new Reply.Given<>(
                            SearchSet.of(base, "Patient/_search", patient == null ? List.of() : List.of(patient))));
        });
    }

    @FunctionalInterface
    private interface Tell<T> {

        Reply<T> of(@Nullable Patient patient);
    }

    private <T> Reply<T> answer(Personnel who, @Nullable PersonId person, Act act, Permits permits, Tell<T> tell) {
        Optional<Answer.Reason> closed = openRecord.of(who, person).closed();
        if (closed.isPresent()) {
            if (person != null) {
                log.refused(who, person, act, Set.of());
            }
            return new Reply.Refused<>(Words.closed(closed.get()));
        }
        Patient patient = person == null ? null : describe.of(person).orElse(null);
        if (person != null && patient != null) {
            log.given(who, person, act, Set.of(), List.of(), List.of(patient), permits);
        }
        return tell.of(patient);
    }
}
