package no.helseporten.accesslog.fhir;

import java.time.ZonedDateTime;
import java.util.Date;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.Question;
import no.helseporten.ui.Formats;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * A question about a look-up as the organisation that is asked gets it: a Task of which it is the owner, with what it needs
 * to find the look-up in its own log. It answers with a Task of its own that carries the same identifier.
 */
final class QuestionTask {

    static final String QUESTION = "question";
    static final String ANSWER = "answer";

    private QuestionTask() {}

    /** @param patient whose record it was, as the receiver knows her; absent when nobody can tell */
    static Task of(Question question, LookUp lookUp, @Nullable Reference patient) {
        Task task = new Task();
        task.setId(question.id().toString());
        task.getMeta().setLastUpdated(Date.from(question.changedAt()));
        task.addIdentifier(new Identifier()
                .setSystem(Codes.QUESTION)
                .setValue(question.id().toString()));
        task.addIdentifier(
                new Identifier().setSystem(Codes.QUESTION + "-case").setValue(String.valueOf(question.caseNumber())));
        task.setStatus(status(question));
        task.setIntent(TaskIntent.ORDER);
        task.setCode(part(QUESTION));
        task.setFor(patient);
        task.setAuthoredOn(Date.from(question.askedAt()));
        task.setLastModified(Date.from(question.changedAt()));
        task.setOwner(organisation(question.organisation()));
        ZonedDateTime end =
                question.due().plusDays(1).atStartOfDay(Formats.ZONE).minusSeconds(1);
        task.getRestriction().getPeriod().setEnd(Date.from(end.toInstant()));
        input(task, QUESTION, new StringType(question.text()));
        input(task, "look-up", new StringType(lookUp.id().toString()));
        input(task, "look-up-at", new DateTimeType(Date.from(lookUp.at())));
        input(
                task,
                "look-up-purpose",
                lookUp.purpose() == null
                        ? null
                        : new StringType(lookUp.purpose().name()));
        input(task, "look-up-by", reader(lookUp.who()));
        input(
                task,
                "look-up-unit",
                lookUp.who().unit() == null
                        ? null
                        : organisation(lookUp.who().unit())
                                .setDisplay(lookUp.who().unitName()));
        if (question.answer() != null) {
            task.addOutput()
                    .setType(part(ANSWER))
                    .setValue(new StringType(question.answer().text()));
        }
        return task;
    }

    static CodeableConcept part(String code) {
        return new CodeableConcept()
                .addCoding(new Coding().setSystem(Codes.PART).setCode(code));
    }

    static boolean isPart(CodeableConcept concept, String code) {
        return concept.getCoding().stream()
                .anyMatch(coding -> Codes.PART.equals(coding.getSystem()) && code.equals(coding.getCode()));
    }

    private static TaskStatus status(Question question) {
        if (question.answer() != null) {
            return TaskStatus.COMPLETED;
        }
        return question.receivedAt() == null ? TaskStatus.REQUESTED : TaskStatus.RECEIVED;
    }

    private static Reference organisation(String number) {
        return new Reference()
                .setType("Organization")
                .setIdentifier(new Identifier().setSystem(Codes.ENH).setValue(number));
    }

    private static Reference reader(LookUp.Who who) {
        Reference reader = new Reference().setType("Practitioner").setDisplay(who.name());
        return who.hpr() == null
                ? reader
                : reader.setIdentifier(new Identifier().setSystem(Codes.HPR).setValue(who.hpr()));
    }

    private static void input(Task task, String part, @Nullable Type value) {
        if (value != null) {
            task.addInput().setType(part(part)).setValue(value);
        }
    }
}
