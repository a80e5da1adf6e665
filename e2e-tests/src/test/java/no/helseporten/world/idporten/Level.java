package no.helseporten.world.idporten;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Levels of assurance. */
final class Level {

    static final String SUBSTANTIAL = "idporten-loa-substantial";
    static final String HIGH = "idporten-loa-high";

    /** Every level there is. */
    static final List<String> ALL = List.of(SUBSTANTIAL, HIGH);

    private Level() {}

    /** What a sign-in reaches; who asks for nothing gets the lower, so that a portal that forgets to ask is found out. */
    static String asked(@Nullable Object acrValues) {
        return HIGH.equals(acrValues) ? HIGH : SUBSTANTIAL;
    }
}
