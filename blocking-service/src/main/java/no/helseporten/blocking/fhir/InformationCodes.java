package no.helseporten.blocking.fhir;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import no.helseporten.blocking.CodeSystemAddress;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import org.hl7.fhir.r4.model.Coding;

/** Kinds of information as codes. One item is no code, but a reference. */
final class InformationCodes {

    /** In document types a main group is {@code A00-1} to {@code S00-1}. */
    private static final Pattern GROUP = Pattern.compile("([A-Z])00-1");

    private InformationCodes() {}

    static Coding of(Catalogue catalogue, String code) {
        return switch (catalogue) {
            case DOCUMENT_GROUP -> coding(CodeSystemAddress.DOCUMENT_TYPES, code + "00-1");
            case DOCUMENT_TYPE -> coding(CodeSystemAddress.DOCUMENT_TYPES, code);
            case FIELD -> coding(Codes.FIELD, code);
            case ATC -> coding(CodeSystemAddress.ATC, code);
            case ITEM -> throw new IllegalArgumentException("One item is referred to, not coded");
        };
    }

    /** Empty when no catalogue of ours is of this code system; whether the catalogue has the code is not asked here. */
    static Optional<Information> of(Coding coding) {
        String code = coding.hasCode() ? coding.getCode() : "";
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return switch (coding.hasSystem() ? CodeSystemAddress.canonical(coding.getSystem()) : "") {
            case CodeSystemAddress.DOCUMENT_TYPES -> Optional.of(documents(upper));
            case Codes.FIELD -> Optional.of(new Information(Catalogue.FIELD, code));
            case CodeSystemAddress.ATC -> Optional.of(new Information(Catalogue.ATC, upper));
            default -> Optional.empty();
        };
    }

    private static Information documents(String code) {
        var group = GROUP.matcher(code);
        return group.matches()
                ? new Information(Catalogue.DOCUMENT_GROUP, group.group(1))
                : new Information(Catalogue.DOCUMENT_TYPE, code);
    }

    private static Coding coding(String system, String code) {
        return new Coding().setSystem(system).setCode(code);
    }
}
