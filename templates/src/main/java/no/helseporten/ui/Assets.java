package no.helseporten.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/**
 * Style, script and icon of the portal as three files with their content's hash in the name, and the addresses of
 * what pages fetch from web jars. The style is written in several files and served as one.
 */
@Component
public class Assets {

    private static final String FONT = "fontsource__source-sans-pro";
    private static final List<String> STYLES =
            List.of("tokens", "base", "layout", "components", "lists", "reading", "forms", "charts", "devices");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern AROUND = Pattern.compile(" ?([{};,]) ?");

    private final String fontFolder;
    private final String htmx;
    private final List<Asset> served;

    Assets() {
        var webjars = new WebJarVersionLocator();
        fontFolder = "/webjars/%s/%s/files/".formatted(FONT, webjars.version(FONT));
        htmx = "/webjars/htmx.org/%s/dist/htmx.min.js".formatted(webjars.version("htmx.org"));
        served = List.of(
                Asset.of("portal", "css", "text/css;charset=utf-8", style()),
                Asset.of("session", "js", "text/javascript;charset=utf-8", read("ui/js/session.js")),
                Asset.of("icon", "svg", "image/svg+xml", read("ui/icon.svg")));
    }

    public String getStyle() {
        return served.get(0).path();
    }

    public String getSessionScript() {
        return served.get(1).path();
    }

    public String getIcon() {
        return served.get(2).path();
    }

    public String getFontRegular() {
        return fontFolder + "source-sans-pro-latin-400-normal.woff2";
    }

    public String getFontStrong() {
        return fontFolder + "source-sans-pro-latin-600-normal.woff2";
    }

    public String getHtmx() {
        return htmx;
    }

    /** Keeps htmx inside the content security policy, its cache empty, and lets a refused form (422) be shown. */
    public String getHtmxConfig() {
        return """
                {"includeIndicatorStyles":false,"allowEval":false,"historyCacheSize":0,"refreshOnHistoryMiss":true,\
                "responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},\
                {"code":"422","swap":true},{"code":"[45]..","swap":false,"error":true}]}""";
    }

    /** What the portal serves itself, under {@code /ui/}. */
    public List<Asset> served() {
        return served;
    }

    private String style() {
        String whole =
                STYLES.stream().map(name -> read("ui/css/" + name + ".css")).collect(Collectors.joining("\n"));
        String close = SPACE.matcher(COMMENT.matcher(whole).replaceAll("")).replaceAll(" ");
        return AROUND.matcher(close).replaceAll("$1").strip().replace("url(font:", "url(" + fontFolder);
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
