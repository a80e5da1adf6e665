package no.helseporten.world.idporten;

/**
 * Somebody one can sign in as.
 *
 * @param key short and lasting, such as {@code adult}
 * @param nationalNumber a synthetic one
 * @param age in whole years
 * @param description one line about who this is
 */
public record TestPerson(String key, String nationalNumber, String name, int age, String description) {

    @Override
    public String toString() {
        return "TestPerson[" + key + "]";
    }
}
