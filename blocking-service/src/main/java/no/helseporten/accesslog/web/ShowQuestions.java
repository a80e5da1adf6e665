package no.helseporten.accesslog.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.Question;
import no.helseporten.accesslog.ReadLookUps;
import no.helseporten.person.PersonId;
import no.helseporten.ui.Formats;
import no.helseporten.ui.SummaryRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts cases about look-ups into words. */
@Component
class ShowQuestions {

    private final ReadLookUps readLookUps;
    private final LookUpWords words;
    private final Formats formats;
    private final Clock clock;

    ShowQuestions(ReadLookUps readLookUps, LookUpWords words, Formats formats, Clock clock) {
        this.readLookUps = readLookUps;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
    }

    /** @param late whether it is a status to look twice at */
    record Row(UUID id, String title, String meta, String status, boolean late) {}

    List<Row> rows(List<Question> questions, PersonId person) {
        Map<UUID, LookUp> lookUps = readLookUps.some(
                person, questions.stream().map(Question::lookUp).toList());
        return questions.stream()
                .map(question -> new Row(
                        question.id(),
                        words.text("accesslog.question.row", about(lookUps.get(question.lookUp()))),
                        words.text(
                                "accesslog.question.meta",
                                caseNumber(question),
                                words.organisation(question.organisation()),
                                formats.date(question.askedAt())),
                        status(question),
                        isLate(question)))
                .toList();
    }

    List<SummaryRow> facts(Question question) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(row("case", caseNumber(question)));
        facts.add(row("organisation", words.organisation(question.organisation())));
        facts.add(row("sent", formats.dateTime(question.askedAt())));
        if (question.receivedAt() != null) {
            facts.add(row("received", formats.dateTime(question.receivedAt())));
        }
        if (question.answer() == null) {
            facts.add(row("due", formats.date(question.due())));
        }
        return facts;
    }

    String status(Question question) {
        return words.text("accesslog.status." + question.status(today()));
    }

    /** What happens next, or what she can do. */
    String next(Question question) {
        return words.text("accesslog.next." + question.status(today()), formats.date(question.due()));
    }

    boolean isLate(Question question) {
        return question.status(today()) == Question.Status.OVERDUE;
    }

    /** As the organisation's people and ours say it. */
    String caseNumber(Question question) {
        return String.valueOf(question.caseNumber());
    }

    private String about(@Nullable LookUp lookUp) {
        return lookUp == null ? words.text("accesslog.nameless") : words.name(lookUp.who());
    }

    private SummaryRow row(String what, String value) {
        return new SummaryRow(words.text("accesslog.question." + what), value);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }
}
