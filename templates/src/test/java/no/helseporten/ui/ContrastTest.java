package no.helseporten.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** WCAG 1.4.3 and 1.4.11, computed from the design tokens: every pair that the style puts together. */
class ContrastTest {

    private static final Pattern BLOCK = Pattern.compile("color-scheme: (light|dark);([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
    private static final List<Map<String, Integer>> THEMES = themes();

    @Test
    void thereAreALightThemeAndTheSameDarkOneTwice() {
        assertThat(THEMES).hasSize(3);
        assertThat(THEMES.get(1)).isEqualTo(THEMES.get(2)).hasSameSizeAs(THEMES.get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, surface",
        "ink, action-soft",
        "ink, warning-soft",
        "ink-soft, paper",
        "ink-soft, surface",
        "ink-soft, action-soft",
        "action, paper",
        "action, surface",
        "action, action-soft",
        "action, warning-soft",
        "action-strong, paper",
        "action-strong, surface",
        "action-strong, action-soft",
        "warning, paper",
        "warning, surface",
        "warning-strong, warning-soft",
        "on-action, action",
        "on-action, action-strong",
        "on-warning, warning",
        "on-warning, warning-strong",
        "on-inverse, inverse"
    })
    void textCanBeRead(String text, String ground) {
        assertThat(THEMES)
                .allSatisfy(theme -> assertThat(contrast(theme, text, ground)).isGreaterThanOrEqualTo(4.5));
    }

    @ParameterizedTest
    @CsvSource({
        "edge, paper",
        "edge, surface",
        "action, paper",
        "action, surface",
        "action, action-soft",
        "warning, surface",
        "warning, action-soft",
        "warning, warning-soft",
        "warning, line",
        "focus, paper",
        "focus, surface",
        "focus, action-soft",
        "focus, warning-soft",
        "inverse, paper"
    })
    void controlsAndMarksCanBeSeen(String mark, String ground) {
        assertThat(THEMES)
                .allSatisfy(theme -> assertThat(contrast(theme, mark, ground)).isGreaterThanOrEqualTo(3));
    }

    private static double contrast(Map<String, Integer> theme, String one, String other) {
        assertThat(theme).containsKeys(one, other);
        double a = luminance(theme.getOrDefault(one, 0));
        double b = luminance(theme.getOrDefault(other, 0));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static List<Map<String, Integer>> themes() {
        try {
            String css = new ClassPathResource("ui/css/tokens.css").getContentAsString(StandardCharsets.UTF_8);
            return BLOCK.matcher(css)
                    .results()
                    .map(block -> colours(block.group(2)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> colours(String block) {
        var colours = new LinkedHashMap<String, Integer>();
        COLOUR.matcher(block).results().forEach(c -> colours.put(c.group(1), Integer.parseInt(c.group(2), 16)));
        return colours;
    }
}
