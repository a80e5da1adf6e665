package no.helseporten.access.fhir;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.helseporten.access.Area;
import no.helseporten.access.Ground;
import no.helseporten.access.Policy;
import no.helseporten.person.NationalId;
import no.helseporten.person.fhir.Findings;
import no.helseporten.person.fhir.NationalNumberReader;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.jspecify.annotations.Nullable;

/** Reads whom a Consent gives what; everything that is wrong with it is told, each with its element. */
final class ReadConsent {

    private static final String PROVISION = "Consent.provision";
    private static final String ACTOR = PROVISION + ".actor[0]";
    private static final String NUMBER = ACTOR + ".reference.identifier";
    private static final Proposal.At AT = new Proposal.At(NUMBER, PROVISION + ".period", "Consent.source");

    private final Consent consent;
    private final ProvisionComponent provision;
    private final Findings findings;
    private final NationalNumberReader numbers;
    private boolean sound = true;

    ReadConsent(Consent consent, Findings findings, NationalNumberReader numbers) {
        this.consent = consent;
        this.provision = consent.getProvision();
        this.findings = findings;
        this.numbers = numbers;
    }

    /** Empty when something is wrong with it. */
    Optional<Proposal> proposal(Ground ground, Policy.Rule rule) {
        require(
                Codes.has(consent.getScope(), Codes.SCOPE, List.of("patient-privacy")),
                "Consent.scope",
                "It must be " + Codes.SCOPE + "#patient-privacy.");
        requireAPermissionWithoutExceptions();
        Optional<NationalId> receiver = receiver();
        Set<Area> areas = areas();
        boolean mayAct = mayAct();
        return receiver.filter(number -> sound)
                .map(number ->
                        new Proposal(ground, rule, Set.of(number), areas, mayAct, provision.getPeriod(), basis(), AT));
    }

    private void requireAPermissionWithoutExceptions() {
        require(
                provision.getType() != ConsentProvisionType.DENY,
                PROVISION + ".type",
                "Blocks are not told this way: only what somebody is given.");
        refuse(provision.hasProvision(), "provision[0]", "Exceptions are not understood; send a Consent for each.");
        refuse(provision.hasSecurityLabel(), "securityLabel[0]", "Access is not given by security label.");
        refuse(provision.hasPurpose(), "purpose[0]", "Access is not given by purpose.");
        refuse(provision.hasDataPeriod(), "dataPeriod", "Access is not given by the time of the data.");
        refuse(provision.hasData(), "data[0]", "Access is not given to single resources.");
        refuse(
                provision.hasModifierExtension(),
                "modifierExtension",
                "It changes what is said, and is not known here.");
    }

    private Optional<NationalId> receiver() {
        List<provisionActorComponent> actors = provision.getActor();
        if (actors.isEmpty()) {
            wrong(PROVISION + ".actor", "Say who is given access.");
            return Optional.empty();
        }
        require(
                actors.size() == 1,
                PROVISION + ".actor[1]",
                "One receiver in each Consent; send another for the other.");
        provisionActorComponent actor = actors.getFirst();
        require(
                Codes.has(actor.getRole(), Codes.PARTICIPATION, List.of("IRCP", "PRCP")),
                ACTOR + ".role",
                "It must be " + Codes.PARTICIPATION + "#IRCP, the receiver.");
        Identifier identifier = actor.getReference().getIdentifier();
        if (!identifier.hasValue() || !NationalNumberReader.isNational(identifier.getSystem())) {
            wrong(NUMBER, "Name the receiver by her national number.");
            return Optional.empty();
        }
        return switch (numbers.read(identifier.getSystem(), identifier.getValue())) {
            case NationalId.Valid valid -> Optional.of(valid.id());
            case NationalId.Invalid invalid -> {
                wrong(NUMBER + ".value", NationalNumberReader.inWords(invalid.reason()));
                yield Optional.empty();
            }
        };
    }

    /** What it is limited to; null when it names no area. */
    private @Nullable Set<Area> areas() {
        EnumSet<Area> areas = EnumSet.noneOf(Area.class);
        List<CodeableConcept> codes = provision.getCode();
        for (int i = 0; i < codes.size(); i++) {
            String at = PROVISION + ".code[" + i + "]";
            List<Coding> codings = codes.get(i).getCoding();
            require(!codings.isEmpty(), at, "Words alone do not limit what is given: name an area.");
            for (int j = 0; j < codings.size(); j++) {
                area(codings.get(j), at + ".coding[" + j + "]").ifPresent(areas::add);
            }
        }
        List<Coding> classes = provision.getClass_();
        for (int i = 0; i < classes.size(); i++) {
            area(classes.get(i), PROVISION + ".class[" + i + "]").ifPresent(areas::add);
        }
        return areas.isEmpty() ? null : Set.copyOf(areas);
    }

    private Optional<Area> area(Coding coding, String at) {
        Optional<Area> area = Stream.of(Area.values())
                .filter(one ->
                        Codes.AREA.equals(coding.getSystem()) && one.name().equals(coding.getCode()))
                .findFirst();
        require(area.isPresent(), at, "What is given is limited by areas only: a code of " + Codes.AREA + ".");
        require(area.filter(Area::isPersonal).isEmpty(), at, "This area is the citizen's own; nobody is given it.");
        return area;
    }

    /** Without an action it gives all of them (FHIR R4, Consent.provision.action). */
    private boolean mayAct() {
        List<CodeableConcept> actions = provision.getAction();
        for (int i = 0; i < actions.size(); i++) {
            require(
                    Codes.has(actions.get(i), Codes.ACTION, List.of("access", "use")),
                    PROVISION + ".action[" + i + "]",
                    "It must be access, to look, or use, to act as well, of " + Codes.ACTION + ".");
        }
        return actions.isEmpty()
                || actions.stream().anyMatch(action -> Codes.has(action, Codes.ACTION, List.of("use")));
    }

    private @Nullable String basis() {
        String basis = consent.hasSourceAttachment()
                ? consent.getSourceAttachment().getTitle()
                : consent.hasSourceReference()
                        ? Optional.ofNullable(consent.getSourceReference().getDisplay())
                                .orElse(consent.getSourceReference()
                                        .getIdentifier()
                                        .getValue())
                        : null;
        return basis == null || basis.isBlank() ? null : basis.strip();
    }

    private void refuse(boolean told, String element, String text) {
        require(!told, PROVISION + "." + element, text);
    }

    private void require(boolean fulfilled, String path, String text) {
        if (!fulfilled) {
            wrong(path, text);
        }
    }

    private void wrong(String path, String text) {
        findings.error(path, text);
        sound = false;
    }
}
