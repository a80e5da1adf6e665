package no.helseporten.journeys;

import java.util.List;
import java.util.function.Consumer;

/** Shows every kind of page there is to somebody who looks at it. */
final class Tour {

    private static final List<String> OPEN = List.of("/", "/signed-out");
    private static final List<String> SIGNED_IN = List.of(
            "/home",
            "/record",
            "/record/documents",
            "/record/results",
            "/record/results/analyses",
            "/record/medicines",
            "/record/medicines/past",
            "/record/critical",
            "/access",
            "/access/given/new",
            "/access/history",
            "/access/choose",
            "/access/lock",
            "/access/activity",
            "/blocking",
            "/blocking/history",
            "/blocking/words",
            "/blocking/new",
            "/blocking/new/person",
            "/blocking/new/person?name=mona",
            "/blocking/new/person?name=finnesikke",
            "/blocking/new/organisation",
            "/blocking/new/organisation?name=fjordheim",
            "/blocking/new/service",
            "/blocking/new/information",
            "/accesslog",
            "/accesslog/questions",
            "/notice",
            "/notice/contact",
            "/record/documents?q=finnesikke",
            "/record/results/analyses?q=finnesikke");

    /** Lists whose entries have a page of their own. */
    private static final List<String> LISTS = List.of(
            "/record/documents", "/record/results", "/record/results/analyses", "/record/medicines", "/accesslog");

    private static final String NOWHERE = "/nowhere";

    private Tour() {}

    /** The pages for everybody, and the one that is not there. */
    static void open(Browser browser, Consumer<String> look) {
        OPEN.forEach(path -> visit(browser, path, look));
    }

    /** The pages of the one who is signed in, the first of each kind of entry, and a page that is not there. */
    static void signedIn(Browser browser, Consumer<String> look) {
        SIGNED_IN.forEach(path -> visit(browser, path, look));
        for (String list : LISTS) {
            browser.open(list).openFirstEntry(list);
            look.accept(list + "/one");
        }
        browser.watch().expect(404);
        visit(browser, NOWHERE, look);
    }

    private static void visit(Browser browser, String path, Consumer<String> look) {
        browser.open(path);
        look.accept(path);
    }
}
