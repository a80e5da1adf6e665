package no.helseporten.access;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a name that somebody wrote is that of the person whom the register tells of. The number is what finds her; the
 * name guards against a slip of the pen, so it is read generously: letter case, accents, hyphens and the order of the
 * names say nothing, and given names may be left out, all but one, and family names, all but the last. Whoever has no given
 * name in the register is known by the family name alone. No name may be there that she does not have.
 */
final class NameMatch {

    /** The letters that no accent can be taken off, and how they are written where they are not on the keyboard. */
    private static final Map<Character, String> SPELLINGS = Map.ofEntries(
            Map.entry('å', "aa"),
            Map.entry('æ', "ae"),
            Map.entry('ä', "ae"),
            Map.entry('ø', "oe"),
            Map.entry('ö', "oe"),
            Map.entry('ß', "ss"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('ŋ', "n"),
            Map.entry('ŧ', "t"),
            Map.entry('þ', "th"),
            Map.entry('ł', "l"));

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
        return new ArrayList<>(Arrays.stream(spelled(text == null ? "" : text).split("[^\\p{L}]+"))
                .filter(name -> !name.isEmpty())
                .toList());
    }

    private static String spelled(String text) {
        var spelled = new StringBuilder();
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’`´.]", "");
        for (char letter : lower.toCharArray()) {
            spelled.append(SPELLINGS.getOrDefault(letter, String.valueOf(letter)));
        }
        return Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
