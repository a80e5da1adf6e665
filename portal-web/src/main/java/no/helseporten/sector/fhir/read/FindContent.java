package no.helseporten.sector.fhir.read;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import no.helseporten.person.PersonId;
import no.helseporten.sector.store.Originals;
import no.helseporten.sector.store.Originals.Kept;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Finds the content that an attachment of an item leads to. */
@Component
class FindContent {

    private final GiveOut giveOut;
    private final Originals originals;

    FindContent(GiveOut giveOut, Originals originals) {
        this.giveOut = giveOut;
        this.originals = originals;
    }

    /** Empty when the item, as this reader is given it, has no such attachment, or its content has not come. */
    Optional<Resource> of(Kept item, AttachmentId id, Decisions decisions) {
        return giveOut.of(List.of(item), new PersonId(item.person()), decisions).stream()
                .flatMap(outgoing -> Optional.ofNullable(outgoing.contents().get(id)).stream())
                .flatMap(binary ->
                        Optional.ofNullable(originals.read(List.of(binary)).get(binary)).stream())
                .findFirst()
                .map(binary -> content(binary, id));
    }

    private Binary content(Kept kept, AttachmentId id) {
        Binary stored = (Binary) giveOut.parse(kept);
        Binary binary = new Binary();
        binary.setContentType(stored.getContentType());
        binary.setData(stored.getData());
        binary.setId(id.toString());
        binary.getMeta().setVersionId(Integer.toString(kept.version())).setLastUpdated(Date.from(kept.receivedAt()));
        return binary;
    }
}
