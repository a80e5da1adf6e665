package no.helseporten.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.helseporten.access.Access;
import no.helseporten.access.Area;
import no.helseporten.access.Ground;
import no.helseporten.access.testing.Authorities;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import no.helseporten.portal.PortalTest;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.Browser.Page;
import no.helseporten.record.store.RecordRows;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the record and the home page, by whoever looks. */
class WhoSeesWhatTest extends PortalTest {

    private static final String CITIZEN = "03827500045";
    private static final String PROXY = "15910500055";

    private PersonId citizen;
    private PersonId proxy;
    private RecordRows rows;

    @BeforeEach
    void two_people_and_a_record() {
        citizen = told(CITIZEN, LocalDate.of(1975, 2, 3));
        proxy = told(PROXY, LocalDate.of(2005, 11, 15));
        jdbc.sql("delete from access.authority_change").update();
        for (String table : new String[] {
            "document",
            "document_visibility",
            "content",
            "report",
            "report_result",
            "observation",
            "medicine",
            "critical"
        }) {
            jdbc.sql("delete from record." + table).update();
        }
        named("Kari");
        rows = new RecordRows(jdbc, citizen, clock.instant().minusSeconds(60));
    }

    @Nested
    class Refuses {

        @Test
        void a_proxy_with_documents_the_same_answer_for_a_result_that_is_there_as_for_one_that_is_not() {
            Browser browser = proxyWith(Area.DOCUMENTS);

            sameAnswer(browser, "/record/results/", rows.report(), "", 403);
            sameAnswer(browser, "/record/medicines/", rows.medicine(), "", 403);
            sameAnswer(browser, "/record/results/analyses/", rows.observation(), "", 403);
        }

        @ParameterizedTest
        @ValueSource(strings = {"withheld", "hidden_from_parents", "hidden"})
        void a_document_out_of_sight_as_one_that_is_not_there(String how) {
            UUID document = how.equals("hidden") ? rows.document() : rows.document(how, true);
            rows.content(document, 1, "application/pdf");
            rows.content(document, 2, "image/png");
            if (how.equals("hidden")) {
                assertThat(submit(herself(), "/record/documents/" + document, "Skjul")
                                .status())
                        .isEqualTo(303);
            }
            Browser browser = proxyWith(Area.DOCUMENTS);

            sameAnswer(browser, "/record/documents/", document, "", 404);
            sameAnswer(browser, "/record/documents/", document, "/contents/1", 404);
            sameAnswer(browser, "/record/documents/", document, "/contents/1?download=true", 404);
            sameAnswer(browser, "/record/documents/", document, "/contents/2", 404);
            sameAnswer(browser, "/record/documents?older=", document, "", 200);
            assertThat(browser.get("/record/documents").html().select("main .rows a"))
                    .isEmpty();
        }

        @Test
        void a_report_out_of_sight_as_one_that_is_not_there() {
            UUID report = rows.report("hidden_from_parents", true);
            rows.content(report, 1, "application/pdf");
            UUID result = rows.observation("analysis_key", "only-here");
            rows.inReport(report, 0, result);
            Browser browser = proxyWith(Area.RESULTS);

            sameAnswer(browser, "/record/results/", report, "", 404);
            sameAnswer(browser, "/record/results/", report, "/contents/1", 404);
            sameAnswer(browser, "/record/results/analyses/", result, "", 404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"hide", "show"})
        void to_hide_for_anybody_but_her(String act) {
            UUID document = rows.document();
            Browser browser = proxyWith();

            Page page = post(browser, citizen, "/record/documents/" + document + "/" + act);

            assertThat(page.status()).isEqualTo(403);
            assertThat(changes()).isZero();
        }

        @Test
        void to_hide_without_the_hidden_token() {
            UUID document = rows.document();

            Page page = herself().postRaw("/record/documents/" + document + "/hide", Map.of());

            assertThat(page.status()).isEqualTo(403);
            assertThat(changes()).isZero();
        }

        @Test
        void to_hide_what_is_not_there() {
            UUID withheld = rows.document("withheld", true);
            Browser browser = herself();

            assertThat(post(browser, citizen, "/record/documents/" + UUID.randomUUID() + "/hide")
                            .status())
                    .isEqualTo(404);
            assertThat(post(browser, citizen, "/record/documents/" + withheld + "/hide")
                            .status())
                    .isEqualTo(404);
            assertThat(changes()).isZero();
        }
    }

