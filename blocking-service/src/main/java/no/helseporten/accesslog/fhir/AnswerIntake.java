package no.helseporten.accesslog.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.accesslog.Question;
import no.helseporten.accesslog.TakeAnswer;
import no.helseporten.person.FindFormerIds;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.Findings;
import no.helseporten.person.fhir.ResourceIntake;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.springframework.stereotype.Component;

/** Takes in Task: that an organisation has a question about a look-up, or has answered it. */
@Component
class AnswerIntake implements ResourceIntake<Task> {

    /** An answer is a page or two, not a file. */
    private static final int LONGEST = 20_000;

    private final TakeAnswer takeAnswer;
    private final FindFormerIds formerIds;

    AnswerIntake(TakeAnswer takeAnswer, FindFormerIds formerIds) {
        this.takeAnswer = takeAnswer;
        this.formerIds = formerIds;
    }

    @Override
    public Class<Task> type() {
        return Task.class;
    }

    @Override
    public void store(List<Arrival<Task>> arrivals) {
        arrivals.forEach(arrival -> question(arrival).ifPresent(question -> take(question, arrival)));
    }

    private Optional<Question> question(Arrival<Task> arrival) {
        List<Identifier> carried = arrival.resource().getIdentifier().stream()
                .filter(identifier -> Codes.QUESTION.equals(identifier.getSystem()))
                .toList();
        if (carried.size() != 1) {
            arrival.findings()
                    .error(
                            "Task.identifier",
                            "A Task here answers one question about a look-up: send the identifier of the system "
                                    + Codes.QUESTION + " that the question has.");
            return Optional.empty();
        }
        Optional<Question> question =
                id(carried.getFirst().getValue()).flatMap(id -> takeAnswer.find(arrival.source(), id));
        boolean another = question.isPresent()
                && arrival.patient() != null
                && !formerIds.of(arrival.patient()).contains(question.get().person());
        if (question.isEmpty() || another) {
            arrival.findings()
                    .error(
                            another ? "Task.for" : "Task.identifier",
                            another
                                    ? "This question was asked about somebody else's record."
                                    : "No such question has been asked of you.");
            return Optional.empty();
        }
        return question;
    }

    private void take(Question question, Arrival<Task> arrival) {
        Task task = arrival.resource();
        Findings findings = arrival.findings();
        if (task.getStatus() == null) {
            findings.error("Task.status", "Say how far it has come: received or completed.");
            return;
        }
        switch (task.getStatus()) {
            case RECEIVED, ACCEPTED -> takeAnswer.received(question, arrival.receivedAt());
            case COMPLETED ->
                answer(task, findings).ifPresent(answer -> {
                    if (!takeAnswer.answered(question, answer, arrival.receivedAt())) {
                        findings.conflict(
                                "Task.output",
                                "The question has been answered, and an answer cannot be changed once it is given.");
                    }
                });
            default ->
                findings.error(
                        "Task.status",
                        "It must be received, accepted or completed. A question that cannot be answered is completed with"
                                + " an answer that says why.");
        }
    }

    private static Optional<String> answer(Task task, Findings findings) {
        List<TaskOutputComponent> answers = task.getOutput().stream()
                .filter(output -> QuestionTask.isPart(output.getType(), QuestionTask.ANSWER))
                .toList();
        if (answers.size() != 1) {
            findings.error(
                    "Task.output",
                    "A completed Task has one output with the answer, of the type " + Codes.PART + "#"
                            + QuestionTask.ANSWER + ".");
            return Optional.empty();
        }
        String text = answers.getFirst().getValue() instanceof StringType value ? Codes.clean(value.getValue()) : null;
        if (text == null || text.length() > LONGEST) {
            findings.error(
                    "Task.output.value",
                    "The answer is a valueString that is not empty, of at most 20,000 characters.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static Optional<UUID> id(String value) {
        try {
            return Optional.of(UUID.fromString(Objects.requireNonNullElse(value, "")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
