package no.helseporten.world;

import static org.assertj.core.api.Assertions.assertThat;

import no.helseporten.journeys.Journey;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sources have told of the demo people is believed: each finds those she may act for, and no child of sixteen. */
@Journey
class WhoActsForWhomTest {

    @ParameterizedTest
    @CsvSource({
        "parent,        Oda Nygaard Tveit + Iben Nygaard Tveit + Emil Nygaard Tveit",
        "other-parent,  Oda Nygaard Tveit + Iben Nygaard Tveit + Emil Nygaard Tveit",
        "foster-parent, Leo Myhre",
        "relative,      Solveig Fossum",
    })
    void whom_somebody_may_act_for_is_offered_to_her(String key, String names, World world) {
        var browser = new PlainBrowser();
        var people = browser.followAnywhere(browser.open(world.portal().resolve("/sign-in")));
        browser.followAnywhere(browser.press(people, key + " –"));

        var page = browser.follow(browser.open(world.portal().resolve("/access/choose")));

        // Other journeys in the same world may have given her more.
        assertThat(page.html().select("main .row-title").stream().map(Element::text))
                .contains(names.split(" \\+ "))
                .doesNotContain("Thea Nygaard Tveit");
    }
}
