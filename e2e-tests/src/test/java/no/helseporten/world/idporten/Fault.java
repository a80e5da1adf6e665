package no.helseporten.world.idporten;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a citizen who comes back from ID-porten, each something a portal must notice. */
public enum Fault {
    WRONG_LEVEL("wrong-level", "For lavt sikkerhetsnivå", "Kommer tilbake med nivået idporten-loa-substantial."),
    NO_NUMBER("no-number", "Uten fødselsnummer", "Kommer tilbake uten pid, slik en utenlandsk eID kan gjøre."),
    INVALID_NUMBER(
            "invalid-number", "Med ugyldig fødselsnummer", "Kommer tilbake med en pid som har feil kontrollsiffer.");

    private final String key;
    private final String title;
    private final String explanation;

    Fault(String key, String title, String explanation) {
        this.key = key;
        this.title = title;
        this.explanation = explanation;
    }

    /** The fault with this key; none for none. */
    static @Nullable Fault of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(fault -> fault.key.equals(key))
                .findFirst()
                .orElse(null);
    }

    /** Its value in the sign-in form. */
    public String key() {
        return key;
    }

    /** What its button says. */
    public String title() {
        return title;
    }

    /** One sentence for the reader of the sign-in page. */
    public String explanation() {
        return explanation;
    }
}
