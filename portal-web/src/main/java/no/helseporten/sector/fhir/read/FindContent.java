package no.helseporten.sector.fhir.read;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.helseporten.sector.fhir.Link;
import no.helseporten.sector.fhir.read.FindTargets.Target;
import no.helseporten.sector.store.Originals;
import no.helseporten.sector.store.Originals.Kept;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Finds the content that an attachment of an item leads to. */
@Component
class FindContent {

    private final GiveOut giveOut;
    private final FindTargets findTargets;
    private final Originals originals;

    FindContent(GiveOut giveOut, FindTargets findTargets, Originals originals) {
        this.giveOut = giveOut;
        this.findTargets = findTargets;
        this.originals = originals;
    }

    /** Empty when the item has no such attachment, or its content has not come. */
    Optional<Resource> of(Kept item, AttachmentId id) {
        List<Attachment> attachments = FindAttachments.elsewhere(giveOut.parse(item));
        if (id.number() > attachments.size()) {
            return Optional.empty();
        }
        return GiveOut.link(attachments.get(id.number() - 1))
                .flatMap(link -> target(item.source(), link))
                .map(target -> originals.read(List.of(target.id())).get(target.id()))
                .map(binary -> content(binary, id));
    }

    private Optional<Target> target(String source, Link link) {
        return Optional.ofNullable(findTargets
                        .of(Map.of(source, Set.of(link)))
                        .getOrDefault(source, Map.of())
                        .get(link.name()))
                .filter(target -> target.type().equals("Binary"));
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
