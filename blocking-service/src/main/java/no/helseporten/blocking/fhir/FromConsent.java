package no.helseporten.blocking.fhir;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.person.fhir.Findings;
import no.helseporten.person.fhir.PeriodDays;
import no.helseporten.person.fhir.References;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;

/**
 * A Consent to the block that it tells of. What the block would leave out - a purpose, a second actor, an exception with a
 * condition - is an error that names its element.
 */
final class FromConsent {

    static final String UNKNOWN_EXTENSION = "It changes what is said, and is not known here.";

    private static final String PROVISION = "Consent.provision";

    private final Consent consent;
    private final ProvisionComponent provision;
    private final ReadTarget target;
    private final Notes notes;

    private FromConsent(Consent consent, References references, Findings findings) {
        this.consent = consent;
        this.provision = consent.getProvision();
        this.notes = new Notes(findings);
        this.target = new ReadTarget(provision, references, notes);
    }

    /** Empty when something is wrong with it; that has been told to {@code findings}. */
    static Optional<ToldBlock> block(Consent consent, References references, Findings findings) {
        return new FromConsent(consent, references, findings).block();
    }

    private Optional<ToldBlock> block() {
        notes.refuse(consent.hasModifierExtension(), "Consent.modifierExtension", UNKNOWN_EXTENSION);
        notes.refuse(consent.hasImplicitRules(), "Consent.implicitRules", UNKNOWN_EXTENSION);
        notes.require(
                provision.getType() == ConsentProvisionType.DENY,
                PROVISION + ".type",
                "A block denies: send deny. What it permits stands in provisions inside it.");
        refuseConditions(provision, PROVISION);
        Optional<ReadTarget.Found> about = target.found();
        LocalDate from =
                PeriodDays.first(provision.getPeriod().getStartElement()).orElse(null);
        LocalDate until = PeriodDays.last(provision.getPeriod().getEndElement()).orElse(null);
        notes.refuse(
                from != null && until != null && until.isBefore(from),
                PROVISION + ".period.end",
                "It ends before it begins.");
        Map<Exempt, String> exempt = exempt();
        return about.filter(found -> notes.isSound())
                .map(found -> new ToldBlock(found.target(), found.at(), from, until, exempt));
    }

    /** Conditions that a block does not have, so that leaving them out would change what it does. */
    private void refuseConditions(ProvisionComponent part, String at) {
        notes.refuse(part.hasModifierExtension(), at + ".modifierExtension", UNKNOWN_EXTENSION);
        notes.refuse(
                part.hasPurpose(),
                at + ".purpose[0]",
                "Nobody is blocked or let in for one purpose; what opens in an emergency follows from the portal's policy.");
        notes.refuse(part.hasSecurityLabel(), at + ".securityLabel[0]", "Blocks are not told by security label.");
        notes.refuse(part.hasDataPeriod(), at + ".dataPeriod", "Blocks are not told by the time of the data.");
        for (int i = 0; i < part.getAction().size(); i++) {
            notes.require(
                    Codes.has(part.getAction().get(i), Codes.ACTION, List.of("access")),
                    at + ".action[" + i + "]",
                    "Blocks are about access only; leave it out, or send " + Codes.ACTION + "#access.");
        }
    }

    private Map<Exempt, String> exempt() {
        Map<Exempt, String> exempt = new LinkedHashMap<>();
        List<ProvisionComponent> exceptions = provision.getProvision();
        for (int i = 0; i < exceptions.size(); i++) {
            String at = PROVISION + ".provision[" + i + "]";
            ProvisionComponent exception = exceptions.get(i);
            refuseNarrowException(exception, at);
            List<provisionActorComponent> actors = exception.getActor();
            notes.refuse(actors.isEmpty(), at + ".actor", "Say who is exempt; nobody is exempt in general.");
            for (int j = 0; j < actors.size(); j++) {
                String actorAt = at + ".actor[" + j + "]";
                ReadActor.who(actors.get(j), actorAt, notes)
                        .flatMap(who -> exempt(who, actorAt))
                        .ifPresent(one -> exempt.putIfAbsent(one, actorAt + ".reference.identifier.value"));
            }
        }
        return exempt;
    }

    private void refuseNarrowException(ProvisionComponent exception, String at) {
        notes.require(
                exception.getType() == ConsentProvisionType.PERMIT,
                at + ".type",
                "What stands inside a block are exceptions: send permit, or another Consent for another block.");
        refuseConditions(exception, at);
        String whole = "An exception counts for the whole block; it has no conditions of its own.";
        notes.refuse(exception.hasPeriod(), at + ".period", whole);
        notes.refuse(exception.hasClass_(), at + ".class[0]", whole);
        notes.refuse(exception.hasCode(), at + ".code[0]", whole);
        notes.refuse(exception.hasData(), at + ".data[0]", whole);
        notes.refuse(exception.hasProvision(), at + ".provision[0]", "There are no exceptions to exceptions.");
    }

    private Optional<Exempt> exempt(ReadActor.Who who, String at) {
        return switch (who) {
            case ReadActor.Personnel personnel -> Optional.of(new Exempt.Person(personnel.hpr()));
            case ReadActor.GeneralPractitioner whoever -> Optional.of(new Exempt.GeneralPractitioner());
            case ReadActor.Organisation organisation -> {
                notes.refuse(organisation.wrote(), at + ".role", "Those who read are exempt, not those who wrote.");
                notes.require(organisation.units(), at + ".role", "An organisation is exempt with all its units.");
                yield organisation.wrote() || !organisation.units()
                        ? Optional.empty()
                        : Optional.of(new Exempt.Organisation(organisation.number()));
            }
        };
    }
}
