package no.helseporten.blocking.fhir;

import java.util.List;
import java.util.Optional;
import no.helseporten.person.fhir.OfficialNumbers;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Identifier;

/** Reads whom an actor of a provision is. */
final class ReadActor {

    sealed interface Who {}

    record Personnel(String hpr) implements Who {}

    /** @param wrote what it wrote is meant, not what it reads */
    record Organisation(String number, boolean wrote, boolean units) implements Who {}

    record GeneralPractitioner() implements Who {}

    private ReadActor() {}

    /** Empty when something is wrong with it. */
    static Optional<Who> who(provisionActorComponent actor, String at, Notes notes) {
        notes.refuse(actor.hasModifierExtension(), at + ".modifierExtension", FromConsent.UNKNOWN_EXTENSION);
        CodeableConcept role = actor.getRole();
        if (Codes.has(role, Codes.ACTOR, List.of(Codes.GENERAL_PRACTITIONER))) {
            return Optional.of(new GeneralPractitioner());
        }
        boolean wrote = Codes.has(role, Codes.PARTICIPATION, List.of(Codes.AUTHOR));
        boolean reads = Codes.has(role, Codes.PARTICIPATION, List.of(Codes.RECIPIENT, "PRCP"));
        if (wrote == reads) {
            notes.wrong(
                    at + ".role",
                    "It must be " + Codes.PARTICIPATION
                            + "#IRCP, who may not read, or #AUT, whose writing is not read.");
            return Optional.empty();
        }
        return numbered(actor, wrote, at, notes);
    }

    private static Optional<Who> numbered(provisionActorComponent actor, boolean wrote, String at, Notes notes) {
        Identifier identifier = actor.getReference().getIdentifier();
        String system = identifier.hasSystem() ? identifier.getSystem() : "";
        String hpr = OfficialNumbers.hpr(List.of(identifier));
        String organisation = OfficialNumbers.organisation(List.of(identifier));
        if (hpr != null) {
            notes.refuse(wrote, at + ".role", "What one person wrote cannot be blocked; an organisation's can.");
            return wrote ? Optional.empty() : Optional.of(new Personnel(hpr));
        }
        if (organisation != null) {
            return units(actor.getRole(), at, notes).map(units -> new Organisation(organisation, wrote, units));
        }
        boolean known = system.equals(OfficialNumbers.HPR) || system.equals(OfficialNumbers.ENH);
        notes.wrong(
                at + ".reference.identifier" + (known ? ".value" : ""),
                known
                        ? "This is no such number: an HPR number has at most nine digits, an organisation's has nine."
                        : "Name health personnel by HPR number (" + OfficialNumbers.HPR
                                + "), organisations by organisation number (" + OfficialNumbers.ENH + ").");
        return Optional.empty();
    }

    /** An organisation is meant with its units unless it says otherwise: so nobody is let in by what was left out. */
    private static Optional<Boolean> units(CodeableConcept role, String at, Notes notes) {
        boolean with = Codes.has(role, Codes.ACTOR, List.of(Codes.WITH_UNITS));
        boolean without = Codes.has(role, Codes.ACTOR, List.of(Codes.WITHOUT_UNITS));
        if (with && without) {
            notes.wrong(at + ".role", "It is either with its units or without them.");
            return Optional.empty();
        }
        return Optional.of(!without);
    }
}
