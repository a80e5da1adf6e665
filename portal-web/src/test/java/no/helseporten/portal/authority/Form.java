package no.helseporten.portal.authority;

import java.util.LinkedHashMap;
import java.util.Map;
import no.helseporten.portal.testing.Browser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form as a reader finds it, by the words on its button and its labels, filled in and sent as a browser would. */
final class Form {

    private final Browser browser;
    private final Document page;
    private final String action;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Form(Browser browser, Document page, Element form) {
        this.browser = browser;
        this.page = page;
        this.action = form.attr("action");
        for (Element input : form.select("input[name]")) {
            boolean choice =
                    input.attr("type").equals("checkbox") || input.attr("type").equals("radio");
            if (!choice || input.hasAttr("checked")) {
                put(input);
            }
        }
    }

    static Form with(Browser browser, Browser.Page page, String button) {
        Document html = page.html();
        Element found = html.select("form button").stream()
                .filter(element -> element.text().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button «" + button + "» on\n" + html.select("main")));
        return new Form(browser, html, found.closest("form"));
    }

    Form write(String label, String text) {
        fields.put(labelled(label).attr("name"), text);
        return this;
    }

    Form choose(String label) {
        put(labelled(label));
        return this;
    }

    /** A value that no reader could have chosen. */
    Form tamper(String name, String value) {
        fields.put(name, value);
        return this;
    }

    Browser.Page send() {
        return browser.postRaw(action, fields);
    }

    private void put(Element input) {
        // Several boxes of one name are read as one list.
        if (input.attr("type").equals("checkbox")) {
            fields.merge(input.attr("name"), input.attr("value"), (some, more) -> some + "," + more);
        } else {
            fields.put(input.attr("name"), input.attr("value"));
        }
    }

    private Element labelled(String label) {
        Element found = page.select("label").stream()
                .filter(element -> element.text().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No label «" + label + "» on\n" + page.select("main")));
        return page.getElementById(found.attr("for"));
    }
}
