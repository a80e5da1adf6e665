package no.helseporten.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A general practitioner as a reference tells of her; it tells at least one of these.
 *
 * @param hpr number in the register of health personnel
 * @param practitionerId our id of the Practitioner or PractitionerRole, which may not have come yet
 */
public record GeneralPractitioner(
        @Nullable String hpr, @Nullable UUID practitionerId) {}
