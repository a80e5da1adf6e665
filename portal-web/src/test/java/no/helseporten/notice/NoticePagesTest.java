package no.helseporten.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import no.helseporten.access.AccessLocked;
import no.helseporten.access.AgeStepAhead;
import no.helseporten.access.Authority;
import no.helseporten.access.AuthorityChange;
import no.helseporten.access.AuthorityChanged;
import no.helseporten.access.Ground;
import no.helseporten.access.RecordAuthorities;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import no.helseporten.portal.PortalTest;
import no.helseporten.portal.testing.Browser;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;

class NoticePagesTest extends PortalTest {

    private static final LocalDate GROWN = LocalDate.of(1980, 1, 1);

    @Autowired
    private RecordAuthorities recordAuthorities;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate inTransaction;

    @Autowired
    @Qualifier("notice.hear") private ThreadPoolTaskExecutor executor;

    private final PersonId kari = PersonId.create();
    private PersonId me = kari;

    @BeforeEach
    void nobodyHasBeenToldAnything() {
        jdbc.sql("delete from notice.notice").update();
        jdbc.sql("delete from portal.event_publication").update();
        me = told(NUMBER, LocalDate.of(1986, 8, 21));
        RegisterRows.tell(jdbc, kari, "Kari", GROWN);
    }

    @AfterEach
    void nobodyHasAnyAuthority() {
        jdbc.sql("delete from access.authority_change").update();
    }

    @Nested
    class Refuses {

        @Test
        void a_stranger() {
            assertThat(browser().get("/notice").status()).isEqualTo(303);
            assertThat(browser()
                            .postRaw("/notice/" + UUID.randomUUID() + "/read", Map.of())
                            .status())
                    .isEqualTo(403);
        }

        @Test
        void a_form_without_its_token() {
            UUID notice = given();
            Browser browser = signedIn();

            assertThat(browser.postRaw("/notice/" + notice + "/read", Map.of()).status())
                    .isEqualTo(403);
            assertThat(unread(me)).isEqualTo(1);
        }

        @Test
        void whoever_is_too_young_to_sign_in_by_herself() {
            RegisterRows.tell(jdbc, me, "", LocalDate.of(2020, 1, 1));

            assertThat(signedIn().get("/notice").status()).isEqualTo(403);
        }

        @Test
        void to_mark_somebody_elses() {
            tell(kari, me);
            UUID hers = jdbc.sql("select notice_id from notice.notice where person_id = ?")
                    .param(kari.value())
                    .query(UUID.class)
                    .single();
            Browser browser = signedIn();

            assertThat(browser.post("/notice/" + hers + "/read", Map.of()).status())
                    .isEqualTo(303);
            assertThat(browser.post("/notice/read", Map.of("newest", hers.toString()))
                            .status())
                    .isEqualTo(303);
            assertThat(unread(kari)).isEqualTo(1);
        }

        @Test
        void to_show_hers_on_the_home_page_of_another() {
            given();
            tell(me, kari);
            Browser browser = signedIn();
            browser.post("/access/choose", Map.of("person", kari.toString()));

            Element main = main(browser.get("/home"));

            assertThat(main.select("h1").text()).contains("Kari");
            assertThat(main.text()).doesNotContain("Du har fått fullmakt", "Alle beskjeder");
        }
    }

    @Test
    void an_authority_given_is_told_to_the_receiver_on_home_and_among_all_notices() {
        UUID authority = tell(me, kari);
        Browser browser = signedIn();

        Element home = main(browser.get("/home"));
        assertThat(home.select("a[href=/access/received/" + authority + "]").text())
                .isEqualTo("Du har fått fullmakt fra Kari Nordmann.");
        assertThat(home.select("a[href=/notice]").text()).isEqualTo("Alle beskjeder");

        Element all = main(browser.get("/notice"));
        assertThat(all.select("a[href=/access/received/" + authority + "]")).hasSize(1);
        assertThat(all.text()).contains("Ulest");
    }

    @Test
    void read_on_home_it_is_gone_from_there_and_read_among_all() {
        UUID notice = given();
        Browser browser = signedIn();

        Browser.Page read = browser.post("/notice/" + notice + "/read", Map.of("home", "true"));
        assertThat(read.status()).isEqualTo(303);
        assertThat(read.location()).endsWith("/home");
        assertThat(browser.post("/notice/" + notice + "/read", Map.of()).location())
                .endsWith("/notice");

        assertThat(main(browser.get("/home")).text()).doesNotContain("Du har fått fullmakt");
        Element all = main(browser.get("/notice"));
        assertThat(all.text()).contains("Du har fått fullmakt").doesNotContain("Ulest");
        assertThat(all.select("form")).isEmpty();
    }

    @Test
    void all_on_the_page_are_read_at_once() {
        given();
        given();
        Browser browser = signedIn();
        String newest =
                main(browser.get("/notice")).select("input[name=newest]").val();

        assertThat(browser.post("/notice/read", Map.of("newest", newest)).status())
                .isEqualTo(303);

        assertThat(unread(me)).isZero();
    }

    @Test
    void what_is_older_than_a_page_is_on_the_next() {
        for (int i = 0; i < 26; i++) {
            given();
        }
        Browser browser = signedIn();

        Element first = main(browser.get("/notice"));
        assertThat(first.select("ul.rows li")).hasSize(25);
        Element second = main(browser.get(first.select("a[rel=next]").attr("href")));
        assertThat(second.select("ul.rows li")).hasSize(1);
        assertThat(second.select("a[rel=first]").attr("href")).isEqualTo("/notice");
    }

