package no.helseporten.ui.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What no template may hold: markup from data, style or script of its own, words that are not message keys. Every
 * module asks it about its own folder: {@code assertThat(TemplateLint.of("record").faults()).isEmpty()}.
 */
public final class TemplateLint {

    private static final Set<String> SPOKEN = Set.of("alt", "title", "aria-label", "placeholder", "label", "content");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w-]*(?:\\.[\\w-]+)+)[}(]");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}\\s+\\p{L}{2,}|^\\p{Lu}\\p{Ll}+");

    private final List<Resource> templates;

    private TemplateLint(List<Resource> templates) {
        this.templates = templates;
    }

    /** @param folder under {@code templates/}, of any jar on the class path */
    public static TemplateLint of(String folder) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:templates/" + folder + "/**/*.html");
            if (found.length == 0) {
                throw new IllegalArgumentException("No templates in " + folder);
            }
            return new TemplateLint(List.of(found));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One line a fault, with the file it is in. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        for (Resource template : templates) {
            String name = template.getFilename() + ": ";
            for (Element element :
                    Jsoup.parse(read(template), Parser.xmlParser()).getAllElements()) {
                check(element).forEach(fault -> faults.add(name + fault));
            }
        }
        return faults;
    }

    /** The keys that stand in the templates as they are, those put together from parts left out. */
    public Set<String> messageKeys() {
        var keys = new TreeSet<String>();
        for (Resource template : templates) {
            KEY.matcher(read(template)).results().forEach(match -> keys.add(match.group(1)));
        }
        return keys;
    }

    /** The faults of one document, for the tests of the lint itself. */
    static List<String> faults(String html) {
        Document document = Jsoup.parse(html, Parser.xmlParser());
        return document.getAllElements().stream()
                .flatMap(e -> check(e).stream())
                .toList();
    }

    private static List<String> check(Element element) {
        var faults = new ArrayList<String>();
        String tag = element.normalName();
        if (tag.equals("style") || (tag.equals("script") && !element.data().isBlank())) {
            return List.of("<" + tag + "> with content");
        }
        for (Attribute attribute : element.attributes()) {
            check(attribute).ifPresent(faults::add);
        }
        for (TextNode text : element.textNodes()) {
            if (LETTER.matcher(text.getWholeText()).find()) {
                faults.add("literal text \"" + text.text().strip() + "\"");
            }
        }
        return faults;
    }

    private static Optional<String> check(Attribute attribute) {
        String full = attribute.getKey().toLowerCase(Locale.ROOT);
        String name = full.startsWith("th:") ? full.substring(3) : full;
        boolean computed = full.startsWith("th:") || full.startsWith("xmlns");
        String value = attribute.getValue();
        if (name.equals("utext") || name.equals("inline")) {
            return Optional.of(full);
        }
        if (name.equals("style") || name.equals("styleappend") || name.startsWith("on")) {
            return Optional.of(full + "=\"" + value + "\"");
        }
        if (!computed && SPOKEN.contains(name) && LETTER.matcher(value).find() && !isTechnical(value)) {
            return Optional.of("literal " + full + "=\"" + value + "\"");
        }
        if ((full.equals("th:text") || (full.startsWith("th:") && SPOKEN.contains(name)))
                && QUOTED.matcher(value).results().anyMatch(q -> WORDS.matcher(q.group(1))
                        .find())) {
            return Optional.of("literal words in " + full + "=\"" + value + "\"");
        }
        return Optional.empty();
    }

    /** The contents of {@code meta} elements that are for browsers. */
    private static boolean isTechnical(String value) {
        return Set.of("width=device-width, initial-scale=1", "light dark", "telephone=no", "noindex")
                .contains(value);
    }

    private static String read(Resource template) {
        try (InputStream in = template.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
