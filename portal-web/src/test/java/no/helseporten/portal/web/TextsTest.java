package no.helseporten.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({"portal, _nn", "portal, _en", "notice, _nn", "notice, _en"})
    void every_text_is_there_in_every_language(String feature, String language) throws IOException {
        Properties bokmal = texts(feature);
        Properties other = texts(feature + language);

        assertThat(other.stringPropertyNames()).isEqualTo(bokmal.stringPropertyNames());
        assertThat(other.values()).noneMatch(text -> text.toString().isBlank());
    }

    private static Properties texts(String name) throws IOException {
        var texts = new Properties();
        String file = "/messages/" + name + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
