package no.helseporten.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import no.helseporten.person.PersonId;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.portal.testing.Form;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;

/** What Kari does with the pages of blocks, step by step. */
abstract class BlockPagesTest extends KarisRecordTest {

    Browser browser;

    @BeforeEach
    void she_signs_in() {
        browser = signedInAs(number);
    }

    Browser signedInAs(String number) {
        Browser one = browser();
        signIn(one, claims -> claims.claim("pid", number));
        return one;
    }

    Page get(String path) {
        Page page = browser.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page;
    }

    /** As a form of her own would send it. */
    Page post(String path, Map<String, String> fields) {
        return post(browser, kari, path, fields);
    }

    static Page post(Browser browser, PersonId whose, String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("subject", whose.value().toString());
        return browser.post(path, all);
    }

    /** The page that an act led to. */
    Page follow(Page page) {
        assertThat(page.status()).as(main(page).text()).isEqualTo(303);
        return get(page.location());
    }

    /** Follows the link in the main part of a page with these words. */
    Page follow(Page page, String link) {
        Element found = main(page).select("a").stream()
                .filter(one -> one.text().equals(link))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link «" + link + "» on\n" + main(page)));
        return get(found.attr("href"));
    }

    static Element main(Page page) {
        Element main = page.html().selectFirst("main");
        return main == null ? page.html().body() : main;
    }

    static String heading(Page page) {
        return page.html().select("h1").text();
    }

    /** What an error summary says of a field. */
    static String error(Page page, String field) {
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().title()).startsWith("Feil: ");
        assertThat(page.html().getElementById(field))
                .as("where #%s leads", field)
                .isNotNull();
        return page.html().select("[role=alert] a[href=#" + field + "]").text();
    }

    /** The second step, for somebody whom a search finds. */
    Page person(String name, String label) {
        return follow(Form.with(browser, get("/blocking/new/person?name=" + name), "Gå videre")
                .choose(label)
                .send());
    }

    Page organisation(String name, String label, String side) {
        return follow(Form.with(browser, get("/blocking/new/organisation?name=" + name), "Gå videre")
                .choose(label)
                .choose(side)
                .send());
    }

    Page service(String label) {
        return follow(Form.with(browser, get("/blocking/new/service"), "Gå videre")
                .choose(label)
                .send());
    }

    Page information(String label) {
        return follow(Form.with(browser, get("/blocking/new/information"), "Gå videre")
                .choose(label)
                .send());
    }

    /** The third step, as it stands when it is opened. */
    Page check(Page details) {
        return check(details, UnaryOperator.identity());
    }

    Page check(Page details, UnaryOperator<Form> answers) {
        return follow(details(details, answers));
    }

    Page details(Page details, UnaryOperator<Form> answers) {
        return answers.apply(Form.with(browser, details, "Se hva som skjer")).send();
    }

    /** The last step, and the page of the block. */
    Page set(Page check) {
        return follow(setting(check).send());
    }

    Form setting(Page check) {
        Form form = Form.with(browser, check, "Sett sperringen");
        String danger = "Jeg forstår at de som behandler meg, kan mangle viktige opplysninger";
        return main(check).select("label").eachText().contains(danger) ? form.choose(danger) : form;
    }

    /** The titles of all items that a preview names, page by page. */
    Set<String> named(Page check) {
        Set<String> named = new TreeSet<>();
        String next = main(check).select("a:contains(Se alt som endrer seg)").attr("href");
        while (!next.isEmpty()) {
            Page page = get(next);
            named.addAll(main(page).select("li .row-title").eachText().stream()
                    .map(line -> line.replaceFirst(", \\d.*", ""))
                    .toList());
            next = main(page).select("a[rel=next]").attr("href");
        }
        return named;
    }
}
