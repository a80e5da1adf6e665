package no.helseporten.blocking.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.helseporten.blocking.BlockTerms;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Target;
import no.helseporten.ui.DateInput;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * When a block shall hold, and for whom not, as somebody filled it in.
 *
 * @param starts {@code now} or {@code on}
 * @param ends {@code never} or {@code on}
 * @param exempt values of {@link ExemptChoices}, or whatever was sent
 */
record DetailsForm(String starts, DateInput from, String ends, DateInput until, List<String> exempt, String note) {

    static final String NOW = "now";
    static final String NEVER = "never";
    static final String ON = "on";

    private static final Map<BlockTerms.Fault, String> FIELDS = Map.of(
            BlockTerms.Fault.BEGINS_BEFORE_TODAY, "from",
            BlockTerms.Fault.BEGINS_TOO_LATE, "from",
            BlockTerms.Fault.ENDS_BEFORE_START, "until",
            BlockTerms.Fault.ENDS_BEFORE_TODAY, "until",
            BlockTerms.Fault.ENDS_TOO_LATE, "until",
            BlockTerms.Fault.EXEMPTS_ITSELF, "exempt",
            BlockTerms.Fault.NOTE_TOO_LONG, "note");

    /** What was not sent is empty: the binder of a form gives null for it. */
    DetailsForm {
        starts = Objects.requireNonNullElse(starts, "");
        from = Objects.requireNonNullElse(from, DateInput.EMPTY);
        ends = Objects.requireNonNullElse(ends, "");
        until = Objects.requireNonNullElse(until, DateInput.EMPTY);
        exempt = exempt == null
                ? List.of()
                : exempt.stream().filter(Objects::nonNull).toList();
        note = Objects.requireNonNullElse(note, "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }

    /** @param begun whether the block holds already, so that when it starts is settled */
    static DetailsForm of(BlockTerms terms, boolean begun) {
        LocalDate from = begun ? null : terms.from();
        return new DetailsForm(
                from == null ? NOW : ON,
                DateInput.of(from),
                terms.until() == null ? NEVER : ON,
                DateInput.of(terms.until()),
                terms.exempt().stream().map(ExemptChoices::value).toList(),
                Objects.requireNonNullElse(terms.note(), ""));
    }

    /**
     * @param begun the first day of a block that holds already; absent for others
     * @return the terms, once {@code faults} has none
     */
    BlockTerms read(BindingResult faults, Target target, @Nullable LocalDate begun, LocalDate today) {
        LocalDate first = begun != null ? begun : day("starts", starts, NOW, from, "from", faults);
        LocalDate last = day("ends", ends, NEVER, until, "until", faults);
        Set<Exempt> exempted = new HashSet<>();
        for (String value : exempt) {
            Optional<Exempt> one = ExemptChoices.exempt(value);
            if (one.isEmpty()) {
                faults.rejectValue("exempt", "blocking.details.error.exempt");
            }
            one.ifPresent(exempted::add);
        }
        BlockTerms terms = new BlockTerms(first, last, exempted, note.isEmpty() ? null : note);
        for (BlockTerms.Fault fault : terms.faults(target, begun, today)) {
            String field = Objects.requireNonNull(FIELDS.get(fault));
            faults.rejectValue(field, "blocking.details.error." + fault);
        }
        return terms;
    }

    private static @Nullable LocalDate day(
            String choice, String chosen, String otherwise, DateInput day, String field, BindingResult faults) {
        if (chosen.equals(ON)) {
            day.fault().ifPresent(fault -> faults.rejectValue(field, fault));
            return day.toDate().orElse(null);
        }
        if (!chosen.equals(otherwise)) {
            faults.rejectValue(choice, "blocking.details.error." + choice);
        } else if (!day.isBlank()) {
            faults.rejectValue(choice, "blocking.details.error." + choice + ".both");
        }
        return null;
    }
}
