package no.helseporten.world.people;

/**
 * Somebody who treats, tests or writes.
 *
 * @param hprNumber number in the register of health personnel; made up
 * @param role in words, as a patient would say it
 * @param unit where she works; her organisation's system sends what she writes
 */
public record Clinician(String hprNumber, String givenName, String familyName, String role, Organisation unit) {

    public String name() {
        return givenName + " " + familyName;
    }
}
