package no.helseporten.accesslog.web;

import java.util.ArrayList;
import java.util.List;
import no.helseporten.access.Subject;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.NameWhatWasSeen;
import no.helseporten.ui.Formats;
import no.helseporten.ui.SummaryRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one look-up into words, with everything that is known of it. */
@Component
class ShowLookUp {

    private final NameWhatWasSeen nameWhatWasSeen;
    private final LookUpWords words;
    private final Formats formats;

    ShowLookUp(NameWhatWasSeen nameWhatWasSeen, LookUpWords words, Formats formats) {
        this.nameWhatWasSeen = nameWhatWasSeen;
        this.words = words;
        this.formats = formats;
    }

    LookUpPage page(LookUp lookUp, Subject subject) {
        List<String> seen = nameWhatWasSeen.in(List.of(lookUp), subject).of(lookUp);
        return new LookUpPage(
                lookUp.id(),
                words.text("accesslog.row.title", words.name(lookUp.who())),
                words.mark(lookUp),
                markMeans(lookUp),
                facts(lookUp),
                isRefused(lookUp) ? List.of() : seen,
                words.meaning(lookUp),
                lookUp.who().hpr(),
                place(lookUp.who().legalEntity(), lookUp.who().legalEntityName()),
                lookUp.who().legalEntity() == null
                                || !lookUp.who()
                                        .legalEntity()
                                        .equals(lookUp.who().unit())
                        ? place(lookUp.who().unit(), lookUp.who().unitName())
                        : null);
    }

    private LookUpPage.@Nullable Place place(@Nullable String number, @Nullable String name) {
        return number == null ? null : new LookUpPage.Place(number, name == null ? words.organisation(number) : name);
    }

    /** Who, where, when and why: what a letter about it says too. */
    List<SummaryRow> facts(LookUp lookUp) {
        List<SummaryRow> facts = new ArrayList<>();
        add(facts, "when", formats.dateTime(lookUp.at()));
        add(facts, "who", words.who(lookUp.who()));
        add(facts, "where", words.place(lookUp.who()));
        add(facts, "what", words.done(lookUp));
        add(facts, "why", words.purpose(lookUp));
        add(facts, "reason", lookUp.reason());
        add(facts, "basis", isRefused(lookUp) ? null : words.basis(lookUp));
        add(facts, "source", lookUp.toldBy() == null ? null : words.organisation(lookUp.toldBy()));
        return facts;
    }

    private void add(List<SummaryRow> facts, String what, @Nullable String value) {
        if (value != null) {
            facts.add(new SummaryRow(words.text("accesslog.row." + what), value));
        }
    }

    private @Nullable String markMeans(LookUp lookUp) {
        if (isRefused(lookUp)) {
            return words.text("accesslog.mark.refused.means");
        }
        return lookUp.brokeGlass() ? words.text("accesslog.mark.broken.means") : null;
    }

    private static boolean isRefused(LookUp lookUp) {
        return lookUp.outcome() == LookUp.Outcome.REFUSED;
    }
}
