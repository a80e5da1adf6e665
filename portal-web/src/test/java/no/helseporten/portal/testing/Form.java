package no.helseporten.portal.testing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form as a reader finds it, by the words on its button and its labels, filled in and sent as a browser would. */
public final class Form {

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

    public static Form with(Browser browser, Browser.Page page, String button) {
        Document html = page.html();
        Element found = html.select("form button").stream()
                .filter(element -> element.text().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button «" + button + "» on\n" + html.select("main")));
        return new Form(browser, html, found.closest("form"));
    }

    public Form write(String label, String text) {
        fields.put(labelled(label).attr("name"), text);
        return this;
    }

    public Form choose(String label) {
        put(labelled(label));
        return this;
    }

    /** Writes a date into the three fields of the group with this legend. */
    public Form date(String legend, LocalDate day) {
        Element group = page.select("fieldset").stream()
                .filter(element -> element.select("> legend").text().equals(legend))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No group «" + legend + "» on\n" + page.select("main")));
        List<String> parts = group.select("input").eachAttr("name");
        fields.put(parts.get(0), String.valueOf(day.getDayOfMonth()));
        fields.put(parts.get(1), String.valueOf(day.getMonthValue()));
        fields.put(parts.get(2), String.valueOf(day.getYear()));
        return this;
    }

    /** A value that no reader could have chosen. */
    public Form tamper(String name, String value) {
        fields.put(name, value);
        return this;
    }

    /** What would be sent, by name. */
    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    public Browser.Page send() {
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
