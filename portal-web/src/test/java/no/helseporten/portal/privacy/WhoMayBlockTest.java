package no.helseporten.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.testing.Authorities;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.Browser.Page;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Blocks are the citizen's own: nobody else comes near them, whatever they may do for her otherwise. */
class WhoMayBlockTest extends BlockPagesTest {

    private static final String[] PAGES = {
        "/blocking", "/blocking/history", "/blocking/new", "/blocking/new/person", "/blocking/new/information"
    };

    @Test
    void whoever_is_not_signed_in_is_sent_to_sign_in() {
        for (String path : PAGES) {
            assertThat(browser().get(path).location()).as(path).startsWith("/sign-in");
        }
        assertThat(browser().post("/blocking/new", Map.of()).location()).startsWith("/sign-in");
    }

    @Test
    void without_the_hidden_token_nothing_is_taken() {
        assertThat(browser.postRaw("/blocking/new", Map.of("kind", "PERSON", "code", SIV))
                        .status())
                .isEqualTo(403);
        assertThat(drafts()).isZero();
    }

    @Test
    void somebody_with_power_of_attorney_over_everything_else_is_refused() {
        String othersNumber = newNumber();
        PersonId other = told(othersNumber, LocalDate.of(1975, 1, 1));
        RegisterRows.tell(jdbc, other, "Ola", LocalDate.of(1975, 1, 1));
        String block = setting(check(service("Alle dokumenter"))).send().location();
        Authorities.powerOfAttorney(
                jdbc, kari, other, Area.DOCUMENTS, Area.RESULTS, Area.MEDICINES, Area.PLANS, Area.ACCESS_LOG);
        Browser proxy = signedInAs(othersNumber);
        proxy.post("/access/choose", Map.of("person", kari.value().toString()));
        proxy.get("/home");

        for (String path : PAGES) {
            assertThat(proxy.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(proxy.get(block).status()).isEqualTo(403);
        assertThat(proxy.post(block + "/lift", Map.of("subject", kari.value().toString()))
                        .status())
                .isEqualTo(403);
        assertThat(proxy.get("/record/documents/" + summary).html().select("a[href^=/blocking]"))
                .isEmpty();
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void a_young_person_of_fourteen_is_refused() {
        RegisterRows.tell(
                jdbc,
                kari,
                "Kari",
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Oslo")).minusYears(14));

        for (String path : PAGES) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(post("/blocking/new", Map.of("kind", "PERSON", "code", SIV)).status())
                .isEqualTo(403);
        assertThat(drafts()).isZero();
    }

    @Test
    void what_is_somebody_elses_is_as_what_is_not_there() {
        String othersNumber = newNumber();
        PersonId other = told(othersNumber, LocalDate.of(1975, 1, 1));
        RegisterRows.tell(jdbc, other, "Ola", LocalDate.of(1975, 1, 1));
        Browser stranger = signedInAs(othersNumber);
        String draft = person("siv", "Siv Lie, sykepleier").response().uri().getPath();
        String block = setting(check(service("Alle dokumenter"))).send().location();

        for (String step : new String[] {"", "/check", "/items"}) {
            same(stranger.get(draft + step), stranger.get("/blocking/draft/" + UUID.randomUUID() + step));
        }
        for (String step : new String[] {"", "/lift"}) {
            same(stranger.get(block + step), stranger.get("/blocking/" + UUID.randomUUID() + step));
        }
        for (String act :
                new String[] {draft, draft + "/preview", draft + "/check", block + "/lift", block + "/change"}) {
            assertThat(post(stranger, other, act, Map.of("starts", "now", "ends", "never", "understood", "true"))
                            .status())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(post(stranger, other, block + "/undo", Map.of("number", "1")).status())
                .isEqualTo(404);
        same(stranger.get("/blocking/new/item/" + summary), stranger.get("/blocking/new/item/" + UUID.randomUUID()));
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void to_look_sets_nothing() {
        String draft = service("Alle dokumenter").response().uri().getPath();
        for (String step : new String[] {"", "/check", "/items"}) {
            get(draft + step);
        }
        get("/blocking");

        assertThat(changes()).isZero();
    }

    private static void same(Page theirs, Page nobodys) {
        assertThat(theirs.status()).isEqualTo(404);
        assertThat(comparable(theirs)).isEqualTo(comparable(nobodys));
    }

    private static String comparable(Page page) {
        Document html = page.html();
        html.select("input[name=_csrf], strong:matches(^[0-9A-F]{10}$)").remove();
        return page.status() + html.title() + html.select("main").outerHtml();
    }
}
