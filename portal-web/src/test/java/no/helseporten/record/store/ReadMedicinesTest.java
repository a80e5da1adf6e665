package no.helseporten.record.store;

import static no.helseporten.record.store.RecordRows.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.helseporten.record.CriticalItem;
import no.helseporten.record.Medicine;
import no.helseporten.record.NewsItem;
import no.helseporten.ui.KeyedPage;
import org.junit.jupiter.api.Test;

class ReadMedicinesTest {

    private final RecordRows rows = new RecordRows();
    private final ReadMedicines medicines = new ReadMedicines(rows.jdbc);

    private List<String> names(boolean past) {
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            KeyedPage<Medicine> page =
                    medicines.page(rows.reader(), past, after == null ? null : UUID.fromString(after), 2);
            page.items().forEach(medicine -> names.add(medicine.name()));
            after = page.olderKey();
        } while (after != null);
        return names;
    }

    @Test
    void refusesWhatIsWithheldDelayedOrSomebodyElses() {
        UUID withheld = rows.medicine("withheld", true);
        UUID delayed = rows.medicine("visible_from", NOW.plusSeconds(1));
        UUID open = rows.medicine();
        assertThat(medicines.byId(rows.reader(), withheld)).isEmpty();
        assertThat(medicines.byId(rows.reader(), delayed)).isEmpty();
        assertThat(medicines.byId(RecordRows.stranger(), open)).isEmpty();
        assertThat(names(false)).containsExactly("Paracet");
    }

    @Test
    void callsAMedicinePastWhenItsTimeHasRunOut() {
        rows.medicine("name", "Kur", "ended_at", NOW.minusSeconds(1));
        rows.medicine("name", "Fast", "ended_at", NOW);
        assertThat(names(false)).containsExactly("Fast");
        assertThat(names(true)).containsExactly("Kur");
    }

    @Test
    void listsThoseInUseByNameAndThePausedAfterThem() {
        rows.medicine("name", "paracet");
        rows.medicine("name", "Metoprolol");
        rows.medicine("name", "Albyl-E", "state", "PAUSED");
        rows.medicine("name", "Ibux");
        assertThat(names(false)).containsExactly("Ibux", "Metoprolol", "paracet", "Albyl-E");
    }

    @Test
    void listsThoseOfThePastNewestFirst() {
        rows.medicine("name", "Eldst", "state", "PAST", "started_at", NOW.minusSeconds(300));
        rows.medicine("name", "Nyest", "state", "PAST", "started_at", NOW.minusSeconds(100));
        rows.medicine("name", "Midt", "state", "PAST", "prescribed_at", NOW.minusSeconds(200));
        assertThat(names(true)).containsExactly("Nyest", "Midt", "Eldst");
    }

    @Test
    void saysWhatItIsForButNotAWithheldCondition() {
        UUID pain = rows.condition("title", "Migrene");
        UUID secret = rows.condition("title", "Skjult", "withheld", true);
        UUID id = rows.medicine("reason_text", "Hodepine", "reason_ids", new UUID[] {pain, secret, UUID.randomUUID()});
        assertThat(medicines.byId(rows.reader(), id).orElseThrow().reasons()).containsExactly("Hodepine", "Migrene");
    }

    @Test
    void putsTheGravestCriticalInformationFirstAndWhatNoLongerHoldsLast() {
        rows.critical("title", "Nøtter", "severity", "LOW");
        rows.critical("title", "Avkreftet", "severity", "HIGH", "certainty", "REFUTED");
        rows.critical("title", "Latex", "severity", "HIGH");
        rows.critical("title", "Utløpt", "severity", "HIGH", "ended_at", NOW);
        rows.critical("title", "Skjult", "severity", "HIGH", "withheld", true);
        rows.critical("title", "Bjørk");
        assertThat(new ReadCritical(rows.jdbc).page(rows.reader(), null, 10).items())
                .extracting(CriticalItem::title)
                .containsExactly("Latex", "Bjørk", "Nøtter", "Avkreftet", "Utløpt");
    }

    @Test
    void tellsNewsOnlyOfWhatIsOpenAndNotOfOldHistory() {
        rows.document("title", "Nytt brev", "kind_group", "I");
        rows.document("title", "Nytt notat");
        rows.document("title", "Gammelt notat", "written_at", NOW.minusSeconds(400L * 86400));
        rows.document("title", "Skjult", "withheld", true);
        rows.report("title", "Skjult svar", "visible_from", NOW.plusSeconds(1));
        rows.report("title", "Nytt svar");
        rows.critical("title", "Latex");
        List<NewsItem> news = new ReadNews(rows.jdbc).of(rows.reader(), NOW.minusSeconds(7 * 86400));
        assertThat(news)
                .extracting(item -> item.kind() + " " + item.title())
                .containsExactlyInAnyOrder(
                        "LETTER Nytt brev", "DOCUMENT Nytt notat", "REPORT Nytt svar", "CRITICAL Latex");
    }
}
