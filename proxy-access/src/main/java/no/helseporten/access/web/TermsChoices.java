package no.helseporten.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.helseporten.access.Area;
import no.helseporten.access.Scope;
import no.helseporten.ui.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The choices of the form for what a power of attorney gives, each with what it means. */
@Component("termsChoices")
class TermsChoices {

    private final MessageSource texts;

    TermsChoices(MessageSource texts) {
        this.texts = texts;
    }

    public List<Option> areas(Scope givable, TermsForm form) {
        return Arrays.stream(Area.values())
                .filter(givable.view()::contains)
                .map(area -> new Option(
                        area.name(),
                        text("access.terms.area." + area.name()),
                        text("access.terms.area." + area.name() + ".text"),
                        form.areas().contains(area.name())))
                .toList();
    }

    public List<Option> rights(TermsForm form) {
        return choices("right", form.right(), TermsForm.VIEW, TermsForm.ACT);
    }

    public List<Option> ends(TermsForm form) {
        return choices("ends", form.ends(), TermsForm.NEVER, TermsForm.ON);
    }

    private List<Option> choices(String field, String chosen, String... values) {
        return Stream.of(values)
                .map(value -> new Option(
                        value,
                        text("access.terms." + field + "." + value),
                        text("access.terms." + field + "." + value + ".text"),
                        value.equals(chosen)))
                .toList();
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
