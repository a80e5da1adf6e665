package no.helseporten.record.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import no.helseporten.record.Medicine.Dose;
import no.helseporten.ui.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says how to take a medicine. In pages as {@code ${@doseWords.of(dose)}}. */
@Component("doseWords")
public class DoseWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("nb"), Locale.of("nn"), Locale.ENGLISH);
    private static final Set<String> SAID_AS_TIMES_A = Set.of("d", "wk", "mo", "a");

    private final MessageSource texts;
    private final Formats formats;

    DoseWords(MessageSource texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** In the prescriber's words when there are any; else put together; empty when nothing is known. */
    public String of(Dose dose) {
        Locale locale = LocaleContextHolder.getLocale();
        StringJoiner words = new StringJoiner(" ");
        if (dose.text() != null) {
            words.add(dose.text());
        } else {
            addAmount(dose, words, locale);
            addRhythm(dose, words, locale);
        }
        if (dose.asNeeded() && !saysNeeded(dose.text())) {
            words.add(needed(locale));
        }
        if (dose.extra() != null) {
            words.add(words.length() == 0 || words.toString().endsWith(".") ? dose.extra() : "– " + dose.extra());
        }
        return words.toString();
    }

    /** In whichever of our languages the source wrote. */
    private boolean saysNeeded(@Nullable String text) {
        return text != null
                && LANGUAGES.stream()
                        .anyMatch(language -> text.toLowerCase(Locale.ROOT).contains(needed(language)));
    }

    private String needed(Locale locale) {
        return texts.getMessage("record.dose.needed", null, locale);
    }

    private void addAmount(Dose dose, StringJoiner words, Locale locale) {
        if (dose.low() == null) {
            return;
        }
        String unit = dose.unit() == null
                ? texts.getMessage(
                        "record.dose.unit", new Object[] {dose.high() == null ? dose.low() : dose.high()}, locale)
                : dose.unit();
        boolean between = dose.high() != null && dose.high().compareTo(dose.low()) != 0;
        words.add(
                between
                        ? texts.getMessage(
                                "record.dose.amount.between",
                                new Object[] {formats.number(dose.low()), formats.number(dose.high()), unit},
                                locale)
                        : texts.getMessage(
                                "record.dose.amount", new Object[] {formats.number(dose.low()), unit}, locale));
    }

    private void addRhythm(Dose dose, StringJoiner words, Locale locale) {
        if (dose.times() == null) {
            return;
        }
        String count = texts.getMessage("record.dose.count", new Object[] {dose.times()}, locale);
        String unit = dose.periodUnit();
        BigDecimal period = dose.period() == null ? BigDecimal.ONE : dose.period();
        if (unit == null) {
            words.add(count);
        } else if (period.compareTo(BigDecimal.ONE) == 0 && SAID_AS_TIMES_A.contains(unit)) {
            words.add(texts.getMessage("record.dose.times." + unit, new Object[] {dose.times()}, locale));
        } else if (unit.equals("h") && dose.times() == 1) {
            words.add(texts.getMessage("record.dose.times.h", new Object[] {period}, locale));
        } else {
            words.add(texts.getMessage(
                    "record.dose.every." + unit, new Object[] {count, formats.number(period)}, count, locale));
        }
    }
}
