package no.helseporten.portal.authority;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.stream.IntStream;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.person.testing.RegisterRows;
import no.helseporten.portal.PortalTest;
import no.helseporten.portal.testing.Browser;
import no.helseporten.portal.testing.Form;
import org.jspecify.annotations.Nullable;

/** People of whom the register has told, each met once, and what they do with the pages of authority. */
abstract class AuthorityPagesTest extends PortalTest {

    static final LocalDate ADULT = LocalDate.of(1980, 1, 1);

    private static final Iterator<String> NUMBERS = IntStream.range(0, 100_000)
            .mapToObj("038191%05d"::formatted)
            .filter(number -> NationalId.parse(number, SyntheticNumbers.ONLY) instanceof NationalId.Valid)
            .iterator();

    record Met(String number, PersonId id, Browser browser) {

        Browser.Page get(String path) {
            return browser.get(path);
        }

        /** The page that an act led to. */
        Browser.Page follow(Browser.Page page) {
            return browser.get(page.location());
        }
    }

    static String number() {
        return NUMBERS.next();
    }

    /** Signed in; the family name is Nordmann. */
    Met meet(String givenName, @Nullable LocalDate birthDate) {
        String number = number();
        PersonId id = told(number, birthDate);
        RegisterRows.tell(jdbc, id, givenName, birthDate);
        Browser browser = browser();
        signIn(browser, claims -> claims.claim("pid", number));
        return new Met(number, id, browser);
    }

    /** The form for a new one, with everything but whom it is for. */
    Form form(Met giver) {
        return Form.with(giver.browser(), giver.get("/access/given/new"), "Se over fullmakten")
                .choose("Bare se")
                .choose("Uten sluttdato");
    }

    /** Filled in, looked over and given; the address of the page of what was given. */
    String give(Met giver, Met receiver, String givenName, String... areas) {
        Form form = form(giver).write("Fødselsnummer", receiver.number()).write("Fullt navn", givenName + " Nordmann");
        for (String area : areas) {
            form.choose(area);
        }
        Browser.Page check = giver.follow(form.send());
        String given = Form.with(giver.browser(), check, "Gi fullmakt").send().location();
        giver.get(given);
        return given;
    }

    void choose(Met actor, Met other, String name) {
        actor.follow(Form.with(actor.browser(), actor.get("/access/choose"), "Handle for " + name)
                .send());
    }

    static String heading(Browser.Page page) {
        return page.html().select("h1").text();
    }

    long changes() {
        return jdbc.sql("select count(*) from access.authority_change")
                .query(Long.class)
                .single();
    }

    long drafts() {
        return jdbc.sql("select count(*) from access.draft").query(Long.class).single();
    }
}
