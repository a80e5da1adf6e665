package no.helseporten.person.fhir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.helseporten.person.NationalId;
import no.helseporten.person.NationalId.Reason;
import no.helseporten.person.SyntheticNumbers;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.springframework.stereotype.Component;

/** Reads national identity numbers and D-numbers out of identifiers (no-basis slices FNR and DNR). */
@Component
public class NationalNumberReader {

    private static final String NATIONAL = "urn:oid:2.16.578.1.12.4.1.4.1";
    private static final String D_NUMBER = "urn:oid:2.16.578.1.12.4.1.4.2";
    private static final Set<String> SYSTEMS = Set.of(NATIONAL, D_NUMBER);

    private final SyntheticNumbers policy;

    public NationalNumberReader(SyntheticNumbers policy) {
        this.policy = policy;
    }

    public static boolean isNational(String system) {
        return SYSTEMS.contains(system);
    }

    /** The identifier system that a number belongs to. */
    static String systemOf(NationalId number) {
        return number.isDNumber() ? D_NUMBER : NATIONAL;
    }

    /** A number that is stored here; empty when it is not of those accepted any more. */
    Optional<NationalId> parse(String digits) {
        return NationalId.parse(digits, policy) instanceof NationalId.Valid valid
                ? Optional.of(valid.id())
                : Optional.empty();
    }

    /** One number by its identifier system; invalid also when the system is of another kind of number. */
    public NationalId.Parsed read(String system, String value) {
        return isNational(system) ? NationalId.parse(value, policy) : new NationalId.Invalid(Reason.NOT_ELEVEN_DIGITS);
    }

    /**
     * All valid numbers, former ones too. An invalid one is warned of and left a foreign identifier: it never opens
     * sign-in. Two national identity numbers at the same time are an error, since a person has one.
     */
    public Set<NationalId> read(List<Identifier> identifiers, String path, Findings findings) {
        Set<NationalId> numbers = new LinkedHashSet<>();
        int current = 0;
        for (int i = 0; i < identifiers.size(); i++) {
            Identifier identifier = identifiers.get(i);
            if (!isNational(identifier.getSystem()) || !identifier.hasValue()) {
                continue;
            }
            String at = path + "[" + i + "].value";
            switch (NationalId.parse(identifier.getValue(), policy)) {
                case NationalId.Invalid invalid ->
                    findings.warning(
                            at,
                            inWords(invalid.reason()) + " It is kept as a foreign identifier and opens no sign-in.");
                case NationalId.Valid valid -> {
                    NationalId id = valid.id();
                    boolean former = identifier.getUse() == IdentifierUse.OLD;
                    if (numbers.add(id) && !former && !id.isDNumber() && ++current > 1) {
                        findings.error(at, "A second national identity number: mark the former one with use=old.");
                    }
                }
            }
        }
        return numbers;
    }

    /** What is wrong with a number, without the number. */
    public static String inWords(Reason reason) {
        return switch (reason) {
            case NOT_ELEVEN_DIGITS -> "A national number has eleven digits and nothing else.";
            case NO_SUCH_DATE -> "The first six digits of this national number are not a date.";
            case WRONG_CHECK_DIGIT -> "The check digits of this national number do not fit.";
            case SYNTHETIC -> "Synthetic national numbers are not accepted here.";
            case NOT_SYNTHETIC -> "Only synthetic national numbers are accepted here.";
        };
    }
}
