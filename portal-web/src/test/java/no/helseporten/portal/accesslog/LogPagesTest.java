package no.helseporten.portal.accesslog;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.LookUp.Act;
import no.helseporten.accesslog.LookUp.Outcome;
import no.helseporten.accesslog.LookUp.Who;
import no.helseporten.accesslog.RecordLookUps;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.RegisterRows;
import no.helseporten.portal.PortalTest;
import no.helseporten.portal.testing.Browser;
import no.helseporten.ui.Formats;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A citizen in whose record personnel of a connected hospital, and of a place that is not connected, have looked. */
@TestPropertySource(
        properties = {
            "helseporten.sector.sources[0].organisation=" + LogPagesTest.HOSPITAL,
            "helseporten.sector.sources[0].name=Sykehuset HF",
        })
abstract class LogPagesTest extends PortalTest {

    static final String HOSPITAL = "999999901";

    /** In the evening in Oslo. */
    static final Instant YESTERDAY = LocalDate.now(Formats.ZONE)
            .minusDays(1)
            .atTime(21, 30)
            .atZone(Formats.ZONE)
            .toInstant();

    static final Who ANNE =
            new Who("1234567", "ANNE LEGE", "lege", HOSPITAL, "Sykehuset HF", "999999911", "Hudpoliklinikken");
    static final Who PER = new Who("7654321", "Per Pleier", "sykepleier", "999999902", "Fjellby kommune", null, null);

    @Autowired
    RecordLookUps recordLookUps;

    PersonId kari = PersonId.create();

    @BeforeEach
    void anEmptyLog() {
        jdbc.sql("""
                        truncate accesslog.look_up, accesslog.question, accesslog.question_step, accesslog.question_draft,
                                 notice.notice
                        """).update();
        kari = told(NUMBER, LocalDate.of(1986, 8, 21));
        RegisterRows.tell(jdbc, kari, "Kari", LocalDate.of(1986, 8, 21));
    }

    LookUp look(Who who, Instant at, UUID... items) {
        return write(lookUp(kari, who, at, Purpose.TREAT, Outcome.GIVEN, items));
    }

    LookUp write(LookUp lookUp) {
        recordLookUps.record(List.of(lookUp));
        return lookUp;
    }

    static LookUp lookUp(PersonId person, Who who, Instant at, Purpose purpose, Outcome outcome, UUID... items) {
        return new LookUp(
                UuidCreator.getTimeOrderedEpoch(at),
                person,
                at,
                who,
                purpose,
                purpose == Purpose.BTG ? "Bevisstløs ved ankomst" : null,
                Act.READ,
                outcome,
                Set.of(Service.DOCUMENTS),
                List.of(items),
                List.of(),
                null,
                null);
    }

    UUID document(String title, boolean withheld) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into record.document (person_id, document_id, source, status, kind_text, title, written_at,
                                                     withheld, received_at)
                        values (:person, :id, '999999901', 'CURRENT', 'Notat', :title, :at, :withheld, :at)
                        """)
                .param("person", kari.value())
                .param("id", id)
                .param("title", title)
                .param("at", YESTERDAY.atOffset(ZoneOffset.UTC))
                .param("withheld", withheld)
                .update();
        return id;
    }

    Document page(String path) {
        return page(signedIn(), path);
    }

    static Document page(Browser browser, String path) {
        Browser.Page page = browser.get(path);
        if (page.status() != 200) {
            throw new AssertionError(path + " answered " + page.status());
        }
        return page.html();
    }

    /** For example {@code 19. november 2026}. */
    static String date(Instant when, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.of("nb")).format(when.atZone(Formats.ZONE));
    }

    static Element labelled(Document page, String label) {
        Element found = page.selectFirst("label:containsOwn(" + label + ")");
        if (found == null) {
            throw new AssertionError("No label «" + label + "» on\n" + page.select("main"));
        }
        return page.getElementById(found.attr("for"));
    }
}
