package no.helseporten.world.people;

/**
 * One message to the portal's {@code /fhir}.
 *
 * @param organisation number of the organisation that sends it
 * @param json a FHIR R4 transaction bundle, under 1 MB
 */
public record Message(String organisation, String json) {}
