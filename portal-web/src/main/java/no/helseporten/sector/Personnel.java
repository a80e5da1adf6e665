package no.helseporten.sector;

import java.util.Set;
import no.helseporten.blocking.decision.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Somebody among health personnel at the door, as her system's token tells.
 *
 * @param hpr number in the register of health personnel
 * @param role authorisation, profession or role, in words or as a code
 * @param legalEntity the organisation that is answerable
 * @param unit where she is; the legal entity itself when the token tells no unit
 * @param reason why she reads, in words or as a code
 * @param scopes SMART user scopes: {@code user/*.read}, {@code user/Observation.read}
 */
public record Personnel(
        String hpr,
        @Nullable String name,
        @Nullable String role,
        Place legalEntity,
        Place unit,
        Purpose purpose,
        @Nullable String reason,
        Set<String> scopes) {

    /** @param number organisation number (ENH) */
    public record Place(String number, @Nullable String name) {}

    public boolean mayRead(String type) {
        return scopes.contains("user/*.read") || scopes.contains("user/" + type + ".read");
    }
}
