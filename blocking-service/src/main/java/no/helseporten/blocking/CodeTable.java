package no.helseporten.blocking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** A small table from codes to what we make of them, kept as a file beside this class. */
record CodeTable(Map<String, String> meanings) {

    static CodeTable read(String file) {
        Properties entries = new Properties();
        try (InputStream stream = CodeTable.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("No table " + file);
            }
            entries.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CodeTable(entries.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(code -> code.toUpperCase(Locale.ROOT), entries::getProperty)));
    }

    Optional<String> meaning(String code) {
        return Optional.ofNullable(meanings.get(code.toUpperCase(Locale.ROOT)));
    }
}
