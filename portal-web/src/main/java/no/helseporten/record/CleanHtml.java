package no.helseporten.record;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/**
 * Makes a document's HTML safe and readable inside a page of the portal: what could run or load anything is taken away,
 * its text is kept, and its headings continue those of the page (WCAG 1.3.1).
 */
@Component
public class CleanHtml {

    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/=\\s]+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "small",
                    "sub",
                    "sup",
                    "pre",
                    "code",
                    "blockquote",
                    "q",
                    "cite",
                    "abbr",
                    "address",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "figure",
                    "figcaption",
                    "img",
                    "table",
                    "caption",
                    "colgroup",
                    "col",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td")
            .allowAttributes("colspan", "rowspan")
            .matching(NUMBER)
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(true, "row", "col", "rowgroup", "colgroup")
            .onElements("th")
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .globally()
            .allowUrlProtocols("data")
            .allowAttributes("src")
            .matching(PICTURE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("title")
            .onElements("abbr")
            .toFactory();

    private static final Set<String> FRAMING = Set.of("header", "footer", "article", "section");

    /** @param level the level that the document's first heading gets: one below the heading of the page it stands in */
    public SafeHtml clean(String html, int level) {
        org.jsoup.nodes.Document page = Jsoup.parse(POLICY.sanitize(html));
        page.outputSettings().prettyPrint(false);
        Element body = page.body();
        continueHeadings(body, level);
        body.select("img:not([src])").remove();
        body.select("img:not([alt])").attr("alt", "");
        body.select("th").stream().filter(cell -> !cell.hasText()).forEach(cell -> cell.tagName("td"));
        // The page has its own landmarks; a document inside it is not another page.
        FRAMING.forEach(name -> body.select(name).tagName("div"));
        body.select("table").wrap("<div class=\"table-frame\" tabindex=\"0\"></div>");
        return new SafeHtml(body.html());
    }

    /** Starts at the given level and never skips one on the way down; an empty heading is no heading. */
    private static void continueHeadings(Element body, int level) {
        int[] shownAs = new int[HEADINGS.size() + 1];
        int previousRank = 0;
        int previousShown = level - 1;
        for (Element heading : body.select(String.join(",", HEADINGS))) {
            if (!heading.hasText()) {
                heading.tagName("div");
                continue;
            }
            int rank = heading.tagName().charAt(1) - '0';
            int shown;
            if (previousRank == 0 || rank > previousRank) {
                shown = previousShown + 1;
            } else {
                shown = shownAs[rank] > 0 ? shownAs[rank] : level;
            }
            shown = Math.min(shown, HEADINGS.size());
            for (int deeper = rank; deeper < shownAs.length; deeper++) {
                shownAs[deeper] = deeper == rank ? shown : 0;
            }
            heading.tagName("h" + shown);
            previousRank = rank;
            previousShown = shown;
        }
    }
}
