package no.helseporten.accesslog.fhir;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.accesslog.Question;
import no.helseporten.accesslog.ReadLookUps;
import no.helseporten.accesslog.store.QuestionRows;
import no.helseporten.person.FindPresentId;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.PatientReferences;
import no.helseporten.person.fhir.ResourceOffer;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers an organisation the questions that have been asked of it, and nobody else's. */
@Component
class QuestionOffer implements ResourceOffer<Task> {

    private final QuestionRows questions;
    private final FindPresentId presentId;
    private final ReadLookUps lookUps;
    private final PatientReferences patients;

    QuestionOffer(QuestionRows questions, FindPresentId presentId, ReadLookUps lookUps, PatientReferences patients) {
        this.questions = questions;
        this.presentId = presentId;
        this.lookUps = lookUps;
        this.patients = patients;
    }

    @Override
    public Class<Task> type() {
        return Task.class;
    }

    /** Whoever looks in a record here need not have sent anything of it. */
    @Override
    public boolean isAddressed() {
        return true;
    }

    @Override
    public List<Offer<Task>> changed(String source, Instant from, @Nullable Key after, int limit) {
        return offers(questions.changed(
                source, from, after == null ? null : after.changedAt(), after == null ? null : after.id(), limit));
    }

    @Override
    public Optional<Offer<Task>> read(String source, UUID id) {
        return offers(questions.askedOf(source, id).stream().toList()).stream().findFirst();
    }

    private List<Offer<Task>> offers(Collection<Question> asked) {
        Map<PersonId, Reference> references =
                patients.of(asked.stream().map(Question::person).distinct().toList());
        return asked.stream()
                .map(question -> new Offer<>(
                        question.id(),
                        presentId.of(question.person()),
                        question.changedAt(),
                        task(question, references.get(question.person()))))
                .toList();
    }

    private Task task(Question question, @Nullable Reference patient) {
        return lookUps.one(question.person(), question.lookUp())
                .map(lookUp -> QuestionTask.of(question, lookUp, patient))
                .orElseThrow(() -> new IllegalStateException("A question about a look-up that is not there"));
    }
}
