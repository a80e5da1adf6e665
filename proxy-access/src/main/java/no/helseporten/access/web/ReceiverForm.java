package no.helseporten.access.web;

import java.util.Objects;
import org.springframework.validation.BindingResult;

/**
 * Whom a power of attorney is for, as somebody filled it in. It is not kept beyond the answer.
 *
 * @param number her national number
 */
record ReceiverForm(String number, String name) {

    static final ReceiverForm EMPTY = new ReceiverForm("", "");

    private static final int LONGEST = 200;

    /** What was not sent is empty: the binder of a form gives null for it. */
    ReceiverForm {
        number = Objects.requireNonNullElse(number, "").strip();
        name = Objects.requireNonNullElse(name, "").strip();
    }

    /** Whether there is something to look for. */
    boolean isFilledIn(BindingResult result) {
        if (number.isEmpty()) {
            result.rejectValue("number", "access.give.error.number.none");
        }
        if (name.isEmpty() || name.length() > LONGEST) {
            result.rejectValue("name", "access.give.error.name.none");
        }
        return !result.hasErrors();
    }

    /** Says nothing of her. */
    @Override
    public String toString() {
        return "ReceiverForm";
    }
}
