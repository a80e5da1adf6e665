package no.helseporten.world.people.fhir;

import java.util.ArrayList;
import java.util.List;
import no.helseporten.world.people.Cast;
import no.helseporten.world.people.Clinician;
import no.helseporten.world.people.DemoPerson;
import no.helseporten.world.people.Message;
import no.helseporten.world.people.Organisation;
import no.helseporten.world.people.Timeline;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What one source says of one person. Every verb adds something and gives it back, so that more can be said of it. Times
 * are written as {@link Timeline} reads them; names and files are those of the person's folder of papers.
 */
public final class Chart {

    private final Cast part;
    private final DemoPerson person;
    private final Organisation source;
    private final Timeline timeline;
    private final List<Entry<?>> entries = new ArrayList<>();

    public Chart(Cast part, Organisation source, Timeline timeline) {
        this.part = part;
        this.person = part.asOf(timeline.today());
        this.source = source;
        this.timeline = timeline;
    }

    public VisitEntry visit(String name, String title, String from, String to, Organisation unit) {
        return add(new VisitEntry(this, name, title, from, to, unit));
    }

    /** A visit to come. */
    public VisitEntry booked(String name, String title, String from, String to, Organisation unit) {
        return add(new VisitEntry(this, name, title, from, to, unit).toCome());
    }

    public LookUpEntry lookUp(String when, Clinician reader) {
        return add(new LookUpEntry(this, timeline.at(when), reader));
    }

    /** @param file what it says; its name without ending names the document too */
    public DocumentEntry document(String file, DocumentKind kind, String title, String when, Clinician author) {
        return add(new DocumentEntry(this, stem(file), kind, title, when, author)
                .attached(Papers.paper(person.key(), file, title)));
    }

    /** Many short notes that lie in one file, each a document of its own. */
    public void notes(String file, DocumentKind kind, Clinician author) {
        for (Papers.Note note : Papers.notes(person.key(), file)) {
            String name = stem(file) + "-" + note.when().replaceAll("[^0-9]+", "-");
            add(new DocumentEntry(this, name, kind, note.title(), note.when(), author)
                    .attached(Papers.text(note.text())));
        }
    }

    public BloodTestsEntry bloodTests(Clinician performer, String table) {
        return add(new BloodTestsEntry(this, table, performer));
    }

    public MeasurementsEntry measurements(Clinician performer, String table) {
        return add(new MeasurementsEntry(this, table, performer));
    }

    public ReportEntry report(String name, ReportEntry.Field field, String title, String when, Clinician performer) {
        return add(new ReportEntry(this, name, field, title, when, performer));
    }

    public MedicineEntry medicine(String name, String atc, String medicine, String since, Clinician prescriber) {
        return add(new MedicineEntry(this, name, atc, medicine, since, prescriber));
    }

    public PrescriptionEntry prescription(String name, String atc, String medicine, String when, Clinician prescriber) {
        return add(new PrescriptionEntry(this, name, atc, medicine, when, prescriber));
    }

    public ConditionEntry condition(String icd10, String title) {
        return add(new ConditionEntry(this, icd10, title));
    }

    public AllergyEntry medicineAllergy(String name, String atc, String substance, String when, Clinician noted) {
        return add(new AllergyEntry(this, name, Codes.coded(Codes.ATC, atc, substance), when, noted));
    }

    public AllergyEntry allergy(String name, String substance, String when, Clinician noted) {
        return add(new AllergyEntry(this, name, Codes.text(substance), when, noted));
    }

    public WarningEntry warning(String name, String kind, String words, String since, Clinician noted) {
        return add(new WarningEntry(this, name, kind, words, since, noted));
    }

    /** All that has been said, preceded by whom it is about. Nothing said, nothing sent. */
    public List<Message> messages() {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Resource> resources = new ArrayList<>();
        resources.add(People.asKnownByASource(part, person));
        entries.forEach(entry -> entry.resources().forEach(resources::add));
        return Bundles.messages(source, resources);
    }

    DemoPerson person() {
        return person;
    }

    boolean isWoman() {
        return part.isWoman();
    }

    Timeline timeline() {
        return timeline;
    }

    String id(String name) {
        return person.id() + "-" + name;
    }

    /** The name space of this source's own identifiers. */
    String namespace() {
        return Bundles.address(source) + "id/";
    }

    Reference subject() {
        return new Reference("Patient/" + person.id());
    }

    /** One of its own by the resource it has sent; somebody else's by the HPR number alone. */
    Reference practitioner(Clinician clinician) {
        return clinician.unit().sender().equals(source)
                ? Codes.practitioner(clinician)
                : new Reference()
                        .setType("Practitioner")
                        .setIdentifier(Codes.identifier(Codes.HPR, clinician.hprNumber()))
                        .setDisplay(clinician.name());
    }

    static Reference reference(Resource resource) {
        return new Reference(resource.fhirType() + "/" + resource.getIdPart());
    }

    private static String stem(String file) {
        return file.substring(0, file.indexOf('.'));
    }

    private <E extends Entry<E>> E add(E entry) {
        entries.add(entry);
        return entry;
    }
}
