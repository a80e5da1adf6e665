package no.helseporten.record.store;

import static no.helseporten.record.store.RecordRows.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.helseporten.activity.NameItems;
import no.helseporten.person.PersonId;
import org.junit.jupiter.api.Test;

class NameRecordItemsTest {

    private final RecordRows rows = new RecordRows();
    private final NameItems names = new NameRecordItems(rows.jdbc, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void what_is_withheld_or_delayed_or_somebody_elses_has_no_title() {
        Set<UUID> items = Set.of(
                rows.document("withheld", true),
                rows.report("visible_from", NOW.plusSeconds(1)),
                rows.medicine("withheld", true),
                rows.observation("withheld", true),
                rows.document("person_id", UUID.randomUUID()),
                UUID.randomUUID());

        assertThat(names.titles(rows.person, items)).isEmpty();
        assertThat(names.titles(PersonId.create(), Set.of(rows.document()))).isEmpty();
    }

    @Test
    void a_result_in_a_report_that_is_withheld_has_no_title() {
        UUID result = rows.observation();
        rows.inReport(rows.report("withheld", true), 0, result);

        assertThat(names.titles(rows.person, Set.of(result))).isEmpty();
    }

    @Test
    void what_is_delayed_has_its_title_from_when_it_may_be_seen() {
        UUID report = rows.report("title", "Biopsi", "visible_from", NOW);

        assertThat(names.titles(rows.person, Set.of(report))).isEqualTo(Map.of(report, "Biopsi"));
    }

    @Test
    void each_kind_of_item_has_its_title_what_is_exempt_from_parents_too() {
        UUID document = rows.document("title", "Epikrise", "hidden_from_parents", true);
        UUID report = rows.report("title", "Blodprøve");
        UUID observation = rows.observation("title", "Hb");
        UUID medicine = rows.medicine("name", "Paracet");

        assertThat(names.titles(rows.person, Set.of(document, report, observation, medicine)))
                .isEqualTo(Map.of(document, "Epikrise", report, "Blodprøve", observation, "Hb", medicine, "Paracet"));
    }
}
