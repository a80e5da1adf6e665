package no.helseporten.record.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.StoredContent;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** What a document or a report consists of: bytes inside it, a Binary, or an address elsewhere. */
final class Contents {

    private static final Pattern BINARY =
            Pattern.compile("(?:.*/)?Binary/[A-Za-z0-9.-]{1,64}(?:/_history/.*)?|urn:(?:uuid|oid):.*");

    private Contents() {}

    /** @param path of the list of attachments, with {@code %d} where the place in it goes */
    static List<StoredContent> of(List<Attachment> attachments, String path, Arrival<?> arrival, ContentCheck check) {
        List<StoredContent> contents = new ArrayList<>();
        for (int position = 0; position < attachments.size(); position++) {
            String at = path.formatted(position);
            Attachment attachment = attachments.get(position);
            if (attachment.hasData()) {
                contents.add(inline(attachment, position, at, arrival, check));
            } else if (attachment.hasUrl()) {
                contents.add(linked(attachment, position, arrival));
            } else {
                arrival.findings().warning(at, "It has neither data nor an address; there is nothing to show");
            }
        }
        return contents;
    }

    private static StoredContent inline(
            Attachment attachment, int position, String path, Arrival<?> arrival, ContentCheck check) {
        byte[] bytes = attachment.getData();
        ContentType found = ContentType.of(bytes, attachment.getContentType());
        check.check(bytes, attachment.getContentType(), found, path, arrival.findings());
        check.checkDeclared(attachment, bytes, path, arrival.findings());
        return content(attachment, position, arrival, found, bytes, Optional.empty(), false);
    }

    private static StoredContent linked(Attachment attachment, int position, Arrival<?> arrival) {
        Optional<UUID> binary = Optional.of(attachment.getUrl())
                .filter(url -> BINARY.matcher(url).matches())
                .flatMap(url -> arrival.references().idOf(new Reference(url)));
        ContentType declared = new ContentType(
                ContentType.declared(attachment.getContentType()).orElse(ContentType.UNKNOWN), null);
        return content(attachment, position, arrival, declared, null, binary, binary.isEmpty());
    }

    private static StoredContent content(
            Attachment attachment,
            int position,
            Arrival<?> arrival,
            ContentType type,
            byte @Nullable [] bytes,
            Optional<UUID> binary,
            boolean elsewhere) {
        return new StoredContent(
                arrival.person().value(),
                arrival.id(),
                position,
                type.type(),
                type.charset(),
                Words.clean(attachment.getLanguage()),
                Words.clean(attachment.getTitle()),
                bytes,
                bytes == null ? 0 : bytes.length,
                binary.orElse(null),
                elsewhere);
    }
}