    @Nested
    class A_proxy_with_documents_only {

        @Test
        void meets_no_hint_of_anything_else() {
            rows.document("title", "Notat fra besøk");
            rows.report("title", "Hemmelig svar");
            rows.medicine("name", "Hemmelig medisin", "prescribed_at", clock.instant());
            Browser browser = proxyWith(Area.DOCUMENTS);

            for (String path : new String[] {"/home", "/record", "/record/documents", "/record/critical"}) {
                Element main = main(browser.get(path));
                assertThat(main.select("a[href^=/record/results], a[href^=/record/medicines]"))
                        .as(path)
                        .isEmpty();
                assertThat(main.text()).as(path).doesNotContainIgnoringCase("hemmelig");
                assertThat(main.text().toLowerCase())
                        .as(path)
                        .doesNotContain("prøvesvar")
                        .doesNotContain("medisin");
            }
            assertThat(main(browser.get("/home")).text()).contains("Notat fra besøk");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "nb | Journalen til Kari Nordmann",
                    "nn | Journalen til Kari Nordmann",
                    "en | The record of Kari Nordmann"
                })
        void is_greeted_with_whose_record_it_is_and_what_she_may_do(String language, String heading) {
            Browser browser = proxyWith(Area.DOCUMENTS);
            browser.post("/language", Map.of("language", language, "back", "/"));

            Element main = main(browser.get("/home"));

            assertThat(main.select("h1").text()).isEqualTo(heading);
            assertThat(main.select(".lead").text()).containsPattern("do[ck]ument");
            assertThat(main(browser.get("/record")).select("h1").text()).isEqualTo(heading);
        }

