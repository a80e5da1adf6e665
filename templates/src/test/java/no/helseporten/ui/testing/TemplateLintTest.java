package no.helseporten.ui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLintTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:utext=\"${x}\"></p>",
                "<p th:inline=\"text\"></p>",
                "<p style=\"color: red\"></p>",
                "<p th:style=\"${x}\"></p>",
                "<p onclick=\"x()\"></p>",
                "<p th:onclick=\"x()\"></p>",
                "<script>alert(1)</script>",
                "<style>p { color: red }</style>",
                "<p>Hei på deg</p>",
                "<p>[[${x}]]</p>",
                "<img alt=\"Et bilde\">",
                "<nav aria-label=\"Meny\"></nav>",
                "<p th:text=\"'Hei på ' + ${name}\"></p>",
                "<p th:aria-label=\"'Hei på deg'\"></p>",
                "<p th:text=\"${x} ? 'Ja' : ''\"></p>"
            })
    void finds(String html) {
        assertThat(TemplateLint.faults(html)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"#{a.b.c}\"></p>",
                "<p th:text=\"|${a} – ${b}|\"></p>",
                "<!--/* words for programmers */--><p></p>",
                "<p>–</p>",
                "<script defer th:src=\"${x}\"></script>",
                "<p th:text=\"${x} ? #{a.b} : ''\"></p>",
                "<p th:text=\"${x == 'TO' ? '' : ' '} + 'kg'\"></p>",
                "<input autocomplete=\"one-time-code\">"
            })
    void letsThrough(String html) {
        assertThat(TemplateLint.faults(html)).isEmpty();
    }
}
