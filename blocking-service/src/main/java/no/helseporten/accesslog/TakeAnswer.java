package no.helseporten.accesslog;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.accesslog.store.QuestionRows;
import no.helseporten.person.FindPresentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what an organisation tells of a question that was asked of it. */
@Component
public class TakeAnswer {

    private final QuestionRows questions;
    private final FindPresentId presentId;
    private final ApplicationEventPublisher events;

    TakeAnswer(QuestionRows questions, FindPresentId presentId, ApplicationEventPublisher events) {
        this.questions = questions;
        this.presentId = presentId;
        this.events = events;
    }

    /** Empty when there is none, or it was asked of somebody else: the two are not told apart. */
    public Optional<Question> find(String organisation, UUID question) {
        return questions.askedOf(organisation, question);
    }

    /** They have it. Told again it is what it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void received(Question question, Instant at) {
        questions.step(question, QuestionRows.Kind.RECEIVED, null, at);
    }

    /**
     * They have answered.
     *
     * @return whether it stands as told; false when they have answered something else before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean answered(Question question, String answer, Instant at) {
        if (questions.step(question, QuestionRows.Kind.ANSWERED, answer, at)) {
            events.publishEvent(new LookUpQuestionAnswered(presentId.of(question.person()), question.id()));
            return true;
        }
        return find(question.organisation(), question.id())
                .map(Question::answer)
                .filter(before -> before.text().equals(answer))
                .isPresent();
    }
}
