package no.helseporten.record.fhir;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.DocumentRows;
import no.helseporten.record.store.StoredDocument;
import no.helseporten.record.store.StoredDocument.Status;
import no.helseporten.record.store.StoredName;
import no.helseporten.record.store.StoredReceipt;
import no.helseporten.record.store.StoredTime;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentReferenceContentComponent;
import org.hl7.fhir.r4.model.DocumentReference.DocumentReferenceRelatesToComponent;
import org.hl7.fhir.r4.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** DocumentReference to {@code record.document} and {@code record.content}. */
final class FromDocumentReference {

    private FromDocumentReference() {}

    static Optional<DocumentRows> rows(Arrival<DocumentReference> arrival, IntakeRules rules) {
        DocumentReference document = arrival.resource();
        if (document.getStatus() == DocumentReferenceStatus.ENTEREDINERROR
                || document.getDocStatus() == ReferredDocumentStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        List<Attachment> attachments = document.getContent().stream()
                .map(DocumentReferenceContentComponent::getAttachment)
                .toList();
        return Optional.of(new DocumentRows(
                document(arrival, attachments, rules),
                Contents.of(attachments, "DocumentReference.content[%d].attachment", arrival, rules.content())));
    }

    private static StoredDocument document(
            Arrival<DocumentReference> arrival, List<Attachment> attachments, IntakeRules rules) {
        DocumentReference document = arrival.resource();
        String kind = DocumentKind.text(document.getType(), document.getCategory());
        String contentTitle =
                Words.first(attachments.stream().map(Attachment::getTitle).toArray(String[]::new));
        String title = Nameless.DOCUMENT.unless(Words.first(document.getDescription(), kind, contentTitle), arrival);
        StoredName author = author(arrival);
        if (!author.isKnown()) {
            arrival.findings().warning("DocumentReference.author", "No author; the citizen cannot see who wrote it");
        }
        return new StoredDocument(
                new StoredReceipt(arrival.person().value(), arrival.source(), arrival.receivedAt()),
                arrival.id(),
                document.getStatus() == DocumentReferenceStatus.SUPERSEDED ? Status.SUPERSEDED : Status.CURRENT,
                DocumentKind.of(document.getType(), document.getCategory(), kind == null ? title : kind),
                title,
                written(arrival, attachments),
                author,
                place(arrival),
                document.getContext().getEncounter().stream()
                        .flatMap(encounter -> arrival.references().idOf(encounter).stream())
                        .findFirst()
                        .orElse(null),
                replaced(arrival),
                Restrictions.of(document, document.getSecurityLabel(), rules.restrictions()));
    }

    private static StoredTime written(Arrival<DocumentReference> arrival, List<Attachment> attachments) {
        DocumentReference document = arrival.resource();
        Optional<StoredTime> dated = Times.of(document.getDateElement());
        dated.ifPresent(time -> Times.notAhead(time.at(), "DocumentReference.date", arrival));
        return dated.or(() -> Times.of(document.getContext().getPeriod().getStartElement()))
                .or(() -> attachments.stream()
                        .flatMap(attachment -> Times.of(attachment.getCreationElement()).stream())
                        .findFirst())
                .orElseGet(() -> Times.exactly(arrival.receivedAt()));
    }

    /** A professional before whoever else is named; an organisation is where, not who. */
    private static StoredName author(Arrival<DocumentReference> arrival) {
        List<Reference> authors = arrival.resource().getAuthor();
        return authors.stream()
                .filter(author -> Parties.PROFESSIONALS.contains(Parties.type(arrival.resource(), author)))
                .findFirst()
                .or(() -> authors.stream()
                        .filter(author -> !isOrganisation(arrival, author))
                        .findFirst())
                .map(author -> Parties.named(arrival, author))
                .filter(StoredName::isKnown)
                .orElse(StoredName.NOBODY);
    }

    private static StoredName place(Arrival<DocumentReference> arrival) {
        DocumentReference document = arrival.resource();
        StoredName custodian = Parties.named(arrival, document.getCustodian());
        if (custodian.isKnown()) {
            return custodian;
        }
        return document.getAuthor().stream()
                .flatMap(author -> ContainedResources.find(document, author, PractitionerRole.class).stream())
                .map(role -> Parties.named(arrival, role.getOrganization()))
                .filter(StoredName::isKnown)
                .findFirst()
                .or(() -> document.getAuthor().stream()
                        .filter(author -> isOrganisation(arrival, author))
                        .map(author -> Parties.named(arrival, author))
                        .findFirst())
                .orElse(StoredName.NOBODY);
    }

    private static boolean isOrganisation(Arrival<DocumentReference> arrival, Reference author) {
        return Parties.type(arrival.resource(), author).equals("Organization");
    }

    private static @Nullable UUID replaced(Arrival<DocumentReference> arrival) {
        return arrival.resource().getRelatesTo().stream()
                .filter(relation -> relation.getCode() == DocumentRelationshipType.REPLACES)
                .map(DocumentReferenceRelatesToComponent::getTarget)
                .flatMap(target -> arrival.references().idOf(target).stream())
                .findFirst()
                .orElse(null);
    }
}
