package no.helseporten.accesslog.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.helseporten.accesslog.QuestionDraft;
import no.helseporten.accesslog.QuestionDraft.Ready;
import org.springframework.validation.BindingResult;

/**
 * What somebody wonders about a look-up, as she filled it in.
 *
 * @param ready names of {@link Ready}
 * @param text in her own words
 */
record AskForm(List<String> ready, String text) {

    /** What was not sent is empty: the binder of a form gives null for it. A browser sends two characters for a new line. */
    AskForm {
        ready = ready == null ? List.of() : List.copyOf(ready);
        text = Objects.requireNonNullElse(text, "").replace("\r\n", "\n").strip();
    }

    static AskForm of(QuestionDraft draft) {
        return new AskForm(draft.ready().stream().map(Enum::name).toList(), draft.ownWords());
    }

    Optional<QuestionDraft> read(BindingResult faults) {
        Set<Ready> chosen = new LinkedHashSet<>();
        for (String name : ready) {
            Stream.of(Ready.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(chosen::add, () -> faults.rejectValue("ready", "accesslog.ask.error.unknown"));
        }
        QuestionDraft draft = new QuestionDraft(chosen, text);
        if (!faults.hasErrors() && draft.isEmpty()) {
            faults.rejectValue("ready", "accesslog.ask.error.nothing");
        }
        if (text.codePointCount(0, text.length()) > QuestionDraft.LONGEST) {
            faults.rejectValue("text", "accesslog.ask.error.long");
        }
        return faults.hasErrors() ? Optional.empty() : Optional.of(draft);
    }

    /** Says nothing of what she wonders. */
    @Override
    public String toString() {
        return "AskForm";
    }
}
