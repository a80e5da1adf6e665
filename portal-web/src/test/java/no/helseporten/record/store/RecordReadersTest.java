package no.helseporten.record.store;

import static no.helseporten.record.store.RecordRows.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.KnownReaders.KnownReader;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.person.FindPresentId;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.PostgresDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a citizen has to do with, as her record tells. */
class RecordReadersTest {

    private static final String SOURCE = "123456789";
    private static final String WARD = "974557747";
    private static final String REGION = "974557748";

    private final JdbcTemplate template = new JdbcTemplate(PostgresDatabase.with("person", "record"));
    private final JdbcClient jdbc = JdbcClient.create(template);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final RecordRows rows = new RecordRows(jdbc, PersonId.create(), NOW);
    private final PartyRows parties = new PartyRows(template);
    private final FindOrganisations organisations = new FindOrganisations(jdbc);
    private final Directory directory =
            new RecordDirectory(jdbc, new FindPersonnel(jdbc, organisations), organisations, new FindPresentId(jdbc));
    private final ReadContacts contacts = new ReadContacts(jdbc, directory, new FindPresentId(jdbc), clock);
    private final ReadMeetings meetings = new ReadMeetings(jdbc, new FindPresentId(jdbc), clock);

    private final UUID region = parties.organisation(REGION, "Helse Fjord", null);
    private final UUID hospital = parties.organisation(SOURCE, "Sykehuset", region);
    private final UUID ward = parties.organisation(WARD, "Post 2", hospital);

    @Nested
    class Contacts {

        @Test
        void are_her_general_practitioner_then_those_who_wrote_the_latest_first() {
            UUID kari = parties.role(parties.practitioner("1", "Kari Berg"), ward);
            UUID ola = parties.role(parties.practitioner("2", "Ola Dahl"), hospital);
            parties.practitioner("3", "Siv Lie");
            general("3");
            rows.document("author_id", kari, "written_at", NOW.minusSeconds(9));
            rows.report("performer_id", ola, "taken_at", NOW.minusSeconds(8));
            rows.critical("noted_by_id", kari);

            assertThat(contacts.of(rows.person, 10))
                    .extracting(KnownReader::name, KnownReader::role, KnownReader::place)
                    .containsExactly(
                            tuple("Siv Lie", "Lege", ""),
                            tuple("Ola Dahl", "Lege", "Sykehuset"),
                            tuple("Kari Berg", "Lege", "Post 2"));
        }

        @Test
        void are_where_they_wrote_and_whoever_sent_it_is_answerable() {
            rows.medicine("prescriber_id", parties.role(parties.practitioner("1", "Kari Berg"), ward));

            assertThat(readers(contacts.of(rows.person, 10)))
                    .containsExactly(new Reader("1", SOURCE, List.of(WARD, SOURCE, REGION)));
        }

        @Test
        void come_once_for_each_place_and_no_more_than_asked_for() {
            UUID kari = parties.practitioner("1", "Kari Berg");
            UUID here = parties.role(kari, ward);
            rows.document("author_id", here);
            rows.observation("performer_id", here);
            rows.observation("performer_id", parties.role(kari, ward));
            rows.document("author_id", parties.role(kari, hospital));

            assertThat(contacts.of(rows.person, 10)).hasSize(2);
            assertThat(contacts.of(rows.person, 1)).hasSize(1);
        }

        @Test
        void are_never_known_from_what_somebody_may_not_see() {
            UUID kari = parties.role(parties.practitioner("1", "Kari Berg"), ward);
            rows.document("author_id", kari, "withheld", true);
            rows.report("performer_id", kari, "visible_from", NOW.plusSeconds(1));
            rows.medicine("prescriber_id", kari, "hidden_from_parents", true);

            assertThat(contacts.of(rows.person, 10)).isEmpty();
        }

        @Test
        void are_only_those_who_can_be_named() {
            rows.document("author_id", parties.practitioner(null, "Kari Berg"));
            rows.document("author_id", hospital);
            rows.document("author_id", UUID.randomUUID());
            general("4");

            assertThat(contacts.of(rows.person, 10)).isEmpty();
        }

        private void general(String hpr) {
            jdbc.sql("insert into person.general_practitioner values (?, 1, ?, null)")
                    .params(rows.person.value(), hpr)
                    .update();
        }
    }

    @Nested
    class Meetings {

        @Test
        void are_with_anybody_where_she_goes_next() {
            rows.encounter("place_id", ward, "started_at", NOW.plusSeconds(2));
            rows.encounter("place_id", hospital, "started_at", NOW.plusSeconds(1));
            rows.encounter("place_id", ward, "started_at", NOW.plusSeconds(3));

            List<KnownReader> found = meetings.of(rows.person, 10);

            assertThat(readers(found))
                    .containsExactly(
                            new Reader("", SOURCE, List.of(SOURCE, REGION)),
                            new Reader("", SOURCE, List.of(WARD, SOURCE, REGION)));
            assertThat(found.getLast().name()).isNull();
            assertThat(found.getLast().place()).isEqualTo("Post 2, Sykehuset");
            assertThat(meetings.of(rows.person, 1)).hasSize(1);
        }

        @Test
        void that_have_been_or_are_withheld_or_have_no_place_are_none() {
            rows.encounter("place_id", ward, "started_at", NOW);
            rows.encounter("place_id", ward, "started_at", NOW.plusSeconds(1), "withheld", true);
            rows.encounter("started_at", NOW.plusSeconds(1));

            assertThat(meetings.of(rows.person, 10)).isEmpty();
        }

        @Test
        void at_a_place_without_a_number_are_with_whoever_told_of_it() {
            rows.encounter("place_text", "Hudpoliklinikken", "started_at", NOW.plusSeconds(1));

            assertThat(meetings.of(rows.person, 10))
                    .containsExactly(new KnownReader(
                            new Reader("", SOURCE, List.of(SOURCE, REGION)), null, null, "Hudpoliklinikken"));
        }
    }

    private static List<Reader> readers(List<KnownReader> known) {
        return known.stream().map(KnownReader::reader).toList();
    }
}
