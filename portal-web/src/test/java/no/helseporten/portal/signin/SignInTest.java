package no.helseporten.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import no.helseporten.portal.PortalTest;
import no.helseporten.portal.testing.Browser;
import org.junit.jupiter.api.Test;

class SignInTest extends PortalTest {

    @Test
    void lands_where_she_was_going() {
        Browser browser = browser();
        Browser.Page page = signIn(browser, claims -> claims.claim("pid", NUMBER));
        System.out.println(page.status() + " " + page.location() + " " + page.body());
        assertThat(page.location()).endsWith("/probe");
        Browser.Page probe = browser.get("/probe");
        System.out.println(probe.status() + " " + probe.response().headers().map() + probe.body());
        assertThat(probe.status()).isEqualTo(200);
        Browser.Page front = browser().get("/");
        System.out.println(front.status() + " " + front.response().headers().map() + front.body());
    }
}
