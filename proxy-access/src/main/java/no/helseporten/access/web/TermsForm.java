package no.helseporten.access.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.helseporten.access.Area;
import no.helseporten.access.PowerTerms;
import no.helseporten.access.Scope;
import no.helseporten.ui.DateInput;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a power of attorney shall give, as somebody filled it in.
 *
 * @param areas names of {@link Area}, or whatever was sent
 * @param right {@code view} or {@code act}
 * @param ends {@code never} or {@code on}
 * @param until when it ends on a day
 */
record TermsForm(List<String> areas, String right, String ends, DateInput until, String purpose) {

    static final String VIEW = "view";
    static final String ACT = "act";
    static final String NEVER = "never";
    static final String ON = "on";
    static final TermsForm EMPTY = new TermsForm(List.of(), "", "", DateInput.EMPTY, "");

    /** What was not sent is empty: the binder of a form gives null for it. */
    TermsForm {
        areas = areas == null
                ? List.of()
                : areas.stream().filter(Objects::nonNull).toList();
        right = Objects.requireNonNullElse(right, "");
        ends = Objects.requireNonNullElse(ends, "");
        until = Objects.requireNonNullElse(until, DateInput.EMPTY);
        purpose = Objects.requireNonNullElse(purpose, "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }

    static TermsForm of(Set<Area> areas, boolean mayAct, @Nullable LocalDate until, @Nullable String purpose) {
        return new TermsForm(
                areas.stream().map(Enum::name).toList(),
                mayAct ? ACT : VIEW,
                until == null ? NEVER : ON,
                DateInput.of(until),
                Objects.requireNonNullElse(purpose, ""));
    }

    /** @return the terms, once {@code result} has no faults */
    PowerTerms read(BindingResult result, Scope givable, LocalDate today) {
        Set<Area> known = known();
        boolean strange = known.size() < Set.copyOf(areas).size();
        if (strange) {
            result.rejectValue("areas", "access.terms.error.areas.strange");
        }
        PowerTerms terms = new PowerTerms(known, right.equals(ACT), lastDay(), purpose.isEmpty() ? null : purpose);
        List<PowerTerms.Fault> faults = terms.faults(givable, today);
        if (!strange && faults.contains(PowerTerms.Fault.NO_AREA)) {
            result.rejectValue("areas", "access.terms.error.areas.none");
        }
        if (!strange && faults.contains(PowerTerms.Fault.NOT_HERS)) {
            result.rejectValue("areas", "access.terms.error.areas.strange");
        }
        if (!Set.of(VIEW, ACT).contains(right)) {
            result.rejectValue("right", "access.terms.error.right");
        }
        checkEnd(result, faults);
        if (faults.contains(PowerTerms.Fault.PURPOSE_TOO_LONG)) {
            result.rejectValue("purpose", "access.terms.error.purpose");
        }
        return terms;
    }

    private void checkEnd(BindingResult result, List<PowerTerms.Fault> faults) {
        switch (ends) {
            case NEVER -> {
                if (!until.isBlank()) {
                    result.rejectValue("ends", "access.terms.error.ends.both");
                }
            }
            case ON -> {
                Optional<String> fault = until.fault();
                if (fault.isPresent()) {
                    result.rejectValue("until", fault.get());
                } else if (faults.contains(PowerTerms.Fault.ENDS_BEFORE_TODAY)) {
                    result.rejectValue("until", "access.terms.error.until.past");
                } else if (faults.contains(PowerTerms.Fault.ENDS_TOO_LATE)) {
                    result.rejectValue("until", "access.terms.error.until.late");
                }
            }
            default -> result.rejectValue("ends", "access.terms.error.ends.none");
        }
    }

    private @Nullable LocalDate lastDay() {
        return ends.equals(ON) ? until.toDate().orElse(null) : null;
    }

    private Set<Area> known() {
        return Arrays.stream(Area.values())
                .filter(area -> areas.contains(area.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Area.class)));
    }
}
