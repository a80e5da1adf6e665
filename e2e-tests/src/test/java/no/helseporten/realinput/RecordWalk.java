package no.helseporten.realinput;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.helseporten.world.PlainBrowser;
import no.helseporten.world.PlainBrowser.Page;
import no.helseporten.world.World;
import no.helseporten.world.idporten.TestPerson;
import org.jsoup.nodes.Document;

/** A citizen's way through all of her record: everything that links lead to, from the overview on. */
final class RecordWalk {

    private static final String START = "/record";
    private static final String ANALYSES = "/record/results/analyses";
    private static final String ENTRY = "/[0-9a-f-]{36}";

    /** How a text that is missing is shown. */
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");

    private final PlainBrowser browser = new PlainBrowser();
    private final URI portal;
    private final Map<URI, Document> pages = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    RecordWalk(World world, TestPerson citizen) {
        this.portal = world.portal();
        Page people = browser.followAnywhere(browser.open(portal.resolve("/sign-in")));
        browser.followAnywhere(browser.press(people, citizen.key() + " –"));
        Deque<URI> ahead = new ArrayDeque<>(List.of(portal.resolve(START)));
        var seen = new HashSet<>(ahead);
        while (!ahead.isEmpty()) {
            links(visit(ahead.remove())).filter(seen::add).forEach(ahead::add);
        }
    }

    /** What is wrong with the pages, a line each. */
    List<String> faults() {
        return faults;
    }

    long documents() {
        return entries("/record/documents");
    }

    long reports() {
        return entries("/record/results");
    }

    long medicines() {
        return entries("/record/medicines");
    }

    /** How many results each analysis of the list leads to, on all pages of its history. */
    List<Long> resultsByAnalysis() {
        return pages.entrySet().stream()
                .filter(page -> page.getKey().getPath().equals(ANALYSES))
                .flatMap(page -> links(page.getValue()))
                .map(URI::getPath)
                .filter(path -> path.matches(ANALYSES + ENTRY))
                .distinct()
                .map(this::results)
                .sorted()
                .toList();
    }

    private long entries(String list) {
        return pages.keySet().stream()
                .map(URI::getPath)
                .filter(path -> path.matches(list + ENTRY))
                .distinct()
                .count();
    }

    private long results(String analysis) {
        return pages.entrySet().stream()
                .filter(page -> page.getKey().getPath().equals(analysis))
                .mapToLong(page -> page.getValue()
                        .select("main section > ul > li, main section table tbody tr")
                        .size())
                .sum();
    }

    private Document visit(URI address) {
        Page page = browser.open(address);
        if (page.status() != 200) {
            faults.add("answer " + page.status() + ": " + address);
        }
        if (!page.response().headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return new Document(address.toString());
        }
        Document html = page.html();
        pages.put(address, html);
        look(address, html);
        return html;
    }

    private void look(URI address, Document html) {
        if (MISSING_TEXT.matcher(html.text()).find()) {
            faults.add("missing text: " + address);
        }
        if (html.select("h1").text().isBlank() || html.title().isBlank()) {
            faults.add("no title: " + address);
        }
        html.select("main a").stream()
                .filter(link -> link.text().isBlank())
                .forEach(link -> faults.add("link without words to " + link.attr("href") + ": " + address));
    }

    private Stream<URI> links(Document html) {
        return html.select("main a[href], main iframe[src], main img[src]").stream()
                .map(link -> link.hasAttr("href") ? link.absUrl("href") : link.absUrl("src"))
                .map(URI::create)
                .map(RecordWalk::withoutFragment)
                .filter(link -> portal.getAuthority().equals(link.getAuthority()))
                .filter(link -> link.getPath().startsWith(START));
    }

    private static URI withoutFragment(URI link) {
        String text = link.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? link : URI.create(text.substring(0, fragment));
    }
}
