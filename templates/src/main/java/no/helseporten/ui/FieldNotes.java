package no.helseporten.ui;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which notes describe a control, as the value of {@code aria-describedby}; for the field components. */
@Component
public class FieldNotes {

    /** @return the ids of the hint and the error that there are, absent when there is neither */
    public @Nullable String ids(String name, @Nullable String hint, @Nullable String error) {
        var ids = new StringJoiner(" ").setEmptyValue("");
        if (hint != null && !hint.isEmpty()) {
            ids.add(name + "-hint");
        }
        if (error != null && !error.isEmpty()) {
            ids.add(name + "-error");
        }
        return ids.length() == 0 ? null : ids.toString();
    }
}
