package no.helseporten.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "home",
                "https://evil.example",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/a\r\nX: y",
                "/\t/evil.example",
                " /home",
                "javascript:alert(1)",
                "/a#b",
                "/a b",
                "/æ",
                "/%zz"
            })
    void is_nothing_but_a_path_of_ours(String text) {
        assertThat(LocalPath.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/record/documents?from=a%20b&x=1", "/%C3%A6", "/a//b"})
    void keeps_path_and_query(String text) {
        assertThat(LocalPath.of(text))
                .hasValueSatisfying(path -> assertThat(path.value()).isEqualTo(text));
    }

    @Test
    void has_an_end() {
        assertThat(LocalPath.of("/" + "a".repeat(1000))).isEmpty();
    }
}
