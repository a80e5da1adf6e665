package no.helseporten.world.people.fhir;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import no.helseporten.world.people.Clinician;
import no.helseporten.world.people.Organisation;
import no.helseporten.world.people.Timeline;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Resource;

/** A document in somebody's journal. */
public final class DocumentEntry extends Entry<DocumentEntry> {

    private final DocumentReference document = new DocumentReference();
    private final List<Binary> binaries = new ArrayList<>();

    DocumentEntry(Chart chart, String name, DocumentKind kind, String title, String when, Clinician author) {
        super(chart);
        document.setId(chart.id(chart.timeline().nameOf(name, when)));
        document.addIdentifier(Codes.identifier(chart.namespace() + "document", document.getIdPart()));
        document.setStatus(DocumentReferenceStatus.CURRENT);
        document.setType(kind.toFhir());
        document.setSubject(chart.subject());
        document.setDateElement(Times.instant(chart.timeline().at(when)));
        document.addAuthor(author.unit().partOf() == null ? chart.practitioner(author) : Codes.role(author));
        document.setCustodian(Codes.organisation(author.unit()));
        document.setDescription(title);
    }

    /** The file that holds what it says, or one more file that says the same. */
    DocumentEntry attached(Attachment paper) {
        ZonedDateTime written = document.getDate().toInstant().atZone(Timeline.OSLO);
        paper.setTitle(document.getDescription()).setCreationElement(Times.dateTime(written));
        document.addContent().setAttachment(paper);
        return this;
    }

    /** The same in another format; the file lies beside the first. */
    public DocumentEntry also(String file) {
        return attached(Papers.paper(chart().person().key(), file, document.getDescription()));
    }

    /** What it says is sent as a Binary of its own. */
    public DocumentEntry asBinary() {
        Attachment attachment = document.getContentFirstRep().getAttachment();
        Binary binary = new Binary();
        binary.setId(document.getIdPart() + "-b");
        binary.setContentType(attachment.getContentType());
        binary.setData(attachment.getData());
        binary.setSecurityContext(chart().subject());
        binaries.add(binary);
        attachment.setData(null).setUrl("Binary/" + binary.getIdPart());
        return this;
    }

    /** What it says should have been a Binary of its own that never came. */
    public DocumentEntry withLostBinary() {
        asBinary();
        binaries.clear();
        return this;
    }

    public DocumentEntry inNynorsk() {
        document.setLanguage("nn");
        document.getContent().forEach(content -> content.getAttachment().setLanguage("nn"));
        return this;
    }

    /** The older one is superseded. */
    public DocumentEntry replaces(DocumentEntry older) {
        older.document.setStatus(DocumentReferenceStatus.SUPERSEDED);
        document.addRelatesTo().setCode(DocumentRelationshipType.REPLACES).setTarget(Chart.reference(older.document));
        return this;
    }

    public DocumentEntry during(VisitEntry visit) {
        document.getContext().addEncounter(Chart.reference(visit.encounter()));
        return this;
    }

    /** It was written on behalf of another unit than where the author works. */
    public DocumentEntry at(Organisation unit) {
        document.setCustodian(Codes.organisation(unit));
        return this;
    }

    @Override
    DocumentEntry self() {
        return this;
    }

    @Override
    Iterable<Resource> resources() {
        List<Resource> resources = new ArrayList<>(binaries);
        resources.add(document);
        return resources;
    }

    @Override
    Iterable<DocumentReference> marked() {
        return List.of(document);
    }
}
