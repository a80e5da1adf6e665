package no.helseporten.accesslog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import no.helseporten.accesslog.store.QuestionRows;
import no.helseporten.person.FindPresentId;
import no.helseporten.ui.Formats;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells of questions that have not been answered in time: each once, also after a time when nothing ran. */
@Component
public class TellOverdueQuestions {

    private static final int BATCH = 500;

    private final QuestionRows questions;
    private final FindPresentId presentId;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    TellOverdueQuestions(
            QuestionRows questions,
            FindPresentId presentId,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.questions = questions;
        this.presentId = presentId;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param stop asked between batches; what is left is told the next time */
    public void run(BooleanSupplier stop) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        List<Question> overdue;
        do {
            overdue = questions.untoldOverdue(today, BATCH);
            overdue.forEach(this::tell);
        } while (overdue.size() == BATCH && !stop.getAsBoolean());
    }

    private void tell(Question question) {
        transactions.executeWithoutResult(transaction -> {
            if (questions.step(question, QuestionRows.Kind.OVERDUE, null, clock.instant())) {
                events.publishEvent(new LookUpQuestionOverdue(presentId.of(question.person()), question.id()));
            }
        });
    }
}
