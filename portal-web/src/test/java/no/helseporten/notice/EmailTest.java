package no.helseporten.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.helseporten.access.AccessLocked;
import no.helseporten.access.AgeStepAhead;
import no.helseporten.access.AuthorityChanged;
import no.helseporten.access.Ground;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import no.helseporten.portal.PortalTest;
import no.helseporten.portal.testing.Browser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** E-mail through a real mail server: what is sent, to whom, and what happens when the server is away. */
class EmailTest extends PortalTest {

    private static final LocalDate GROWN = LocalDate.of(1980, 1, 1);
    private static final LocalDate FOURTEEN = LocalDate.of(2012, 6, 1);
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static GreenMail server = started(0);

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate inTransaction;

    @Autowired
    private FailedEventPublications failed;

    private final PersonId kari = PersonId.create();
    private PersonId me = kari;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "localhost");
        properties.add("spring.mail.port", () -> server.getSmtp().getPort());
        properties.add("helseporten.notice.from", () -> "Helseporten <ikke-svar@helseporten.example>");
        properties.add("helseporten.notice.front-page", () -> "https://helseporten.example");
    }

    @BeforeEach
    void nobodyHasBeenToldAnything() throws Exception {
        server.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from notice.notice").update();
        jdbc.sql("delete from notice.contact").update();
        jdbc.sql("delete from portal.event_publication").update();
        me = told(NUMBER, GROWN);
        RegisterRows.tell(jdbc, kari, "Kari", GROWN);
    }

    @AfterEach
    void nobodyHasAnyAuthority() {
        jdbc.sql("delete from access.authority_change").update();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Nested
    class AnAddressIsRefused {

        @Test
        void of_a_stranger() {
            assertThat(browser().get("/notice/contact").status()).isEqualTo(303);
            assertThat(browser()
                            .postRaw("/notice/contact", Map.of("address", "ola@eksempel.no"))
                            .status())
                    .isEqualTo(403);
            assertThat(letters()).isEmpty();
        }

        @Test
        void when_no_letter_can_be_sent_to_it_and_what_was_written_is_kept() {
            Browser.Page page = signedIn().post("/notice/contact", Map.of("address", "ola@", "topics", "AGE"));

            assertThat(page.status()).isEqualTo(422);
            Document html = page.html();
            assertThat(html.title()).startsWith("Feil:");
            assertThat(html.select("#error-summary a[href=#address]")).hasSize(1);
            assertThat(html.select("#address").val()).isEqualTo("ola@");
            assertThat(html.select("#address").attr("aria-invalid")).isEqualTo("true");
            assertThat(html.select("input[name=topics][checked]").eachAttr("value"))
                    .containsExactly("AGE");
            assertThat(letters()).isEmpty();
        }

        @Test
        void when_it_is_a_parents_however_it_is_written() {
            RegisterRows.tell(jdbc, me, "", FOURTEEN);
            parentWith("mor@eksempel.no");
            Browser browser = signedIn();

            for (String typed : List.of("mor@eksempel.no", "Mor@eksempel.no", "mor+barn@eksempel.no")) {
                Browser.Page page = browser.post("/notice/contact", Map.of("address", typed));
                assertThat(page.status()).isEqualTo(422);
                assertThat(page.html().select("#address-error").text()).contains("en av foreldrene dine");
            }
            assertThat(letters()).isEmpty();
        }

        @Test
        void when_too_many_codes_have_been_sent_today() {
            Browser browser = signedIn();
            for (int i = 1; i <= 5; i++) {
                assertThat(browser.post("/notice/contact", Map.of("address", "ola" + i + "@eksempel.no"))
                                .status())
                        .isEqualTo(303);
            }

            assertThat(browser.post("/notice/contact", Map.of("address", "ola6@eksempel.no"))
                            .status())
                    .isEqualTo(422);
            assertThat(browser.post("/notice/contact/code/new", Map.of()).status())
                    .isEqualTo(422);
            assertThat(letters()).hasSize(5);
        }
    }

    @Test
    void a_parents_address_is_a_young_adults_own_choice() {
        RegisterRows.tell(jdbc, me, "", LocalDate.of(2010, 1, 1));
        parentWith("mor@eksempel.no");

        assertThat(signedIn()
                        .post("/notice/contact", Map.of("address", "mor@eksempel.no"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_parent_who_types_it_without_having_it_does_not_make_it_a_parents() {
        RegisterRows.tell(jdbc, me, "", FOURTEEN);
        parentWith("oda@eksempel.no");
        jdbc.sql("update notice.contact set confirmed_at = null").update();

        assertThat(signedIn()
                        .post("/notice/contact", Map.of("address", "oda@eksempel.no"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void an_address_is_hers_when_the_code_sent_to_it_comes_back() {
        Browser browser = signedIn();

        browser.post("/notice/contact", Map.of("address", " Ola@eksempel.no ", "topics", "REPRESENTATION"));
        Document waiting = browser.get("/notice/contact").html();
        assertThat(waiting.select("#code").attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(waiting.select("#address").val()).isEqualTo("Ola@eksempel.no");
        tellMe();
        assertThat(letters()).as("nothing but the code before").hasSize(1);

        String code = code();
        assertThat(browser.post("/notice/contact/code", Map.of("code", code.substring(0, 3) + " " + code.substring(3)))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/notice/contact").html().select("#code")).isEmpty();
        assertThat(browser.post("/notice/contact/code", Map.of("code", code)).status())
                .as("sent twice")
                .isEqualTo(303);
    }

    @Test
    void a_code_is_kept_as_a_hash_only() {
        Browser browser = signedIn();
        browser.post("/notice/contact", Map.of("address", "ola@eksempel.no"));

        assertThat(jdbc.sql("select code_hash from notice.contact")
                        .query(String.class)
                        .single())
                .startsWith("$2")
                .doesNotContain(code());
    }

    @Test
    void a_wrong_code_and_one_that_is_spent_say_what_to_do() {
        Browser browser = signedIn();
        browser.post("/notice/contact", Map.of("address", "ola@eksempel.no"));
        String code = code();
        String wrong = code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);

        assertThat(browser.post("/notice/contact/code", Map.of("code", "hei"))
                        .html()
                        .select("#code-error")
                        .text())
                .contains("stemmer ikke");
        for (int i = 1; i <= 5; i++) {
            Browser.Page page = browser.post("/notice/contact/code", Map.of("code", wrong));
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.html().select("#code-error").text()).contains("stemmer ikke");
        }
        Browser.Page spent = browser.post("/notice/contact/code", Map.of("code", code));
        assertThat(spent.status()).isEqualTo(422);
        assertThat(spent.html().select("#code-error").text()).contains("Be om en ny kode");

        browser.post("/notice/contact/code/new", Map.of());
        clock.moveBy(Duration.ofMinutes(31));
        Browser later = signedIn();
        assertThat(later.post("/notice/contact/code", Map.of("code", code())).status())
                .isEqualTo(422);
        later.post("/notice/contact/code/new", Map.of());
        assertThat(later.post("/notice/contact/code", Map.of("code", code())).status())
                .isEqualTo(303);
    }

    @Test
    void a_new_address_must_be_confirmed_anew_and_the_old_one_gets_nothing_more() throws Exception {
        Browser browser = confirmed("ola@eksempel.no");
        browser.post("/notice/contact", Map.of("address", "ny@eksempel.no"));
        await().until(() -> outstanding() == 0);
        server.purgeEmailFromAllMailboxes();

        tellMe();

        assertThat(letters()).isEmpty();
    }

    @Test
    void an_empty_address_ends_all_email() {
        Browser browser = confirmed("ola@eksempel.no");

        browser.post("/notice/contact", Map.of("address", ""));
        browser.post("/notice/contact", Map.of("address", ""));
        tellMe();

        assertThat(letters()).as("that it ended").hasSize(1);
        assertThat(browser.get("/notice/contact").html().select("#address").val())
                .isEmpty();
    }

    @Nested
    class AnAddressThatIsLeft {

        @Test
        void is_told_of_it_once_and_of_nothing_else() throws Exception {
            Browser browser = confirmed("ola@eksempel.no");

            browser.post("/notice/contact", Map.of("address", "ny@eksempel.no"));
            browser.post("/notice/contact", Map.of("address", "annen@eksempel.no"));
            await().until(() -> outstanding() == 0);

            MimeMessage letter = onlyLetterTo("ola@eksempel.no");
            assertThat(letter.getSubject()).isEqualTo("Adressen for beskjeder fra Helseporten er endret");
            assertThat(text(letter))
                    .contains("Var det ikke deg? Logg inn og se, eller ring oss")
                    .doesNotContain("ny@", "annen@", me.toString());
        }

        @Test
        void is_told_of_it_when_all_email_ends() throws Exception {
            confirmed("ola@eksempel.no").post("/notice/contact", Map.of("address", ""));
            await().until(() -> outstanding() == 0);

            assertThat(onlyLetterTo("ola@eksempel.no").getSubject()).contains("er endret");
            assertThat(jdbc.sql("select count(*) from notice.contact where left_address is not null")
                            .query(Long.class)
                            .single())
                    .isZero();
        }

        @Test
        void is_told_when_the_server_is_back() throws Exception {
            Browser browser = confirmed("ola@eksempel.no");
            int port = server.getSmtp().getPort();
            server.stop();
            try {
                browser.post("/notice/contact", Map.of("address", ""));
                await().until(() -> failedPublications() == 1);
            } finally {
                server = started(port);
            }
            failed.resubmit(ResubmissionOptions.defaults());
            await().until(() -> outstanding() == 0);

            onlyLetterTo("ola@eksempel.no");
        }

        @Test
        void was_never_hers_unless_she_confirmed_it() {
            Browser browser = signedIn();
            browser.post("/notice/contact", Map.of("address", "ola@eksempel.no"));
            browser.post("/notice/contact", Map.of("address", ""));
            await().until(() -> outstanding() == 0);

            assertThat(letters()).as("the code alone").hasSize(1);
        }

        @Test
        void is_not_one_that_is_only_written_in_another_way() {
            confirmed("ola@eksempel.no").post("/notice/contact", Map.of("address", "Ola+helse@eksempel.no"));
            await().until(() -> outstanding() == 0);

            assertThat(letters()).as("the code alone").hasSize(1);
        }

        private MimeMessage onlyLetterTo(String address) throws MessagingException {
            List<MimeMessage> found = new ArrayList<>();
            for (MimeMessage letter : letters()) {
                if (letter.getRecipients(Message.RecipientType.TO)[0].toString().equals(address)) {
                    found.add(letter);
                }
            }
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }

    @Nested
    class ALetter {

        @Test
        void says_that_there_is_a_notice_and_nothing_of_whom_or_what() throws Exception {
            confirmed("ola@eksempel.no");

            tellMe();

            MimeMessage letter = onlyLetter();
            assertThat(letter.getSubject()).isEqualTo("Du har fått en beskjed i Helseporten");
            assertThat(letter.getRecipients(Message.RecipientType.TO))
                    .containsExactly(new InternetAddress("ola@eksempel.no"));
            assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(text(letter)).contains("https://helseporten.example");
            assertThat(text(letter).replace("https://helseporten.example", ""))
                    .doesNotContainIgnoringCase(
                            "Kari",
                            "Nordmann",
                            "fullmakt",
                            "journal",
                            "helse ",
                            "lege",
                            me.toString(),
                            kari.toString());
            assertThat(GreenMailUtil.getHeaders(letter)).doesNotContain("Kari", me.toString(), kari.toString());
        }

        @Test
        void is_in_the_language_that_she_chose_last() throws Exception {
            Browser browser = confirmed("ola@eksempel.no");
            browser.post("/language", Map.of("language", "nn"));

            tellMe();

            assertThat(onlyLetter().getSubject()).isEqualTo("Du har fått ein beskjed i Helseporten");
        }

        @Test
        void is_not_sent_about_what_she_wants_none_about_but_the_notice_is_there() {
            RegisterRows.tell(jdbc, me, "", FOURTEEN);
            confirmed("ola@eksempel.no").post("/notice/contact", Map.of("address", "ola@eksempel.no"));

            publish(new AgeStepAhead(me, 16, FOURTEEN.plusYears(16)));
            await().until(() -> outstanding() == 0);

            assertThat(letters()).isEmpty();
            assertThat(notices()).isEqualTo(1);
        }

        @Test
        void is_always_sent_about_who_may_see_her_record() {
            Browser browser = confirmed("ola@eksempel.no");
            browser.post("/notice/contact", Map.of("address", "ola@eksempel.no"));
            Document page = browser.get("/notice/contact").html();
            assertThat(page.select("input[name=topics]").eachAttr("value")).containsExactly("AGE", "ACCESS_LOG");
            assertThat(page.select("fieldset").text()).contains("får du alltid e-post når en fullmakt");

            tellMe();
            publish(new AccessLocked(me));
            await().until(() -> outstanding() == 0);

            assertThat(letters()).hasSize(2);
        }

        @Test
        void is_sent_about_what_was_turned_off_when_it_could_be() {
            confirmed("ola@eksempel.no");
            jdbc.sql("update notice.contact set quiet = '{AGE,REPRESENTATION,SECURITY}'")
                    .update();

            tellMe();

            assertThat(letters()).hasSize(1);
        }

        @Test
        void is_not_sent_to_an_address_that_has_become_a_parents() {
            confirmed("felles@eksempel.no");
            RegisterRows.tell(jdbc, me, "", FOURTEEN);
            parentWith("felles@eksempel.no");

            publish(new AuthorityChanged(
                    UUID.randomUUID(), 1, me, kari, AuthorityChanged.Kind.GIVEN, new Ground("FOSTER_CARE"), null));
            await().until(() -> outstanding() == 0);

            assertThat(notices()).isEqualTo(1);
            assertThat(letters()).isEmpty();
        }

        @Test
        void waits_for_a_server_that_is_away_and_is_sent_once() {
            confirmed("ola@eksempel.no");
            int port = server.getSmtp().getPort();
            server.stop();

            publish(given());
            await().until(() -> failedPublications() == 1);
            assertThat(notices()).as("in the portal at once").isEqualTo(1);
            failed.resubmit(ResubmissionOptions.defaults());
            await().until(() -> attempts() >= 2 && failedPublications() == 1);

            server = started(port);
            failed.resubmit(ResubmissionOptions.defaults());
            await().until(() -> outstanding() == 0);
            assertThat(letters()).hasSize(1);
            publish(new NoticeWritten(me, notice()));
            await().until(() -> outstanding() == 0);
            assertThat(letters()).as("told twice, sent once").hasSize(1);
        }

        @Test
        void is_given_up_when_it_is_no_longer_news() {
            confirmed("ola@eksempel.no");
            int port = server.getSmtp().getPort();
            server.stop();
            publish(given());
            await().until(() -> failedPublications() == 1);

            server = started(port);
            clock.moveBy(Duration.ofHours(24));
            failed.resubmit(ResubmissionOptions.defaults());

            await().until(() -> outstanding() == 0);
            assertThat(letters()).isEmpty();
        }

        @Test
        void with_a_code_that_cannot_be_sent_is_said_at_the_field() {
            int port = server.getSmtp().getPort();
            server.stop();
            try {
                Browser.Page page = signedIn().post("/notice/contact", Map.of("address", "ola@eksempel.no"));

                assertThat(page.status()).isEqualTo(422);
                assertThat(page.html().select("#address-error").text()).contains("Vi fikk ikke sendt koden");
                assertThat(page.html().select("#address").val()).isEqualTo("ola@eksempel.no");
            } finally {
                server = started(port);
            }
        }
    }

    private Browser confirmed(String address) {
        Browser browser = signedIn();
        browser.post("/notice/contact", Map.of("address", address, "topics", "REPRESENTATION"));
        assertThat(browser.post("/notice/contact/code", Map.of("code", code())).status())
                .isEqualTo(303);
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
        return browser;
    }

    private void parentWith(String address) {
        PersonId mother = PersonId.create();
        RegisterRows.tell(jdbc, mother, "Mor", GROWN);
        jdbc.sql("""
                        insert into access.authority_change
                          (person_id, authority_id, number, receiver_id, ground, kind, may_act, valid_from, told_by, changed_at)
                        values (:child, gen_random_uuid(), 1, :mother, 'PARENT', 'GIVEN', true, '2012-06-01', '974760673', now())
                        """).param("child", me.value()).param("mother", mother.value()).update();
        jdbc.sql("""
                        insert into notice.contact (person_id, address, mailbox, language, codes_since, confirmed_at)
                        values (:mother, :address, :address, 'nb', now(), now())
                        """).param("mother", mother.value()).param("address", address).update();
    }

    private AuthorityChanged given() {
        return new AuthorityChanged(
                UUID.randomUUID(), 1, kari, me, AuthorityChanged.Kind.GIVEN, Ground.POWER_OF_ATTORNEY, kari);
    }

    private void tellMe() {
        publish(given());
        await().until(() -> outstanding() == 0);
    }

    private void publish(Object event) {
        inTransaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private long outstanding() {
        return count("select count(*) from portal.event_publication");
    }

    private long failedPublications() {
        return count("select count(*) from portal.event_publication where status = 'FAILED'");
    }

    private long attempts() {
        return count("select coalesce(max(completion_attempts), 0) from portal.event_publication");
    }

    private long notices() {
        return jdbc.sql("select count(*) from notice.notice where person_id = ?")
                .param(me.value())
                .query(Long.class)
                .single();
    }

    private UUID notice() {
        return jdbc.sql("select notice_id from notice.notice").query(UUID.class).single();
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private static List<MimeMessage> letters() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private static MimeMessage onlyLetter() {
        assertThat(letters()).hasSize(1);
        return letters().getFirst();
    }

    /** From the last letter. */
    private static String code() {
        Matcher code = CODE.matcher(text(letters().getLast()));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static String text(MimeMessage letter) {
        try {
            return letter.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail started(int port) {
        var server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
