package no.helseporten.sector.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.person.FindPatients;
import no.helseporten.person.NationalId;
import no.helseporten.person.NationalId.Valid;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.NationalNumberReader;
import org.jspecify.annotations.Nullable;

/** Finds whose each entry of a message is, once its patients are stored. */
final class Owners {

    private final NationalNumberReader numbers;
    private final PatientCompartment compartment;
    private final Map<UUID, PersonId> byPatient;
    private final Map<NationalId, PersonId> byNumber;
    private final Map<UUID, Work> inMessage = new HashMap<>();

    Owners(List<Work> works, PatientCompartment compartment, FindPatients patients, NationalNumberReader numbers) {
        this.numbers = numbers;
        this.compartment = compartment;
        Set<UUID> told = new HashSet<>();
        List<NationalId> nationalIds = new ArrayList<>();
        for (Work work : works) {
            inMessage.put(work.id(), work);
            told.add(work.id());
            for (Item.At owner : work.item().owners()) {
                work.references().idOf(owner.link()).ifPresent(told::add);
            }
            for (Item.At at : work.item().links().values()) {
                nationalId(at.link()).ifPresent(nationalIds::add);
            }
        }
        byPatient = patients.personsOf(told);
        byNumber = patients.byNumbers(nationalIds);
    }

    /** @param shown whether a module takes this kind in, and must know whose it is */
    void settle(Work work, boolean shown) {
        if (work.item().isPatient()) {
            Optional.ofNullable(byPatient.get(work.id())).ifPresent(work::belongsTo);
            return;
        }
        for (Item.At owner : work.item().owners()) {
            PersonId person = personOf(work, owner.link());
            if (person != null) {
                work.belongsTo(person);
                return;
            }
            if (mustBePatient(work, owner)) {
                refuse(work, owner);
                return;
            }
        }
        if (shown && compartment.requiresPatient(work.item().type())) {
            work.findings()
                    .add(Problem.unprocessable(
                            work.item().entry().path(),
                            "Tell whose it is: "
                                    + String.join(
                                            " or ",
                                            compartment.elementsOf(work.item().type())) + " must lead to a Patient."));
        }
    }

    /** A conditional reference must match something, or the message would be stored with a hole in it. */
    void refuseUnmatched(Work work) {
        for (Item.At at : work.item().links().values()) {
            Link link = at.link();
            boolean told = !work.isSound() && work.item().owners().contains(at);
            if (!told
                    && link.kind() == Link.Kind.CONDITIONAL
                    && personOf(work, link) == null
                    && work.references().idOf(link).isEmpty()) {
                work.findings()
                        .add(Problem.unknownReference(
                                work.item().path(at.element()),
                                "No " + link.type() + " matches this conditional reference. Send it first, or in the"
                                        + " same message."));
            }
        }
    }

    private @Nullable PersonId personOf(Work work, Link link) {
        return work.references()
                .idOf(link)
                .map(byPatient::get)
                .or(() -> nationalId(link).map(byNumber::get))
                .orElse(null);
    }

    /** A subject may also be a group or a device; then the kind is about nobody, if it can be. */
    private boolean mustBePatient(Work work, Item.At owner) {
        String type = work.references()
                .idOf(owner.link())
                .map(inMessage::get)
                .map(target -> target.item().type())
                .orElse(owner.link().type());
        return "Patient".equals(type) || (type == null && PatientCompartment.isSubject(owner.element()));
    }

    private void refuse(Work work, Item.At owner) {
        Work patient = work.references().idOf(owner.link()).map(inMessage::get).orElse(null);
        if (patient != null && !patient.isSound()) {
            // What is wrong with the patient is told once, at the patient.
            work.skip();
            return;
        }
        work.findings()
                .add(Problem.unprocessable(
                        work.item().path(owner.element()),
                        "This patient is unknown. Send the Patient first, or in the same message."));
    }

    private Optional<NationalId> nationalId(Link link) {
        return Optional.ofNullable(link.identifier())
                .filter(identifier -> "Patient".equals(link.type()))
                .map(identifier -> numbers.read(identifier.system(), identifier.value()))
                .map(parsed -> parsed instanceof Valid valid ? valid.id() : null);
    }
}
