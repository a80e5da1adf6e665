package no.helseporten.journeys;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/** The page a browser shows, read by role and accessible name. */
final class Page {

    private final Browser browser;

    Page(Browser browser) {
        this.browser = browser;
    }

    String title() {
        return String.valueOf(browser.driver().getTitle());
    }

    /** The text of its one main heading. */
    String heading() {
        return only("h1", "main heading", heading -> true).getText();
    }

    /** The language it says it is in. */
    String language() {
        return String.valueOf(browser.driver().findElement(By.tagName("html")).getDomAttribute("lang"));
    }

    /** Everything that can be read on it. */
    String text() {
        return browser.driver().findElement(By.tagName("body")).getText();
    }

    boolean hasLink(String name) {
        return !named("a[href]", name).isEmpty();
    }

    boolean hasButton(String name) {
        return !named("button", name).isEmpty();
    }

    /** Follows the link with this name, to another page. */
    Page follow(String link) {
        return click(only("a[href]", "link «" + link + "»", hasName(link)));
    }

    /** Follows the link whose name begins so. */
    Page followBeginning(String link) {
        return click(only("a[href]", "link «" + link + "…»", startsWith(link)));
    }

    /** Follows the link with this name that stands in the main part of the page. */
    Page followInMain(String link) {
        return click(only("main a[href]", "link «" + link + "»", hasName(link)));
    }

    /** The name of the first entry of a list, each of which has a page below the list's. */
    String firstEntry(String list) {
        return entry(list).getText();
    }

    /** Opens that entry. */
    Page openFirstEntry(String list) {
        return click(entry(list));
    }

    /** Presses the button whose name begins so, which leads to another page. */
    Page press(String button) {
        return click(only("button", "button «" + button + "»", startsWith(button)));
    }

    /** The first line of each entry that leads nowhere. */
    List<String> entries() {
        return shown("main .row-title").map(WebElement::getText).toList();
    }

    /** Unfolds the part with this heading. */
    Page open(String part) {
        only("summary", "part «" + part + "»", summary -> summary.getText()
                        .strip()
                        .equals(part))
                .click();
        return this;
    }

    /** Writes into the field with this label. */
    Page fill(String field, String text) {
        WebElement found = only("input, textarea", "field «" + field + "»", hasName(field));
        found.clear();
        found.sendKeys(text);
        return this;
    }

    /** Ticks the box, or picks the radio button, with this label. */
    Page choose(String choice) {
        WebElement found = only("input", "choice «" + choice + "»", hasName(choice));
        if (!found.isSelected()) {
            found.click();
        }
        return this;
    }

    private Page click(WebElement element) {
        WebElement before = browser.driver().findElement(By.tagName("html"));
        element.click();
        browser.patience().until(driver -> isGone(before));
        return browser.page();
    }

    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (StaleElementReferenceException e) {
            return true;
        } catch (WebDriverException e) {
            // Just while one document gives way to the next, Chromium's driver says so in words of its own.
            if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
                return true;
            }
            throw e;
        }
    }

    private WebElement entry(String list) {
        var address = Pattern.compile(Pattern.quote(list) + "/[0-9a-f-]{36}");
        return shown("main a[href]")
                .filter(link -> address.matcher(String.valueOf(link.getDomAttribute("href")))
                        .matches())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No entry of %s on %s:%n%s"
                        .formatted(list, browser.driver().getCurrentUrl(), text())));
    }

    private WebElement only(String selector, String what, Predicate<WebElement> wanted) {
        List<WebElement> found = shown(selector).filter(wanted).toList();
        if (found.size() != 1) {
            throw new AssertionError("%d times %s on %s:%n%s"
                    .formatted(found.size(), what, browser.driver().getCurrentUrl(), text()));
        }
        return found.getFirst();
    }

    private List<WebElement> named(String selector, String name) {
        return shown(selector).filter(hasName(name)).toList();
    }

    private Stream<WebElement> shown(String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).stream().filter(WebElement::isDisplayed);
    }

    private static Predicate<WebElement> hasName(String name) {
        return element -> String.valueOf(element.getAccessibleName()).strip().equals(name);
    }

    private static Predicate<WebElement> startsWith(String name) {
        return element -> String.valueOf(element.getAccessibleName()).strip().startsWith(name);
    }
}
