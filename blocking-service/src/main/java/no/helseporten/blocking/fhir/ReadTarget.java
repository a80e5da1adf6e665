package no.helseporten.blocking.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.helseporten.blocking.CodeSystemAddress;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import no.helseporten.person.fhir.References;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionDataComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** Reads what a block is about: the one actor, class, code or item that the provision names. */
final class ReadTarget {

    /** @param at the element that names it */
    record Found(Target target, String at) {}

    private static final String AT = "Consent.provision.";

    private final ProvisionComponent provision;
    private final References references;
    private final Notes notes;

    ReadTarget(ProvisionComponent provision, References references, Notes notes) {
        this.provision = provision;
        this.references = references;
        this.notes = notes;
    }

    /** Empty when it names nothing, more than one thing, or something that is not known here. */
    Optional<Found> found() {
        List<String> named = named();
        if (named.isEmpty()) {
            notes.wrong(
                    "Consent.provision",
                    "Say what is blocked: an actor, a class, a code or a data reference. Nobody blocks everything for"
                            + " everybody.");
            return Optional.empty();
        }
        if (named.size() > 1) {
            notes.wrong(
                    AT + named.get(1),
                    "One thing in each block: it would mean less than each alone. Send a Consent for each.");
            return Optional.empty();
        }
        return provision.hasActor()
                ? actor()
                : provision.hasClass_() ? channel() : provision.hasCode() ? code() : item();
    }

    private List<String> named() {
        List<String> named = new ArrayList<>();
        count(named, "actor", provision.getActor().size());
        count(named, "class", provision.getClass_().size());
        count(named, "code", provision.getCode().size());
        count(named, "data", provision.getData().size());
        return named;
    }

    private static void count(List<String> named, String element, int times) {
        for (int i = 0; i < times; i++) {
            named.add(element + "[" + i + "]");
        }
    }

    private Optional<Found> actor() {
        String at = AT + "actor[0]";
        return ReadActor.who(provision.getActorFirstRep(), at, notes)
                .flatMap(who -> switch (who) {
                    case ReadActor.Personnel personnel -> Optional.of(new Target.Person(personnel.hpr()));
                    case ReadActor.Organisation organisation ->
                        Optional.of(
                                organisation.wrote()
                                        ? new Target.WritingOrganisation(organisation.number(), organisation.units())
                                        : new Target.ReadingOrganisation(organisation.number(), organisation.units()));
                    case ReadActor.GeneralPractitioner whoever -> {
                        notes.wrong(at + ".role", "Name by HPR number who is blocked; a role changes hands.");
                        yield Optional.<Target>empty();
                    }
                })
                .map(target -> new Found(target, at + ".reference.identifier.value"));
    }

    private Optional<Found> channel() {
        Coding told = provision.getClass_FirstRep();
        Optional<Service> service = Stream.of(Service.values())
                .filter(one ->
                        Codes.CHANNEL.equals(told.getSystem()) && one.name().equals(told.getCode()))
                .findFirst();
        notes.require(service.isPresent(), AT + "class[0]", "It must be a code of " + Codes.CHANNEL + ".");
        return service.map(one -> new Found(new Target.Channel(one), AT + "class[0]"));
    }

    /** Several codings of one concept mean the same thing, and must do so here too. */
    private Optional<Found> code() {
        CodeableConcept concept = provision.getCodeFirstRep();
        List<Information> known = concept.getCoding().stream()
                .flatMap(coding -> InformationCodes.of(coding).stream())
                .distinct()
                .toList();
        if (known.size() == 1) {
            return Optional.of(new Found(new Target.Content(known.getFirst()), AT + "code[0]"));
        }
        notes.wrong(
                AT + "code[0]",
                known.isEmpty()
                        ? "No kind of information has this code here: it must be of " + CodeSystemAddress.DOCUMENT_TYPES
                                + ", " + Codes.FIELD + " or " + CodeSystemAddress.ATC + "."
                        : "Its codings mean different kinds of information; send a Consent for each.");
        return Optional.empty();
    }

    private Optional<Found> item() {
        provisionDataComponent data = provision.getDataFirstRep();
        String at = AT + "data[0].reference";
        notes.refuse(
                data.getMeaning() == ConsentDataMeaning.AUTHOREDBY,
                AT + "data[0].meaning",
                "What somebody wrote is blocked by an actor with the role #AUT.");
        Optional<UUID> id = id(data.getReference());
        notes.require(
                id.isPresent(),
                at,
                "It leads to nothing that has been sent here. Refer to one document, report, result, medicine, allergy,"
                        + " warning or visit.");
        return id.map(one -> new Found(new Target.Content(Information.item(one)), at));
    }

    private Optional<UUID> id(Reference reference) {
        Identifier identifier = reference.getIdentifier();
        if (!reference.hasReference() && Codes.URI.equals(identifier.getSystem())) {
            String value = identifier.hasValue() ? identifier.getValue() : "";
            return value.startsWith(Codes.URN_UUID)
                    ? Codes.uuid(value.substring(Codes.URN_UUID.length()))
                    : Optional.empty();
        }
        return references.idOf(reference);
    }
}
