package no.helseporten.journeys;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
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

    /** Follows the link with this name. */
    Page follow(String link) {
        return click(only("a[href]", "link «" + link + "»", hasName(link)));
    }

    /** Follows the first link in the main part of the page whose address begins so. */
    Page followFirst(String path) {
        return click(browser.driver().findElement(By.cssSelector("main a[href^='" + path + "']")));
    }

    /** Presses the button whose name begins so. */
    Page press(String button) {
        return click(only("button", "button «" + button + "»", startsWith(button)));
    }

    private Page click(WebElement element) {
        element.click();
        return browser.page();
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

    private java.util.stream.Stream<WebElement> shown(String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).stream().filter(WebElement::isDisplayed);
    }

    private static Predicate<WebElement> hasName(String name) {
        return element -> String.valueOf(element.getAccessibleName()).strip().equals(name);
    }

    private static Predicate<WebElement> startsWith(String name) {
        return element -> String.valueOf(element.getAccessibleName()).strip().startsWith(name);
    }

    /** The links one can see, for a message. */
    String links() {
        return shown("a[href]").map(WebElement::getAccessibleName).collect(Collectors.joining(", "));
    }
}
