package no.helseporten.access;

import java.util.ArrayList;
import java.util.List;
import no.helseporten.person.NameWords;
import org.jspecify.annotations.Nullable;

/**
 * Whether a name that somebody wrote is that of the person whom the register tells of. The number is what finds her; the
 * name guards against a slip of the pen, so it is read generously: letter case, accents, hyphens and the order of the
 * names say nothing, and given names may be left out, all but one, and family names, all but the last. Whoever has no given
 * name in the register is known by the family name alone. No name may be there that she does not have.
 */
final class NameMatch {

    private NameMatch() {}

    static boolean matches(String written, @Nullable String given, @Nullable String family) {
        List<String> names = names(written);
        List<String> familyNames = names(family);
        List<String> givenNames = names(given);
        boolean lastName = !familyNames.isEmpty() && names.remove(familyNames.getLast());
        // Those before it are middle names to most, and are as often left out.
        familyNames.stream().limit(Math.max(0, familyNames.size() - 1L)).forEach(names::remove);
        boolean enough = !names.isEmpty() || givenNames.isEmpty();
        return lastName && enough && names.stream().allMatch(givenNames::remove);
    }

    private static List<String> names(@Nullable String text) {
        return new ArrayList<>(NameWords.of(text));
    }
}
