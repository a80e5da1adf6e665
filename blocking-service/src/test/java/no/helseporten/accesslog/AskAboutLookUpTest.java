package no.helseporten.accesslog;

import static no.helseporten.accesslog.LookUpLog.ANNE;
import static no.helseporten.accesslog.LookUpLog.HOSPITAL;
import static no.helseporten.accesslog.LookUpLog.NOW;
import static no.helseporten.accesslog.LookUpLog.PER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.helseporten.access.NotYours;
import no.helseporten.accesslog.Question.Status;
import no.helseporten.accesslog.store.DraftRows;
import no.helseporten.accesslog.store.QuestionRows;
import no.helseporten.person.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskAboutLookUpTest {

    private static final PersonId KARI = PersonId.create();
    private static final PersonId OLA = PersonId.create();
    private static final LocalDate DUE = LocalDate.of(2026, 12, 20);

    private final LookUpLog log = new LookUpLog();
    private final AskAboutLookUp ask = log.get(AskAboutLookUp.class);
    private final ReadQuestions read = log.get(ReadQuestions.class);
    private final TakeAnswer takeAnswer = log.get(TakeAnswer.class);

    @Test
    void nobody_asks_about_another_persons_log() {
        LookUp olas = log.read(OLA, ANNE, NOW);

        assertThatThrownBy(() -> ask.ask(KARI, olas.id(), KARI, "Hvorfor?")).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> ask.ask(KARI, UUID.randomUUID(), KARI, "Hvorfor?"))
                .isInstanceOf(NotYours.class);
        assertThat(read.page(OLA, null).items()).isEmpty();
    }

    @Test
    void an_organisation_that_is_not_connected_or_not_told_is_not_asked() {
        LookUp elsewhere = log.read(KARI, PER, NOW);
        LookUp nowhere = log.read(KARI, new LookUp.Who("1234567", "Anne", null, null, null, null, null), NOW);

        assertThat(ask.ask(KARI, elsewhere.id(), KARI, "Hvorfor?")).isEmpty();
        assertThat(ask.ask(KARI, nowhere.id(), KARI, "Hvorfor?")).isEmpty();
        assertThat(read.page(KARI, null).items()).isEmpty();
    }

    @Test
    void a_question_has_a_number_and_a_last_day() {
        Question question = asked();

        assertThat(question.organisation()).isEqualTo(HOSPITAL);
        assertThat(question.text()).isEqualTo("Hvorfor?");
        assertThat(question.due()).isEqualTo(DUE);
        assertThat(question.caseNumber()).isGreaterThan(1_000);
        assertThat(read.one(KARI, question.id())).contains(question);
        assertThat(read.one(OLA, question.id())).isEmpty();
    }

    @Test
    void asking_twice_is_one_case_until_it_is_answered() {
        LookUp lookUp = log.read(KARI, ANNE, NOW);
        Question first =
                ask.ask(KARI, lookUp.id(), KARI, "Hvorfor?").orElseThrow().question();
        Question again =
                ask.ask(KARI, lookUp.id(), OLA, "Si meg hvorfor").orElseThrow().question();
        assertThat(again).isEqualTo(first);

        log.inTransaction(() -> takeAnswer.answered(first, "Du var til kontroll.", NOW));
        Question next = ask.ask(KARI, lookUp.id(), KARI, "Hvilken kontroll?")
                .orElseThrow()
                .question();

        assertThat(next.caseNumber()).isGreaterThan(first.caseNumber());
        assertThat(read.about(KARI, lookUp.id())).extracting(Question::id).containsExactly(next.id(), first.id());
        assertThat(read.page(KARI, null).items()).hasSize(2);
    }

    @Test
    void what_is_not_sent_because_somebody_has_asked_is_kept() {
        LookUp lookUp = log.read(KARI, ANNE, NOW);
        DraftRows drafts = log.get(DraftRows.class);
        QuestionDraft draft = new QuestionDraft(Set.of(), "Si meg hvorfor");
        drafts.save(KARI, lookUp.id(), OLA, draft, NOW);
        drafts.save(KARI, lookUp.id(), KARI, draft, NOW);

        assertThat(ask.ask(KARI, lookUp.id(), OLA, "Hvorfor?").orElseThrow().now())
                .isTrue();
        assertThat(ask.ask(KARI, lookUp.id(), KARI, "Si meg hvorfor")
                        .orElseThrow()
                        .now())
                .isFalse();

        assertThat(drafts.find(KARI, lookUp.id(), OLA)).isEmpty();
        assertThat(drafts.find(KARI, lookUp.id(), KARI)).contains(draft);
    }

    @Test
    void asking_at_once_from_two_places_is_one_case() throws Exception {
        LookUp lookUp = log.read(KARI, ANNE, NOW);
        Callable<Long> asking = () -> ask.ask(KARI, lookUp.id(), KARI, "Hvorfor?")
                .map(asked -> asked.question().caseNumber())
                .orElse(0L);

        try (var together = Executors.newFixedThreadPool(8)) {
            List<Future<Long>> cases = together.invokeAll(java.util.Collections.nCopies(16, asking));
            Long first = cases.getFirst().get();
            assertThat(cases).allSatisfy(number -> assertThat(number.get()).isEqualTo(first));
        }
        assertThat(read.about(KARI, lookUp.id())).hasSize(1);
    }

    @Test
    void an_answer_stands_as_it_was_given() {
        Question question = asked();
        log.inTransaction(() -> {
            takeAnswer.received(question, NOW.plusSeconds(1));
            takeAnswer.received(question, NOW.plusSeconds(2));
            assertThat(takeAnswer.answered(question, "Til kontroll.", NOW.plusSeconds(3)))
                    .isTrue();
            assertThat(takeAnswer.answered(question, "Til kontroll.", NOW.plusSeconds(4)))
                    .isTrue();
            assertThat(takeAnswer.answered(question, "Noe annet.", NOW.plusSeconds(5)))
                    .isFalse();
        });

        Question answered = read.one(KARI, question.id()).orElseThrow();
        assertThat(answered.receivedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(answered.answer()).isEqualTo(new Question.Answer(NOW.plusSeconds(3), "Til kontroll."));
        assertThat(log.heard).containsExactly(new LookUpQuestionAnswered(KARI, question.id()));
    }

    @Test
    void only_whoever_was_asked_finds_the_question() {
        Question question = asked();

        assertThat(takeAnswer.find(LookUpLog.ELSEWHERE, question.id())).isEmpty();
        assertThat(takeAnswer.find(HOSPITAL, UUID.randomUUID())).isEmpty();
        assertThat(takeAnswer.find(HOSPITAL, question.id())).contains(question);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-20T22:59:59Z, 0", "2026-12-20T23:00:00Z, 1", "2027-12-20T23:00:00Z, 1"})
    void an_answer_that_is_late_is_told_of_once(Instant when, int told) {
        Question question = asked();
        log.itIs(when);

        TellOverdueQuestions tell = log.get(TellOverdueQuestions.class);
        tell.run(() -> false);
        tell.run(() -> false);

        assertThat(log.heard).hasSize(told).allMatch(new LookUpQuestionOverdue(KARI, question.id())::equals);
    }

    @Test
    void an_answer_in_time_is_never_late() {
        Question question = asked();
        log.inTransaction(() -> takeAnswer.answered(question, "Til kontroll.", NOW));
        log.heard.clear();
        log.itIs(NOW.plus(Duration.ofDays(90)));

        log.get(TellOverdueQuestions.class).run(() -> false);

        assertThat(log.heard).isEmpty();
    }

    @Test
    void whoever_has_turned_out_to_be_another_is_told_under_her_present_id() {
        PersonId former = PersonId.create();
        LookUp lookUp = log.read(former, ANNE, NOW);
        Question question =
                ask.ask(former, lookUp.id(), former, "Hvorfor?").orElseThrow().question();
        log.merge(former, KARI);

        assertThat(ask.ask(KARI, lookUp.id(), KARI, "Hvorfor?").orElseThrow().question())
                .isEqualTo(question);
        log.inTransaction(() -> takeAnswer.answered(question, "Til kontroll.", NOW));
        assertThat(log.heard).containsExactly(new LookUpQuestionAnswered(KARI, question.id()));
    }

    @Test
    void an_organisation_follows_its_questions_each_once_as_it_stands_now() {
        QuestionRows rows = log.get(QuestionRows.class);
        Question first = asked();
        log.itIs(NOW.plusSeconds(1));
        Question second = asked();
        log.inTransaction(() -> takeAnswer.received(first, NOW.plusSeconds(2)));

        List<Question> all = rows.changed(HOSPITAL, Instant.EPOCH, null, null, 10);
        assertThat(all).extracting(Question::id).containsExactly(second.id(), first.id());
        assertThat(rows.changed(HOSPITAL, Instant.EPOCH, all.getFirst().changedAt(), second.id(), 10))
                .extracting(Question::id)
                .containsExactly(first.id());
        assertThat(rows.changed(HOSPITAL, NOW.plusSeconds(3), null, null, 10)).isEmpty();
        assertThat(rows.changed(LookUpLog.ELSEWHERE, Instant.EPOCH, null, null, 10))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-20, SENT", "2026-12-21, OVERDUE"})
    void how_far_it_has_come_is_told_by_the_day(LocalDate today, Status status) {
        assertThat(asked().status(today)).isEqualTo(status);
    }

    private Question asked() {
        LookUp lookUp = log.read(KARI, ANNE, NOW);
        return ask.ask(KARI, lookUp.id(), KARI, "Hvorfor?").orElseThrow().question();
    }
}
