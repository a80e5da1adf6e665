package no.helseporten.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.helseporten.record.Content.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShowContentsTest {

    private final ShowContents show = new ShowContents(new CleanHtml());

    private List<String> kinds(Content... contents) {
        return show.of(List.of(contents), 2).stream().map(Part::kind).toList();
    }

    @Test
    void showsAPdfInThePageWhenItIsAllThereIs() {
        assertThat(kinds(content("application/pdf", null))).containsExactly("pdf");
    }

    @Test
    void offersThePdfAsAFileBelowTheSameThingInHtml() {
        assertThat(kinds(content("application/pdf", null), content("text/html", "<p>Hei</p>")))
                .containsExactly("html", "file");
    }

    @Test
    void showsPicturesAndOffersWhatABrowserCouldRun() {
        assertThat(kinds(content("image/png", null), content("image/svg+xml", null), content("text/javascript", null)))
                .containsExactly("picture", "file", "file");
    }

    @Test
    void saysWhatHasNotComeAndWhatLiesElsewhere() {
        assertThat(kinds(
                        new Content(0, "text/html", null, null, 0, State.NOT_YET, null),
                        new Content(1, "text/html", null, null, 0, State.ELSEWHERE, null)))
                .containsExactly("not-yet", "elsewhere");
    }

    private static Content content(String type, @Nullable String text) {
        return new Content(0, type, null, null, 10, State.HERE, text);
    }
}
