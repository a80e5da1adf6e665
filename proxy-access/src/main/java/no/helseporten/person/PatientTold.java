package no.helseporten.person;

import java.util.Set;
import java.util.UUID;

/**
 * A source's Patient.
 *
 * @param patientId our id of the Patient resource
 * @param source an organisation number
 * @param numbers all valid national numbers told of her, former ones too; empty when she is known by foreign identifiers
 *     only
 */
public record PatientTold(UUID patientId, String source, Set<NationalId> numbers, Demographics demographics) {}
