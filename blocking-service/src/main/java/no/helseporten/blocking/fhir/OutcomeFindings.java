package no.helseporten.blocking.fhir;

import no.helseporten.blocking.BlockOutcome;
import no.helseporten.blocking.BlockTerms;
import no.helseporten.blocking.TargetFault;
import no.helseporten.person.fhir.Findings;

/** Tells a source why a block was not set, each fault at its element. */
final class OutcomeFindings {

    private static final String PERIOD = "Consent.provision.period";

    private OutcomeFindings() {}

    static void tell(BlockOutcome outcome, ToldBlock told, Findings findings) {
        switch (outcome) {
            case BlockOutcome.Done done -> {}
            case BlockOutcome.AlreadySo same -> {}
            case BlockOutcome.NotThere nothing -> {}
            case BlockOutcome.MovedOn lifted ->
                findings.conflict(
                        "Consent.status",
                        "It has been lifted by the citizen, or for her by others, and stays so. To block it again, send it"
                                + " with another id.");
            case BlockOutcome.NoTarget none -> findings.error(told.targetAt(), inWords(none.fault()));
            case BlockOutcome.WrongTerms wrong -> wrong.faults().forEach(fault -> tell(fault, told, findings));
        }
    }

    private static void tell(BlockTerms.Fault fault, ToldBlock told, Findings findings) {
        switch (fault) {
            case BEGINS_BEFORE_TODAY ->
                findings.error(
                        PERIOD + ".start",
                        "A new block begins today at the earliest: nothing is blocked back in time.");
            case BEGINS_TOO_LATE -> findings.error(PERIOD + ".start", "It is too far ahead.");
            case ENDS_BEFORE_START -> findings.error(PERIOD + ".end", "It ends before it begins.");
            case ENDS_BEFORE_TODAY ->
                findings.error(PERIOD + ".end", "It is over already; lift a block with the status inactive.");
            case ENDS_TOO_LATE ->
                findings.error(
                        PERIOD + ".end",
                        "It is too far ahead; leave it out for a block that holds until it is lifted.");
            case EXEMPTS_ITSELF -> findings.error("Consent.provision.provision", "It exempts all that it blocks.");
            case NOTE_TOO_LONG -> throw new IllegalStateException("A source tells no note");
        }
    }

    private static String inWords(TargetFault fault) {
        return switch (fault) {
            case UNKNOWN_PERSONNEL -> "Nobody with this HPR number is known here.";
            case YOURSELF -> "Nobody blocks herself.";
            case UNKNOWN_ORGANISATION -> "No organisation has this number, as far as is known here.";
            case UNKNOWN_KIND -> "No kind of information has this code.";
            case UNKNOWN_ITEM -> "It is nothing in this patient's record.";
        };
    }
}
