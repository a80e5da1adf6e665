package no.helseporten.journeys;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.stream.Collectors;

/** What axe finds on a page; about one fault in five, so that silence is no praise. */
final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> COLOUR_RULES = List.of("color-contrast", "link-in-text-block");

    private Accessibility() {}

    /**
     * Fails with every fault of the page that is shown.
     *
     * @param state how the page came to be as it is: language, colours, error
     */
    static void assertNoFaults(Browser browser, String state) {
        judge(new AxeBuilder().withTags(RULES), browser, state);
    }

    /** The same for what alone can differ from one set of colours to another. */
    static void assertContrast(Browser browser, String state) {
        judge(new AxeBuilder().withOnlyRules(COLOUR_RULES), browser, state);
    }

    private static void judge(AxeBuilder axe, Browser browser, String state) {
        if (browser.isWithoutJavaScript()) {
            // axe is a script itself; the page is the same with and without.
            return;
        }
        Results results = axe.setLegacyMode(true).analyze(browser.driver());
        if (results.isErrored()) {
            throw new AssertionError("axe could not look at " + browser.path() + ": " + results.getErrorMessage());
        }
        if (!results.violationFree()) {
            throw new AssertionError("%s (%s) has faults:%n%s"
                    .formatted(
                            browser.path(),
                            state,
                            results.getViolations().stream()
                                    .map(Accessibility::describe)
                                    .collect(Collectors.joining("\n"))));
        }
    }

    private static String describe(Rule rule) {
        return "  %s (%s): %s%n%s"
                .formatted(
                        rule.getId(),
                        rule.getImpact(),
                        rule.getHelp(),
                        rule.getNodes().stream()
                                .map(node -> "    " + node.getHtml() + "\n      "
                                        + node.getFailureSummary().replace("\n", "\n      "))
                                .collect(Collectors.joining("\n")));
    }
}
