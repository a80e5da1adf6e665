package no.helseporten.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a name as readers in Norway take them to be the same: letter case, accents, hyphens and dots say nothing,
 * and letters that are not on every keyboard are spelled out («Åse» and «Aase», «Bjørn» and «Bjoern»).
 */
public final class NameWords {

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

    private NameWords() {}

    /** In the order they are written, each of letters and digits only; none when there is no name. */
    public static List<String> of(@Nullable String name) {
        return Arrays.stream(spelled(name == null ? "" : name).split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
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
