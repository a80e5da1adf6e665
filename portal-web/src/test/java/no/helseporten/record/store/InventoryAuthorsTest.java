package no.helseporten.record.store;

import static no.helseporten.record.store.RecordRows.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.FindPresentId;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which organisations an item of the inventory is written by. */
class InventoryAuthorsTest {

    private static final String SOURCE = "123456789";

    private final JdbcTemplate template = new JdbcTemplate(PostgresDatabase.with("person", "record"));
    private final JdbcClient jdbc = JdbcClient.create(template);
    private final RecordRows rows = new RecordRows(jdbc, PersonId.create(), NOW);
    private final PartyRows parties = new PartyRows(template);
    private final ReadInventory inventory =
            new ReadInventory(jdbc, new FindPresentId(jdbc), Clock.fixed(NOW, ZoneOffset.UTC));

    private final UUID hospital = parties.organisation("974557746", "Sykehuset", null);
    private final UUID ward = parties.organisation("974557747", "Post 2", hospital);

    @Test
    void are_from_the_unit_of_whoever_wrote_outwards_and_the_source() {
        UUID role = parties.role(parties.practitioner("1", "Kari Berg"), ward);

        assertThat(authors(rows.document("author_id", role, "place_id", hospital)))
                .containsExactly("974557747", "974557746", SOURCE);
        assertThat(authors(rows.medicine("prescriber_id", role))).startsWith("974557747");
        assertThat(authors(rows.critical("noted_by_id", role))).startsWith("974557747");
        assertThat(authors(rows.report("performer_id", hospital))).containsExactly("974557746", SOURCE);
        assertThat(authors(rows.encounter("place_id", parties.location("Rom 3", ward))))
                .startsWith("974557747");
    }

    @Test
    void are_where_it_was_when_nobody_knows_where_she_works() {
        UUID nobody = parties.practitioner("1", "Kari Berg");
        UUID visit = rows.encounter("place_id", ward);

        assertThat(authors(rows.document("author_id", nobody, "place_id", hospital)))
                .containsExactly("974557746", SOURCE);
        assertThat(authors(rows.observation("performer_id", nobody, "encounter_id", visit)))
                .startsWith("974557747");
    }

    @Test
    void are_the_source_with_what_it_is_part_of_when_nobody_is_known() {
        UUID unknown = UUID.randomUUID();
        assertThat(authors(rows.document())).containsExactly(SOURCE);
        parties.organisation(SOURCE, SOURCE, "Avsenderen", hospital);

        assertThat(authors(rows.document("author_id", unknown))).containsExactly(SOURCE, "974557746");
    }

    @Test
    void keep_it_as_their_own_only_by_the_word_of_the_source_that_sent_it() {
        UUID theirs = parties.organisation(SOURCE, "974557746", "Sykehuset", null);
        UUID unit = parties.organisation(SOURCE, "974557747", "Post 2", theirs);

        assertThat(keepers(rows.document("author_id", unit))).containsOnly("974557747", "974557746", SOURCE);
        assertThat(keepers(rows.document("author_id", ward))).containsOnly(SOURCE);
        assertThat(keepers(rows.document("author_id", ward, "place_id", unit)))
                .containsOnly("974557747", "974557746", SOURCE);
    }

    @Test
    void do_not_become_somebody_elses_record_by_what_others_tell_of_them() {
        UUID unit = parties.organisation(SOURCE, "974557747", "Post 2", null);
        UUID document = rows.document("author_id", unit);
        parties.organisation("974557747", "Post 2", parties.organisation("111111111", "Vi Ser Alt AS", null));

        assertThat(authors(document)).contains("111111111");
        assertThat(keepers(document)).containsOnly("974557747", SOURCE);
    }

    @Test
    void keep_what_a_source_sends_in_its_own_name_with_what_it_says_that_it_is_part_of() {
        UUID document = rows.document();
        parties.organisation(SOURCE, "Avsenderen", hospital);
        assertThat(keepers(document)).containsOnly(SOURCE);

        parties.organisation(
                SOURCE, SOURCE, "Avsenderen", parties.organisation(SOURCE, "974557746", "Sykehuset", null));
        assertThat(keepers(document)).containsOnly(SOURCE, "974557746");
    }

    private List<String> keepers(UUID id) {
        return inventory.all(rows.person, EnumSet.allOf(Service.class)).stream()
                .filter(item -> item.item().id().equals(id))
                .flatMap(item -> item.item().keepers().stream())
                .toList();
    }

    private List<String> authors(UUID id) {
        return inventory.all(rows.person, EnumSet.allOf(Service.class)).stream()
                .filter(item -> item.item().id().equals(id))
                .flatMap(item -> item.item().authors().stream())
                .toList();
    }
}
