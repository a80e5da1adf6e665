package no.helseporten.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class AssetsTest {

    private static final int KILOBYTE = 1024;

    private final Assets assets = new Assets();
    private final String style = new String(served("portal").plain(), StandardCharsets.UTF_8);

    @Test
    void theFirstVisitIsLight() throws Exception {
        int style = served("portal").packed().length;
        int script = served("session").packed().length;
        long fonts = size(assets.getFontRegular()) + size(assets.getFontStrong());

        assertThat(style).isLessThan(8 * KILOBYTE);
        assertThat(script).isLessThan(2 * KILOBYTE);
        assertThat(style + script + fonts).isLessThan(42 * KILOBYTE);
    }

    @Test
    void everyFileTheStyleAsksForIsThere() {
        var asked = Pattern.compile("url\\(([^)]+)\\)").matcher(style).results().toList();

        assertThat(asked)
                .hasSize(4)
                .allSatisfy(url -> assertThat(resource(url.group(1)).exists()).isTrue());
    }

    @Test
    void theStyleIsWholeAndBringsNothingFromElsewhere() {
        assertThat(style.chars().filter(c -> c == '{').count())
                .isEqualTo(style.chars().filter(c -> c == '}').count());
        assertThat(style).doesNotContain("@import", "http", "/*");
    }

    @Test
    void theAddressChangesWithTheContent() {
        assertThat(Asset.of("a", "css", "text/css", "x").path())
                .isNotEqualTo(Asset.of("a", "css", "text/css", "y").path())
                .matches("/ui/a\\.[0-9a-f]{12}\\.css");
    }

    @Test
    void htmxIsThere() {
        assertThat(resource(assets.getHtmx()).exists()).isTrue();
    }

    private Asset served(String name) {
        return assets.served().stream()
                .filter(asset -> asset.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long size(String address) throws Exception {
        return resource(address).contentLength();
    }

    private static ClassPathResource resource(String address) {
        return new ClassPathResource("META-INF/resources" + address);
    }
}
