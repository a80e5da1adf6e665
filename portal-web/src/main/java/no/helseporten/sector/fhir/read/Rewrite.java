package no.helseporten.sector.fhir.read;

import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.sector.fhir.FindReferences;
import no.helseporten.sector.fhir.FindReferences.Found;
import no.helseporten.sector.fhir.Link;
import no.helseporten.sector.fhir.read.FindTargets.Target;
import no.helseporten.sector.fhir.read.GiveOut.Outgoing;
import no.helseporten.sector.fhir.read.TakeOutContained.TakenOut;
import no.helseporten.sector.store.Name;
import no.helseporten.sector.store.Originals;
import no.helseporten.sector.store.Originals.Kept;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites one resource for one reader. What is withheld and what has never come leave the same behind: nothing; so the
 * resource does not tell which it was.
 */
final class Rewrite {

    /** Nobody's health data; told as the source words it, since they cannot be read by themselves. */
    private static final Set<String> PARTIES = Set.of(
            "Practitioner",
            "PractitionerRole",
            "Organization",
            "Location",
            "HealthcareService",
            "Device",
            "Medication",
            "CareTeam",
            "Endpoint");

    private final Kept kept;
    private final Resource resource;
    private final Reference patient;
    private final Decisions decisions;
    private final Map<Name, Target> targets;
    private final Map<UUID, Resource> shared;
    private final Map<String, Set<UUID>> permitted = new HashMap<>();
    private final Map<AttachmentId, UUID> contents = new HashMap<>();
    private boolean tookOut;
    private boolean withheld;

    Rewrite(
            Kept kept,
            Resource resource,
            Reference patient,
            Decisions decisions,
            Map<Name, Target> targets,
            Map<UUID, Resource> shared) {
        this.kept = kept;
        this.resource = resource;
        this.patient = patient;
        this.decisions = decisions;
        this.targets = targets;
        this.shared = shared;
    }

    Outgoing rewrite() {
        TakenOut takenOut = TakeOutContained.of(resource);
        tookOut = !takenOut.others().isEmpty();
        withheld = decisions.withholdsPartOf(kept.resource());
        for (Found found : FindReferences.in(resource)) {
            rewrite(found, takenOut);
        }
        if (withheld) {
            TakeOutSummary.of(resource);
        }
        rewriteAttachments();
        if (tookOut) {
            takeOutWhatTells();
        }
        resource.setId(new IdType(kept.type(), kept.resource().toString()));
        resource.getMeta()
                .setVersionId(Integer.toString(kept.version()))
                .setLastUpdated(Date.from(kept.receivedAt()))
                .setSource(null);
        return new Outgoing(resource, permitted, contents);
    }

    /** Also of a result that is inside. */
    static boolean isSubject(Found found) {
        return Set.of("subject", "patient", "contained.subject").contains(found.unindexed());
    }

    private void rewrite(Found found, TakenOut takenOut) {
        Reference reference = found.reference();
        String text = reference.getReference();
        if (text != null && text.startsWith("#")) {
            if (takenOut.includes(text)) {
                tellWho(found, reference, takenOut);
            } else {
                withoutNationalNumber(reference);
            }
            return;
        }
        Optional<Link> link = GiveOut.link(found);
        if (link.isEmpty()) {
            withoutNationalNumber(reference);
            return;
        }
        Target target = targets.get(link.get().name());
        String type = target == null ? link.get().type() : target.type();
        Readable kind = target == null ? null : Readable.of(target.type()).orElse(null);
        if (target != null && kind != null && isHers(target) && decisions.permits(kind, target.id())) {
            reference.setReference(kind.type() + "/" + target.id());
            withoutNationalNumber(reference);
            permitted
                    .computeIfAbsent(found.unindexed(), element -> new HashSet<>())
                    .add(target.id());
        } else if ("Patient".equals(type) && (target == null ? isSubject(found) : isHers(target))) {
            becomePatient(reference);
        } else if (type != null && PARTIES.contains(type)) {
            tellByName(reference, target == null ? null : shared.get(target.id()));
        } else if (isSubject(found) && target == null) {
            becomePatient(reference);
        } else {
            withheld |= kind != null && isHers(target) && isPart(found);
            takeOut(reference);
        }
    }

    /** Whether the resource sums up what it refers to there. */
    private boolean isPart(Found found) {
        return Set.of("result", "hasMember").contains(found.unindexed())
                && (resource instanceof DiagnosticReport || resource instanceof Observation);
    }

    private boolean isHers(@Nullable Target target) {
        return target != null && target.person().equals(kept.person());
    }

    private void tellWho(Found found, Reference reference, TakenOut takenOut) {
        if (isSubject(found) && takenOut.people().contains(reference.getReference())) {
            becomePatient(reference);
        } else {
            takeOut(reference);
        }
    }

    private void becomePatient(Reference reference) {
        clear(reference);
        reference.setReference(patient.getReference()).setType(patient.getType());
        if (patient.hasIdentifier()) {
            reference.setIdentifier(patient.getIdentifier().copy());
        }
    }

    private void takeOut(Reference reference) {
        clear(reference);
        tookOut = true;
    }

    private void tellByName(Reference reference, @Nullable Resource told) {
        reference.setReference(null);
        withoutNationalNumber(reference);
        if (told != null && !reference.hasDisplay()) {
            reference.setDisplay(Shared.name(told));
        }
        if (told instanceof Medication product && resource instanceof DomainResource domain) {
            Medication inside =
                    Shared.inside(product, "product-" + domain.getContained().size());
            domain.addContained(inside);
            reference.setReference("#" + inside.getIdElement().getIdPart());
        }
    }

    private static void clear(Reference reference) {
        reference.setReference(null).setType(null).setIdentifier(null).setDisplay(null);
        reference.setResource(null);
        reference.setId(null);
        reference.setExtension(null);
    }

    private static void withoutNationalNumber(Reference reference) {
        if (reference.hasIdentifier() && TakeOutContained.isNational(reference.getIdentifier())) {
            reference.setIdentifier(null);
        }
    }

    /** A narrative or an empty frame may tell of what was taken out. */
    private void takeOutWhatTells() {
        if (resource instanceof DomainResource domain) {
            domain.setText(null);
        }
        if (resource instanceof DocumentReference document) {
            document.getRelatesTo().removeIf(relation -> relation.getTarget().isEmpty());
        }
        if (resource instanceof DiagnosticReport report) {
            report.getMedia().removeIf(media -> media.getLink().isEmpty());
        }
    }

    /** The number that an address has here is what its content is asked for by; there is no other count of them. */
    private void rewriteAttachments() {
        List<Attachment> content = FindAttachments.content(resource);
        Map<Attachment, String> addresses = new IdentityHashMap<>();
        for (int i = 0; i < content.size(); i++) {
            AttachmentId id = new AttachmentId(kept.resource(), i + 1);
            Target target = GiveOut.link(content.get(i))
                    .map(link -> targets.get(link.name()))
                    .orElse(null);
            if (target != null && isHersOrNobodys(target) && target.type().equals("Binary")) {
                addresses.put(content.get(i), "Binary/" + id);
                contents.put(id, target.id());
            }
        }
        FindAttachments.anywhere(resource).forEach(attachment -> attachment.setUrl(addresses.get(attachment)));
    }

    private boolean isHersOrNobodys(Target target) {
        return isHers(target) || target.person().equals(Originals.NOBODY);
    }
}
