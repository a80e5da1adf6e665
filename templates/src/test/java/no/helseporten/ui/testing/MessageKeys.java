package no.helseporten.ui.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * Whether a feature's texts say the same in bokmål, nynorsk and English: the same keys, the same placeholders,
 * nothing empty, nothing twice. {@code assertThat(MessageKeys.faults("record")).isEmpty()}.
 */
public final class MessageKeys {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private MessageKeys() {}

    /** @param feature whose files are {@code messages/<feature>.properties}, {@code _nn} and {@code _en} */
    public static List<String> faults(String feature) {
        Map<String, String> bokmal = read(feature, "");
        var faults = new ArrayList<String>();
        bokmal.keySet().stream()
                .filter(key -> !key.startsWith(feature + "."))
                .forEach(key -> faults.add(key + " does not begin with " + feature));
        for (String suffix : List.of("", "_nn", "_en")) {
            Map<String, String> texts = read(feature, suffix);
            String file = feature + suffix + ": ";
            missing(bokmal.keySet(), texts.keySet()).forEach(key -> faults.add(file + key + " is missing"));
            missing(texts.keySet(), bokmal.keySet()).forEach(key -> faults.add(file + key + " is only here"));
            texts.forEach((key, text) -> {
                if (text.isBlank()) {
                    faults.add(file + key + " is empty");
                }
                if (!placeholders(text).equals(placeholders(bokmal.getOrDefault(key, text)))) {
                    faults.add(file + key + " has other placeholders");
                }
            });
        }
        return faults;
    }

    /** @return the keys that templates use and the feature's files do not have */
    public static Set<String> missing(String feature, Set<String> used) {
        var own = new TreeSet<>(used);
        own.removeIf(key -> !key.startsWith(feature + "."));
        return missing(own, read(feature, "").keySet());
    }

    private static Set<String> missing(Set<String> expected, Set<String> found) {
        var missing = new TreeSet<>(expected);
        missing.removeAll(found);
        return missing;
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        for (Matcher matcher = PLACEHOLDER.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Map<String, String> read(String feature, String suffix) {
        var file = new ClassPathResource("messages/" + feature + suffix + ".properties");
        var texts = new TreeMap<String, String>();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            // A key that stands twice is a mistake that Properties would hide.
            new Properties() {
                @Override
                public synchronized Object put(Object key, Object value) {
                    if (texts.put(key.toString(), value.toString()) != null) {
                        throw new IllegalStateException(file.getPath() + " has " + key + " twice");
                    }
                    return value;
                }
            }.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
