package no.helseporten.accesslog.fhir;

import static no.helseporten.accesslog.LookUpLog.ANNE;
import static no.helseporten.accesslog.LookUpLog.ELSEWHERE;
import static no.helseporten.accesslog.LookUpLog.HOSPITAL;
import static no.helseporten.accesslog.LookUpLog.NOW;
import static no.helseporten.accesslog.fhir.Told.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.helseporten.accesslog.AskAboutLookUp;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.LookUpLog;
import no.helseporten.accesslog.LookUpQuestionAnswered;
import no.helseporten.accesslog.Question;
import no.helseporten.accesslog.ReadQuestions;
import no.helseporten.person.FindPerson;
import no.helseporten.person.PersonId;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.person.fhir.NationalNumberReader;
import no.helseporten.person.fhir.PatientReferences;
import no.helseporten.person.store.NationalNumbers;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.ParameterComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;

/** A question goes out as a Task, and its answer comes in as one. */
class QuestionByFhirTest {

    private final LookUpLog log = new LookUpLog(
            AnswerIntake.class,
            QuestionOffer.class,
            PatientReferences.class,
            FindPerson.class,
            NationalNumbers.class,
            Numbers.class,
            NationalNumberReader.class);
    private final AnswerIntake intake = log.get(AnswerIntake.class);
    private final QuestionOffer offer = log.get(QuestionOffer.class);
    private final Told told = new Told();
    private Question question;
    private LookUp lookUp;

    static class Numbers {

        @Bean
        SyntheticNumbers syntheticNumbers() {
            return SyntheticNumbers.ONLY;
        }
    }

    @BeforeEach
    void sheHasAsked() {
        lookUp = log.read(KARI, ANNE, NOW.minusSeconds(3_600));
        question = log.get(AskAboutLookUp.class)
                .ask(KARI, lookUp.id(), KARI, "Hvorfor?")
                .orElseThrow()
                .question();
    }

    @Nested
    class AnAnswer {

        @Test
        void from_somebody_else_is_as_to_a_question_that_does_not_exist() {
            store(ELSEWHERE, answer("completed", "Til kontroll."));
            store(
                    HOSPITAL,
                    answer("completed", "Til kontroll.")
                            .replace(question.id().toString(), UUID.randomUUID().toString()));
            store(
                    HOSPITAL,
                    answer("completed", "Til kontroll.").replace(question.id().toString(), "7"));

            assertThat(told.errors).containsOnly("Task.identifier").hasSize(3);
            assertThat(now().answer()).isNull();
        }

        @Test
        void about_another_person_is_refused() {
            store(HOSPITAL, PersonId.create(), answer("completed", "Til kontroll."));

            assertThat(told.errors).containsExactly("Task.for");
        }

        @Test
        void to_no_question_is_refused() {
            store(HOSPITAL, "{'resourceType':'Task','id':'1','status':'completed','intent':'order'}");

            assertThat(told.errors).containsExactly("Task.identifier");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"draft", "requested", "rejected", "in-progress", "cancelled", "failed", "entered-in-error"})
        void that_is_none_is_refused(String status) {
            store(HOSPITAL, answer(status, "Til kontroll."));

            assertThat(told.errors).containsExactly("Task.status");
            assertThat(now().receivedAt()).isNull();
        }

        @ParameterizedTest
        @CsvSource({
            "'\"answer\"', '\"reply\"', Task.output",
            "valueString, valueUri, Task.output.value",
            "kontroll., ' ', Task.output.value"
        })
        void without_its_words_is_refused(String part, String instead, String path) {
            String json = answer("completed", "kontroll.").replace('\'', '"').replace(part, instead);
            store(HOSPITAL, json);

            assertThat(told.errors).containsExactly(path);
            assertThat(now().answer()).isNull();
        }

        @Test
        void is_received_then_answered_and_never_changed() {
            store(HOSPITAL, answer("received", ""));
            assertThat(now().receivedAt()).isEqualTo(Told.RECEIVED);
            store(HOSPITAL, answer("completed", "Til kontroll."));
            store(HOSPITAL, answer("completed", "Til kontroll."));
            store(HOSPITAL, answer("completed", "Noe annet."));

            assertThat(told.errors).isEmpty();
            assertThat(told.conflicts).containsExactly("Task.output");
            assertThat(now().answer()).isEqualTo(new Question.Answer(Told.RECEIVED, "Til kontroll."));
            assertThat(log.heard).containsExactly(new LookUpQuestionAnswered(KARI, question.id()));
        }
    }

    @Nested
    class TheOffer {

        @Test
        void is_for_whoever_was_asked_alone() {
            assertThat(offer.read(ELSEWHERE, question.id())).isEmpty();
            assertThat(offer.changed(ELSEWHERE, Instant.EPOCH, null, 10)).isEmpty();
            assertThat(offer.read(HOSPITAL, UUID.randomUUID())).isEmpty();
        }

        @Test
        void says_what_it_takes_to_find_the_look_up() {
            Task task = offer.read(HOSPITAL, question.id()).orElseThrow().resource();

            assertThat(task.getStatus()).isEqualTo(TaskStatus.REQUESTED);
            assertThat(task.getIdentifier())
                    .extracting(Identifier::getValue)
                    .containsExactly(question.id().toString(), String.valueOf(question.caseNumber()));
            assertThat(task.getOwner().getIdentifier().getValue()).isEqualTo(HOSPITAL);
            assertThat(task.getRestriction().getPeriod().getEnd()).isEqualTo("2026-12-20T22:59:59Z");
            assertThat(task.getInput().stream().map(ParameterComponent::getType).map(type -> type.getCodingFirstRep()
                            .getCode()))
                    .containsExactly(
                            "question", "look-up", "look-up-at", "look-up-purpose", "look-up-by", "look-up-unit");
            assertThat(task.getInputFirstRep().getValue().primitiveValue()).isEqualTo("Hvorfor?");
        }

        @Test
        void tells_how_far_it_has_come() {
            store(HOSPITAL, answer("accepted", ""));
            assertThat(offered().getStatus()).isEqualTo(TaskStatus.RECEIVED);
            store(HOSPITAL, answer("completed", "Til kontroll."));

            assertThat(offered().getStatus()).isEqualTo(TaskStatus.COMPLETED);
            assertThat(offered().getOutputFirstRep().getValue().primitiveValue())
                    .isEqualTo("Til kontroll.");
        }

        private Task offered() {
            return offer.changed(HOSPITAL, Instant.EPOCH, null, 10).getFirst().resource();
        }
    }

    private Question now() {
        return log.get(ReadQuestions.class).one(KARI, question.id()).orElseThrow();
    }

    private void store(String source, String json) {
        store(source, KARI, json);
    }

    private void store(String source, PersonId patient, String json) {
        log.inTransaction(() -> intake.store(List.of(told.of(Task.class, json, source, patient))));
    }

    private String answer(String status, String text) {
        return """
                {'resourceType':'Task','id':'1','status':'%s','intent':'order',
                 'identifier':[{'system':'https://helseporten.no/fhir/look-up-question','value':'%s'}],
                 'output':[{'type':{'coding':[{'system':'https://helseporten.no/fhir/CodeSystem/look-up-question-part',
                   'code':'answer'}]},'valueString':'%s'}]}""".formatted(status, question.id(), text);
    }
}
