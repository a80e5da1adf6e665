package no.helseporten.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@Journey
class ReadDocumentJourney {

    @Test
    void from_the_front_page_to_a_document_in_four_clicks(Browser browser) {
        readDocument(browser);
    }

    @Test
    void without_javascript_the_way_is_the_same(Browser browser) {
        readDocument(browser.withoutJavaScript());
    }

    private static void readDocument(Browser browser) {
        Page home = new TestSignIn(browser.open("/").followInMain("Logg inn")).as("adult");
        browser.arriveAt("/home");
        assertThat(home.text()).contains("Marte Solvang");

        Page documents = home.follow("Dokumenter");
        assertThat(documents.heading()).isEqualTo("Dokumenter");
        String title = documents.firstEntry("/record/documents");

        Page document = documents.openFirstEntry("/record/documents");
        assertThat(document.heading()).isEqualTo(title);
        assertThat(document.title()).doesNotContainPattern("\\d{11}");
    }
}