    @Test
    void whoever_has_been_told_nothing_reads_why_and_how_to_get_email() {
        Element all = main(signedIn().get("/notice"));

        assertThat(all.text()).contains("Du har ingen beskjeder ennå");
        assertThat(all.select("a[href=/notice/contact]")).hasSize(1);
    }

    @Test
    void what_is_told_twice_is_there_once() {
        PersonId child = PersonId.create();
        RegisterRows.tell(jdbc, child, "Lise", LocalDate.of(2015, 2, 18));
        parent(me, child);
        var step = new AgeStepAhead(child, 12, LocalDate.of(2027, 2, 18));

        // One after the other: the registry knows a publication by its event, and tells two equal ones apart by time
        // only.
        publish(step);
        await().until(() -> outstanding() == 0);
        publish(step);
        await().until(() -> outstanding() == 0);

        assertThat(unread(me)).isEqualTo(1);
        Element link = main(signedIn().get("/home")).selectFirst("a[href=/access/age/" + child + "?age=12]");
        assertThat(link).isNotNull();
        assertThat(link.text()).isEqualTo("Den 18. februar 2027 fyller Lise Nordmann 12 år. Se hva som endres da.");
    }

    @Test
    void a_foster_parent_is_told_of_the_birthday_too() {
        PersonId child = PersonId.create();
        RegisterRows.tell(jdbc, child, "Lise", LocalDate.of(2015, 2, 18));
        record(
                new Authority(
                        UUID.randomUUID(),
                        child,
                        me,
                        new Ground("FOSTER_CARE"),
                        null,
                        true,
                        GROWN,
                        LocalDate.now(clock).plusYears(1)),
                null);
        await().until(() -> outstanding() == 0);

        publish(new AgeStepAhead(child, 12, LocalDate.of(2027, 2, 18)));
        await().until(() -> outstanding() == 0);

        assertThat(main(signedIn().get("/notice")).text())
                .contains("fyller Lise Nordmann 12 år. Se hva som endres da.");
    }

    @Test
    void a_parent_with_a_protected_address_is_told_nothing_of_the_child() {
        PersonId child = PersonId.create();
        RegisterRows.tell(jdbc, child, "Lise", LocalDate.of(2015, 2, 18));
        parent(me, child);
        RegisterRows.protect(jdbc, child);

        publish(new AgeStepAhead(child, 12, LocalDate.of(2027, 2, 18)));
        await().until(() -> outstanding() == 0);

        assertThat(unread(me)).isZero();
    }

    @Test
    void what_nobody_is_told_of_is_not_even_written_down_as_news() {
        inTransaction.executeWithoutResult(status -> {
            events.publishEvent(changed(Ground.PARENT));
            assertThat(outstanding()).isZero();
            events.publishEvent(changed(Ground.POWER_OF_ATTORNEY));
            assertThat(outstanding()).isEqualTo(1);
        });
        await().until(() -> outstanding() == 0);
    }

    @Test
    void what_a_source_tells_by_the_hundred_is_heard_a_few_at_once() {
        long before = executor.getThreadPoolExecutor().getCompletedTaskCount();

        inTransaction.executeWithoutResult(status ->
                IntStream.range(0, 300).forEach(n -> events.publishEvent(changed(new Ground("FOSTER_CARE")))));
        await().until(() -> outstanding() == 0);

        assertThat(unread(me)).isEqualTo(300);
        await().until(() -> executor.getThreadPoolExecutor().getCompletedTaskCount() >= before + 300);
        assertThat(executor.getThreadPoolExecutor().getLargestPoolSize()).isLessThanOrEqualTo(4);
    }

    @Test
    void that_she_closed_her_record_is_told_to_her_alone() {
        publish(new AccessLocked(me));
        await().until(() -> outstanding() == 0);

        assertThat(unread(me)).isEqualTo(1);
        assertThat(main(signedIn().get("/notice")).select("a[href=/access/lock]"))
                .hasSize(1);
    }

    private AuthorityChanged changed(Ground ground) {
        return new AuthorityChanged(UUID.randomUUID(), 1, kari, me, AuthorityChanged.Kind.GIVEN, ground, null);
    }

    private UUID given() {
        tell(me, kari);
        return jdbc.sql("select notice_id from notice.notice where person_id = ? order by notice_id desc limit 1")
                .param(me.value())
                .query(UUID.class)
                .single();
    }

    /** One gives the other a power of attorney, as the page does it; waits until the receiver has been told. */
    private UUID tell(PersonId receiver, PersonId giver) {
        UUID authority = UUID.randomUUID();
        record(new Authority(authority, giver, receiver, Ground.POWER_OF_ATTORNEY, null, true, GROWN, null), giver);
        await().until(() -> outstanding() == 0);
        return authority;
    }

    private void parent(PersonId parent, PersonId child) {
        record(new Authority(UUID.randomUUID(), child, parent, Ground.PARENT, null, true, GROWN, null), null);
        await().until(() -> outstanding() == 0);
    }

    private void record(Authority authority, @Nullable PersonId by) {
        inTransaction.executeWithoutResult(status -> recordAuthorities.record(new AuthorityChange(
                1,
                AuthorityChanged.Kind.GIVEN,
                authority,
                null,
                null,
                by,
                by == null ? "974760673" : null,
                clock.instant())));
    }

    private void publish(Object event) {
        inTransaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private long outstanding() {
        return jdbc.sql("select count(*) from portal.event_publication")
                .query(Long.class)
                .single();
    }

    private long unread(PersonId person) {
        return jdbc.sql("select count(*) from notice.notice where person_id = ? and seen_at is null")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    private static Element main(Browser.Page page) {
        assertThat(page.status()).isEqualTo(200);
        return page.html().selectFirst("main");
    }
}