        @Test
        void is_not_told_who_else_does_not_see() {
            UUID document = rows.document();

            Element main = main(proxyWith(Area.DOCUMENTS).get("/record/documents/" + document));

            assertThat(main.text()).doesNotContain("Hvem ser dette", "Skjul");
        }
    }

    @Test
    void a_proxy_with_results_only_meets_neither_documents_nor_critical_information() {
        rows.report("title", "Blodprøve i går");
        rows.document("title", "Hemmelig notat", "kind_group", "I");
        rows.critical("title", "Hemmelig allergi");
        Browser browser = proxyWith(Area.RESULTS);

        for (String path : new String[] {"/home", "/record", "/record/results", "/record/results/analyses"}) {
            Element main = main(browser.get(path));
            assertThat(main.select("a[href^=/record/documents], a[href^=/record/critical], a[href^=/record/medicines]"))
                    .as(path)
                    .isEmpty();
            assertThat(main.text()).as(path).doesNotContain("Hemmelig", "Dokument", "Kritisk", "Brev");
        }
        assertThat(main(browser.get("/home")).text()).contains("Blodprøve i går");
    }

    @Test
    void a_proxy_with_nothing_of_the_record_still_has_a_first_page() {
        Page home = proxyWith(Area.APPOINTMENTS).get("/home");

        assertThat(home.status()).isEqualTo(200);
        assertThat(main(home).text()).contains("timeavtaler");
        assertThat(main(home).select("section")).isEmpty();
    }

    @Nested
    class The_citizen {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "nb | Hvem ser dette | Skjul for dem som har fullmakt | Skjult for fullmakter | Vis igjen",
                    "nn | Kven ser dette | Skjul for dei som har fullmakt | Skjult for fullmakter | Vis igjen",
                    "en | Who sees this | Hide from those who act for me | Hidden from those who act for you | Show again"
                })
        void hides_a_document_and_shows_it_again(String language, String who, String hide, String tag, String show) {
            UUID document = rows.document("title", "Notat");
            Browser browser = herself();
            browser.post("/language", Map.of("language", language, "back", "/"));
            String path = "/record/documents/" + document;
            assertThat(main(browser.get(path)).select("h2").eachText()).contains(who);

            Page hidden = submit(browser, path, hide);

            assertThat(hidden.status()).isEqualTo(303);
            assertThat(hidden.location()).endsWith(path);
            assertThat(main(browser.get(path)).select("[role=status]")).hasSize(1);
            assertThat(main(browser.get("/record/documents")).select(".row").text())
                    .contains(tag);
            assertThat(proxyWith(Area.DOCUMENTS).get(path).status()).isEqualTo(404);

            assertThat(submit(browser, path, show).status()).isEqualTo(303);
            assertThat(main(browser.get("/record/documents")).select(".row").text())
                    .doesNotContain(tag);
            assertThat(proxyWith(Area.DOCUMENTS).get(path).status()).isEqualTo(200);
        }

        @Test
        void finds_from_every_item_which_personnel_can_see_it_and_her_proxy_does_not() {
            UUID document = rows.document();
            UUID report = rows.report();
            UUID medicine = rows.medicine();
            UUID allergy = rows.critical();
            Map<String, UUID> pages = Map.of(
                    "/record/documents/" + document,
                    document,
                    "/record/results/" + report,
                    report,
                    "/record/medicines/" + medicine,
                    medicine,
                    "/record/critical",
                    allergy);
            Browser herself = herself();
            Browser proxy = proxyWith(Area.DOCUMENTS, Area.RESULTS, Area.MEDICINES);

            pages.forEach((page, item) -> {
                assertThat(main(herself.get(page))
                                .select("a[href=/blocking/new/item/" + item + "]")
                                .text())
                        .startsWith("Hvem kan se dette?")
                        .hasSizeGreaterThan("Hvem kan se dette? ".length());
                assertThat(main(proxy.get(page)).select("a[href*=/blocking/]")).isEmpty();
            });
        }

        @Test
        void may_send_it_twice() {
            UUID document = rows.document();
            Browser browser = herself();

            for (int time = 0; time < 2; time++) {
                assertThat(post(browser, citizen, "/record/documents/" + document + "/hide")
                                .status())
                        .isEqualTo(303);
            }
            assertThat(changes()).isEqualTo(1);
        }

        @Test
        void who_has_grown_up_reads_nothing_of_parents() {
            UUID document = rows.document("hidden_from_parents", true);
            Browser browser = herself();

            assertThat(main(browser.get("/record/documents")).text()).doesNotContain("Foreldrene");
            assertThat(main(browser.get("/record/documents/" + document)).text())
                    .doesNotContain("Foreldrene");
        }
    }

    @Nested
    class A_young_person {

        @BeforeEach
        void with_her_parents_consent() {
            RegisterRows.tell(jdbc, citizen, "Kari", today().minusYears(15));
            Authorities.parentalConsent(jdbc, citizen);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "nb | Foreldrene dine ser ikke dette",
                    "nn | Foreldra dine ser ikkje dette",
                    "en | Your parents do not see this"
                })
        void reads_in_lists_and_on_pages_what_her_parents_do_not_see(String language, String told) {
            UUID document = rows.document("hidden_from_parents", true);
            UUID report = rows.report("hidden_from_parents", true);
            UUID result = rows.observation("analysis_key", "only-here");
            rows.inReport(report, 0, result);
            UUID medicine = rows.medicine("hidden_from_parents", true);
            rows.critical("hidden_from_parents", true);
            Browser browser = herself();
            browser.post("/language", Map.of("language", language, "back", "/"));

            for (String path : new String[] {
                "/record/documents", "/record/documents/" + document,
                "/record/results", "/record/results/" + report,
                "/record/results/analyses", "/record/results/analyses/" + result,
                "/record/medicines", "/record/medicines/" + medicine,
                "/record/critical"
            }) {
                assertThat(main(browser.get(path)).text()).as(path).containsOnlyOnce(told);
            }
        }

        @Test
        void reads_it_of_nothing_else() {
            UUID document = rows.document();

            assertThat(main(herself().get("/record/documents/" + document)).text())
                    .doesNotContain("Foreldrene");
        }

        @Test
        void cannot_hide_anything_herself_yet() {
            UUID document = rows.document();
            Browser browser = herself();

            assertThat(main(browser.get("/record/documents/" + document)).text())
                    .doesNotContain("Hvem ser dette");
            assertThat(post(browser, citizen, "/record/documents/" + document + "/hide")
                            .status())
                    .isEqualTo(403);
        }

        @Test
        void has_a_parent_who_finds_no_trace_of_what_is_exempted() {
            UUID exempted = rows.medicine("hidden_from_parents", true);
            Authorities.parent(jdbc, citizen, proxy);
            Browser browser = choosing(signedInAs(PROXY));

            sameAnswer(browser, "/record/medicines/", exempted, "", 404);
            assertThat(main(browser.get("/record/medicines")).select(".row")).isEmpty();
            rows.medicine("name", "Paracet");
            assertThat(main(browser.get("/record/medicines")).select(".row")).hasSize(1);
        }

        @Test
        void without_consent_has_a_first_page_that_says_what_there_is() {
            jdbc.sql("delete from access.authority_change").update();

            Page home = herself().get("/home");

            assertThat(home.status()).isEqualTo(200);
            assertThat(main(home).select(".lead").text()).contains("timeavtaler");
            assertThat(main(home).text()).contains("når du blir eldre");
            assertThat(main(home).select("a[href^=/record]")).isEmpty();
        }
    }

    @Test
    void somebody_with_assigned_authority_sees_what_is_exempted_but_not_that_it_is() {
        RegisterRows.tell(jdbc, citizen, "Kari", today().minusYears(15));
        UUID document = rows.document("hidden_from_parents", true);
        UUID given = Authorities.give(jdbc, citizen, proxy, new Ground("ASSIGNED"));
        jdbc.sql("update access.authority_change set valid_from = ? where authority_id = ?")
                .params(today().minusDays(1), given)
                .update();
        Page page = choosing(signedInAs(PROXY)).get("/record/documents/" + document);

        assertThat(page.status()).isEqualTo(200);
        assertThat(main(page).text()).doesNotContain("Foreldrene");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Access.OSLO);
    }

    private void named(String name) {
        RegisterRows.tell(jdbc, citizen, name, LocalDate.of(1975, 2, 3));
    }

    private Browser signedInAs(String number) {
        Browser browser = browser();
        signIn(browser, claims -> claims.claim("pid", number));
        return browser;
    }

    private Browser herself() {
        return signedInAs(CITIZEN);
    }

    /** Signed in, with a power of attorney for these areas, and the citizen chosen. */
    private Browser proxyWith(Area... areas) {
        jdbc.sql("delete from access.authority_change where receiver_id = ?")
                .param(proxy.value())
                .update();
        Authorities.powerOfAttorney(jdbc, citizen, proxy, areas);
        return choosing(signedInAs(PROXY));
    }

    private Browser choosing(Browser browser) {
        assertThat(browser.post(
                                "/access/choose",
                                Map.of("person", citizen.value().toString()))
                        .location())
                .endsWith("/home");
        browser.get("/home");
        return browser;
    }

    private static Page post(Browser browser, PersonId subject, String path) {
        return browser.post(path, Map.of("subject", subject.value().toString()));
    }

    /** Sends the form on a page whose button begins with these words. */
    private static Page submit(Browser browser, String path, String words) {
        Element form = main(browser.get(path)).select("form").stream()
                .filter(one -> one.select("button").text().startsWith(words))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = new HashMap<>();
        form.select("input").forEach(input -> fields.put(input.attr("name"), input.val()));
        return browser.postRaw(form.attr("action"), fields);
    }

    /** To the byte, but for the id asked for, the reference and the token. */
    private static void sameAnswer(Browser browser, String path, UUID id, String rest, int status) {
        UUID another = UUID.randomUUID();
        Page there = browser.get(path + id + rest);
        Page nowhere = browser.get(path + another + rest);

        assertThat(there.status()).as(path).isEqualTo(status);
        assertThat(nowhere.status()).as(path).isEqualTo(status);
        assertThat(comparable(there, id)).isEqualTo(comparable(nowhere, another));
        assertThat(there.header("Content-Type")).isEqualTo(nowhere.header("Content-Type"));
        assertThat(there.header("Content-Disposition")).isEqualTo(nowhere.header("Content-Disposition"));
    }

    private static String comparable(Page page, UUID id) {
        return page.body()
                .replace(id.toString(), "ID")
                .replaceAll("(name=\"_csrf\"[^>]*value=\")[^\"]*", "$1")
                .replaceAll("data-(idle|end)=\"[^\"]*\"", "")
                .replaceAll("<p id=\"session-until\"[^>]*>[^<]*</p>", "")
                .replaceAll("<strong>[0-9A-F]{10}</strong>", "");
    }

    private static Element main(Page page) {
        assertThat(page.status()).isEqualTo(200);
        return Objects.requireNonNull(page.html().selectFirst("main"));
    }

    private int changes() {
        return jdbc.sql("select count(*) from record.document_visibility")
                .query(Integer.class)
                .single();
    }
}
