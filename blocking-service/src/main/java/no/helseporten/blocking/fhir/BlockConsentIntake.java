package no.helseporten.blocking.fhir;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.blocking.BlockOutcome;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.TakeInBlocks;
import no.helseporten.blocking.TakeInBlocks.Told;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.ResourceIntake;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Identifier;
import org.springframework.stereotype.Component;

/**
 * Takes in Consent: one that denies is a block, when its sender speaks for citizens. Nothing that might be meant as a block
 * passes in silence: what cannot be put into effect just so is an error, and nothing of its message is stored.
 */
@Component
class BlockConsentIntake implements ResourceIntake<Consent> {

    private static final Set<ConsentState> LIFTED =
            EnumSet.of(ConsentState.INACTIVE, ConsentState.REJECTED, ConsentState.ENTEREDINERROR);

    private final TakeInBlocks blocks;
    private final BlockRows rows;
    private final Directory directory;
    private final BlockTellers tellers;

    BlockConsentIntake(TakeInBlocks blocks, BlockRows rows, Directory directory, BlockTellers tellers) {
        this.blocks = blocks;
        this.rows = rows;
        this.directory = directory;
        this.tellers = tellers;
    }

    @Override
    public Class<Consent> type() {
        return Consent.class;
    }

    @Override
    public void store(List<Arrival<Consent>> arrivals) {
        arrivals.stream().filter(this::isBlock).forEach(this::take);
    }

    /** It denies by privacy, rests on the law of blocks, or is one that has been told of before. */
    private boolean isBlock(Arrival<Consent> arrival) {
        Consent consent = arrival.resource();
        boolean privacy = Codes.has(consent.getScope(), Codes.SCOPE, List.of(Codes.PRIVACY));
        return privacy && consent.getProvision().getType() == ConsentProvisionType.DENY
                || Codes.has(consent.getPolicyRule(), Codes.LEGAL_BASIS, List.of(Codes.PBRL_5_3))
                || consent.getIdentifier().stream().anyMatch(BlockConsentIntake::namesBlock)
                || rows.last(arrival.person(), arrival.id()).isPresent();
    }

    private void take(Arrival<Consent> arrival) {
        if (!tellers.has(arrival.source())) {
            arrival.findings()
                    .error(
                            "Consent.provision",
                            "Nothing is blocked by this: blocks are told by those who speak for citizens, whom the"
                                    + " portal's settings name. Leave it out, or let the citizen set it herself.");
            return;
        }
        if (!Codes.has(arrival.resource().getScope(), Codes.SCOPE, List.of(Codes.PRIVACY))) {
            arrival.findings().error("Consent.scope", "It must be " + Codes.SCOPE + "#" + Codes.PRIVACY + ".");
            return;
        }
        block(arrival).ifPresent(block -> take(arrival, block));
    }

    /** Which block it tells of: the one that it names, else its own. */
    private Optional<UUID> block(Arrival<Consent> arrival) {
        List<Identifier> named = arrival.resource().getIdentifier().stream()
                .filter(BlockConsentIntake::namesBlock)
                .toList();
        if (named.isEmpty()) {
            return Optional.of(arrival.id());
        }
        Optional<UUID> block = named.size() > 1
                ? Optional.empty()
                : Codes.uuid(named.getFirst().getValue())
                        .filter(id -> rows.last(arrival.person(), id).isPresent());
        if (block.isEmpty()) {
            arrival.findings().error("Consent.identifier", "This patient has no such block.");
        }
        return block;
    }

    private void take(Arrival<Consent> arrival, UUID block) {
        ConsentState status = arrival.resource().getStatus();
        if (status == ConsentState.ACTIVE) {
            set(arrival, block);
        } else if (LIFTED.contains(status)) {
            blocks.lift(arrival.person(), block, arrival.source());
        } else {
            arrival.findings()
                    .error(
                            "Consent.status",
                            "It must be active, or inactive for a block that is lifted; what is not decided yet is no block.");
        }
    }

    private void set(Arrival<Consent> arrival, UUID block) {
        FromConsent.block(arrival.resource(), arrival.references(), arrival.findings())
                .filter(told -> allKnown(told.exempt(), arrival))
                .ifPresent(told -> {
                    BlockOutcome outcome = blocks.set(
                            new Told(
                                    arrival.person(),
                                    block,
                                    told.target(),
                                    told.from(),
                                    told.until(),
                                    told.exempt().keySet()),
                            arrival.source());
                    OutcomeFindings.tell(outcome, told, arrival.findings());
                });
    }

    private boolean allKnown(Map<Exempt, String> exempt, Arrival<Consent> arrival) {
        boolean known = true;
        for (Map.Entry<Exempt, String> one : exempt.entrySet()) {
            if (!isKnown(one.getKey())) {
                arrival.findings()
                        .error(one.getValue(), "Nobody here has this number, so nobody would be exempt by it.");
                known = false;
            }
        }
        return known;
    }

    private boolean isKnown(Exempt exempt) {
        return switch (exempt) {
            case Exempt.Person person -> directory.personnel(person.hpr()).isPresent();
            case Exempt.Organisation organisation ->
                directory.organisation(organisation.number()).isPresent();
            case Exempt.GeneralPractitioner whoever -> true;
        };
    }

    private static boolean namesBlock(Identifier identifier) {
        return Codes.BLOCK.equals(identifier.getSystem());
    }
}
