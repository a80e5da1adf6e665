package no.helseporten.person.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import no.helseporten.person.OfficialNumber;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.jspecify.annotations.Nullable;

/** The numbers by which the whole sector knows personnel and organisations. */
public final class OfficialNumbers {

    /** The register of health personnel (HPR). */
    public static final String HPR = "urn:oid:2.16.578.1.12.4.1.4.4";

    /** The register of legal entities (Enhetsregisteret). */
    public static final String ENH = "urn:oid:2.16.578.1.12.4.1.4.101";

    private OfficialNumbers() {}

    /** The HPR number among these that is in use and looks like one. */
    public static @Nullable String hpr(List<Identifier> identifiers) {
        return first(identifiers, HPR, OfficialNumber::hpr);
    }

    /** The organisation number among these that is in use and has nine digits. */
    public static @Nullable String organisation(List<Identifier> identifiers) {
        return first(identifiers, ENH, OfficialNumber::organisation);
    }

    private static @Nullable String first(
            List<Identifier> identifiers, String system, Function<String, Optional<String>> number) {
        return identifiers.stream()
                .filter(identifier -> system.equals(identifier.getSystem()))
                .filter(identifier -> identifier.getUse() != IdentifierUse.OLD)
                .map(Identifier::getValue)
                .filter(Objects::nonNull)
                .flatMap(value -> number.apply(value).stream())
                .findFirst()
                .orElse(null);
    }
}
