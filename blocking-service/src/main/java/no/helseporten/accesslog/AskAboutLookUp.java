package no.helseporten.accesslog;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.NotYours;
import no.helseporten.accesslog.store.DraftRows;
import no.helseporten.accesslog.store.QuestionRows;
import no.helseporten.person.FindFormerIds;
import no.helseporten.person.PersonId;
import no.helseporten.ui.Formats;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the organisation that is answerable for a look-up about it. While a question waits for its answer, asking again
 * about the same look-up leads to the same case.
 */
@Component
public class AskAboutLookUp {

    private final ReadLookUps readLookUps;
    private final QuestionRows questions;
    private final DraftRows drafts;
    private final FindFormerIds formerIds;
    private final CanBeAsked canBeAsked;
    private final QuestionSettings settings;
    private final Clock clock;

    AskAboutLookUp(
            ReadLookUps readLookUps,
            QuestionRows questions,
            DraftRows drafts,
            FindFormerIds formerIds,
            CanBeAsked canBeAsked,
            QuestionSettings settings,
            Clock clock) {
        this.readLookUps = readLookUps;
        this.questions = questions;
        this.drafts = drafts;
        this.formerIds = formerIds;
        this.canBeAsked = canBeAsked;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param now whether it is asked by this; otherwise somebody's case waits for its answer already */
    public record Asked(Question question, boolean now) {}

    /**
     * @param text what is asked, at most {@link QuestionDraft#LONGEST} characters and the ready-made questions
     * @return the case that now waits for its answer; empty when the organisation cannot be asked from here
     * @throws NotYours when there is no such look-up in this person's log
     */
    @Transactional
    public Optional<Asked> ask(PersonId person, UUID lookUpId, PersonId askedBy, String text) {
        LookUp lookUp = readLookUps.one(person, lookUpId).orElseThrow(NotYours::new);
        String organisation = lookUp.who().legalEntity();
        if (organisation == null || canBeAsked.name(organisation).isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        UUID id = UuidCreator.getTimeOrderedEpoch(now);
        questions.ask(lookUp, id, askedBy, organisation, text, dueOn(now), now);
        Optional<Asked> asked =
                open(lookUp).map(question -> new Asked(question, question.id().equals(id)));
        // What was not sent is still hers to send.
        if (asked.filter(Asked::now).isPresent()) {
            drafts.delete(person, lookUpId, askedBy);
        }
        return asked;
    }

    /** The last day to answer what is asked at this moment. */
    public LocalDate dueOn(Instant now) {
        return LocalDate.ofInstant(now, Formats.ZONE).plusDays(settings.answerWithinDays());
    }

    /** The case about a look-up that waits for its answer. */
    public Optional<Question> open(LookUp lookUp) {
        List<PersonId> ids = formerIds.of(lookUp.person());
        return questions.about(ids, lookUp.id()).stream()
                .filter(question -> question.answer() == null)
                .findFirst();
    }
}
