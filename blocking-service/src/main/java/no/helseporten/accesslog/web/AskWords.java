package no.helseporten.accesslog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.Question;
import no.helseporten.accesslog.QuestionDraft;
import no.helseporten.accesslog.QuestionDraft.Ready;
import no.helseporten.accesslog.QuestionSettings;
import no.helseporten.ui.Option;
import no.helseporten.ui.SummaryRow;
import org.springframework.stereotype.Component;

/** What is asked about a look-up, in words: to an organisation here, or in a letter to one that is not. */
@Component
class AskWords {

    private final LookUpWords words;
    private final QuestionSettings settings;

    AskWords(LookUpWords words, QuestionSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    List<Option> ready(List<String> chosen) {
        return Stream.of(Ready.values())
                .map(one -> new Option(one.name(), ready(one), chosen.contains(one.name())))
                .toList();
    }

    /** The ready-made ones first, a line each; then her own words. */
    String question(QuestionDraft draft) {
        return Stream.concat(
                        Stream.of(Ready.values())
                                .filter(draft.ready()::contains)
                                .map(this::ready),
                        Stream.of(draft.ownWords()).filter(text -> !text.isEmpty()))
                .collect(Collectors.joining("\n"));
    }

    String sent(Question question) {
        return words.text(
                "accesslog.ask.said",
                words.organisation(question.organisation()),
                String.valueOf(question.caseNumber()));
    }

    String notSent() {
        return words.text("accesslog.ask.not-sent");
    }

    /** A letter to print and sign, a paragraph each. */
    List<String> letter(LookUp lookUp, List<SummaryRow> facts) {
        List<String> letter = new ArrayList<>();
        letter.add(words.text("accesslog.letter.to", words.place(lookUp.who())));
        letter.add(words.text("accesslog.letter.about"));
        letter.add(
                facts.stream().map(fact -> fact.label() + ": " + fact.value()).collect(Collectors.joining("\n")));
        letter.add(words.text("accesslog.letter.wonder")
                + Stream.of(Ready.values()).map(one -> "\n– " + ready(one)).collect(Collectors.joining()));
        letter.add(words.text("accesslog.letter.answer", settings.answerWithinDays()));
        letter.add(words.text("accesslog.letter.from"));
        return letter;
    }

    private String ready(Ready one) {
        return words.text("accesslog.ask.ready." + one);
    }
}
