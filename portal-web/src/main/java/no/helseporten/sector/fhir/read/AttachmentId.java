package no.helseporten.sector.fhir.read;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id under which the content of an item is given as Binary: it names the item, so that it cannot be read but as a part
 * of it, and whoever may not see the item may not see its content.
 *
 * @param number which of its attachments, from 1 on
 */
record AttachmentId(UUID item, int number) {

    private static final Pattern TEXT = Pattern.compile("([0-9a-f-]{36})-([1-9]\\d{0,5})");

    static Optional<AttachmentId> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        @Nullable UUID item = matcher.matches() ? Parameters.uuid(matcher.group(1)) : null;
        return item == null
                ? Optional.empty()
                : Optional.of(new AttachmentId(item, Integer.parseInt(matcher.group(2))));
    }

    @Override
    public String toString() {
        return item + "-" + number;
    }
}
