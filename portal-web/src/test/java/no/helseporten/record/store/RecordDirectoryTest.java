package no.helseporten.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.Directory.Organisation;
import no.helseporten.blocking.Directory.Personnel;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.person.FindPresentId;
import no.helseporten.person.testing.PostgresDatabase;
import no.helseporten.record.store.StoredParty.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecordDirectoryTest {

    private static final String HOSPITAL = "974557746";
    private static final String WARD = "974557747";

    private final JdbcTemplate template = new JdbcTemplate(PostgresDatabase.with("person", "record"));
    private final JdbcClient jdbc = JdbcClient.create(template);
    private final PartyRows rows = new PartyRows(template);
    private final FindOrganisations organisations = new FindOrganisations(jdbc);
    private final Directory directory =
            new RecordDirectory(jdbc, new FindPersonnel(jdbc, organisations), organisations, new FindPresentId(jdbc));

    @Nested
    class PersonnelByName {

        @ParameterizedTest
        @CsvSource({
            "åse bjørnstad",
            "Aase Bjoernstad",
            "BJØRNSTAD åse",
            "bjø Å",
            "åse-marie",
            "Marie",
            "Andre",
            "André",
            "dr. åse"
        })
        void is_found_however_it_is_written(String name) {
            rows.practitioner("1", "Dr. Åse-Marie André Bjørnstad");

            assertThat(found(name, "")).containsExactly("1");
        }

        @ParameterizedTest
        @CsvSource({"ase", "Åse Hansen", "arie", "bjornstad"})
        void every_word_must_be_the_beginning_of_one(String name) {
            rows.practitioner("1", "Dr. Åse-Marie André Bjørnstad");

            assertThat(found(name, "")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"''", "'  '", "'&|!():*'", "«»"})
        void nothing_to_search_for_finds_nobody(String name) {
            rows.practitioner("1", "Kari Berg");

            assertThat(found(name, name)).isEmpty();
        }

        @Test
        void operators_are_only_spaces() {
            rows.practitioner("1", "Kari Berg");

            assertThat(found("kari' | !berg:*", "")).containsExactly("1");
        }

        @Test
        void come_by_name_and_no_more_than_asked_for() {
            rows.practitioner("1", "Kari Ås");
            rows.practitioner("2", "Kari Berg");
            rows.practitioner("3", "Kari Aas");

            assertThat(found("kari", "")).hasSize(3).endsWith("1");
            assertThat(directory.findPersonnel("kari", "", 2)).hasSize(2);
        }

        @Test
        void whom_several_sources_tell_of_is_one_by_her_newest_name() {
            UUID before = rows.practitioner("1", "Kari Vik");
            UUID after = rows.practitioner("1", "Kari Berg");
            UUID ward = rows.organisation(WARD, "Post 2", null);
            UUID hospital = rows.organisation(HOSPITAL, "Sykehuset", null);
            rows.role(before, ward);
            rows.role(after, hospital);
            rows.role(after, hospital);

            List<Personnel> found = directory.findPersonnel("vik", "", 10);

            assertThat(found).hasSize(1);
            assertThat(found.getFirst().name()).isEqualTo("Kari Berg");
            assertThat(found.getFirst().workplaces())
                    .extracting(Organisation::number)
                    .containsExactlyInAnyOrder(WARD, HOSPITAL);
        }

        @Test
        void one_without_a_number_or_a_name_is_nobody_to_block() {
            rows.practitioner(null, "Kari Berg");
            rows.practitioner("2", null);

            assertThat(found("kari", "")).isEmpty();
            assertThat(directory.personnel("2")).isEmpty();
        }

        @Test
        void whom_only_a_role_tells_of_is_known_by_it() {
            rows.role(null, rows.organisation(HOSPITAL, "Sykehuset", null), "7", "Ola Dahl", true);

            Personnel ola = directory.personnel("7").orElseThrow();

            assertThat(found("dahl", "sykehuset")).containsExactly("7");
            assertThat(ola.role()).isEqualTo("Overlege");
            assertThat(ola.workplaces()).extracting(Organisation::name).containsExactly("Sykehuset");
        }

        @Test
        void is_not_known_by_an_unknown_number() {
            assertThat(directory.personnel("12345")).isEmpty();
            assertThat(directory.personnel(List.of("", "x", "12345"))).isEmpty();
        }
    }

    @Nested
    class PersonnelByPlace {

        @Test
        void works_at_a_unit_or_at_what_it_is_part_of() {
            UUID hospital = rows.organisation(HOSPITAL, "Bergvik sykehus", null);
            UUID unnumbered = rows.organisation(null, "Kirurgisk avdeling", hospital);
            UUID ward = rows.organisation(WARD, "Sengepost", unnumbered);
            rows.role(rows.practitioner("1", "Kari Berg"), ward);
            rows.role(rows.practitioner("2", "Ola Berg"), hospital);

            assertThat(found("", "bergvik")).containsExactlyInAnyOrder("1", "2");
            assertThat(found("", "kirurgisk bergvik")).containsExactly("1");
            assertThat(found("kari", "syk")).containsExactly("1");
            assertThat(found("kari", "legevakt")).isEmpty();
        }

        @Test
        void a_unit_without_a_number_is_named_by_the_one_around_it() {
            UUID hospital = rows.organisation(HOSPITAL, "Bergvik sykehus", null);
            rows.role(rows.practitioner("1", "Kari Berg"), rows.organisation(null, "Post 2", hospital));

            assertThat(directory.personnel("1").orElseThrow().workplaces())
                    .extracting(Organisation::number)
                    .containsExactly(HOSPITAL);
        }

        @Test
        void somebody_who_has_left_works_there_no_more() {
            UUID hospital = rows.organisation(HOSPITAL, "Bergvik sykehus", null);
            rows.role(rows.practitioner("1", "Kari Berg"), hospital, null, null, false);

            assertThat(found("", "bergvik")).isEmpty();
            assertThat(directory.personnel("1").orElseThrow().workplaces()).isEmpty();
        }
    }

    @Nested
    class Organisations {

        @ParameterizedTest
        @CsvSource({"BERGVIK", "syk berg", "974557746", "974 557 746", "avd. bergvik"})
        void are_found_by_a_name_or_a_number(String text) {
            rows.organisation(HOSPITAL, "Avd Bergvik sykehus", null);

            assertThat(directory.findOrganisations(text, 5))
                    .extracting(Organisation::number)
                    .containsExactly(HOSPITAL);
        }

        @Test
        void are_called_what_they_call_themselves() {
            rows.organisation(HOSPITAL, HOSPITAL, "Bergvik sykehus HF", null);
            rows.organisation(HOSPITAL, "Bergvik", null);

            assertThat(directory.organisation(HOSPITAL).orElseThrow().name()).isEqualTo("Bergvik sykehus HF");
        }

        @Test
        void tell_what_they_are_part_of() {
            UUID hospital = rows.organisation(HOSPITAL, "Bergvik sykehus", null);
            rows.organisation(WARD, "Post 2", rows.organisation(null, "Medisin", hospital));

            assertThat(directory.organisation(WARD).orElseThrow().partOf()).isEqualTo(HOSPITAL);
            assertThat(directory.organisation(HOSPITAL).orElseThrow().partOf()).isNull();
        }
    }

    @Nested
    class Path {

        @Test
        void leads_from_the_unit_outwards() {
            UUID region = rows.organisation("974557748", "Helse Fjord", null);
            UUID hospital = rows.organisation(HOSPITAL, "Bergvik sykehus", region);
            rows.organisation(WARD, "Post 2", rows.organisation(null, "Medisin", hospital));

            assertThat(directory.path(WARD)).containsExactly(WARD, HOSPITAL, "974557748");
        }

        @Test
        void is_the_organisation_alone_when_nobody_has_told_of_it() {
            assertThat(directory.path("111111111")).containsExactly("111111111");
            assertThat(directory.path("")).containsExactly("");
        }

        @Test
        void ends_where_a_circle_closes() {
            UUID here = UuidCreator.getTimeOrderedEpoch();
            UUID there = rows.organisation(HOSPITAL, "Bergvik sykehus", here);
            rows.store(ward(here, there));

            assertThat(directory.path(WARD)).containsExactly(WARD, HOSPITAL);
            assertThat(directory.path(HOSPITAL)).containsExactly(HOSPITAL, WARD);
        }

        @Test
        void ends_at_a_part_of_itself() {
            UUID here = UuidCreator.getTimeOrderedEpoch();
            rows.store(ward(here, here));

            assertThat(directory.path(WARD)).containsExactly(WARD);
        }

        @Test
        void goes_on_where_another_source_tells_more() {
            UUID hospital = rows.organisation(HOSPITAL, "Bergvik sykehus", null);
            rows.organisation(WARD, "Post 2", hospital);
            rows.organisation(WARD, "Post 2", null);

            assertThat(directory.path(WARD)).containsExactly(WARD, HOSPITAL);
        }

        @Test
        void no_later_word_takes_a_unit_out_of_what_it_was_told_to_be_part_of() {
            rows.organisation(WARD, "Post 2", rows.organisation(HOSPITAL, "Bergvik sykehus", null));
            rows.organisation("111111111", WARD, "Post 2", rows.organisation("222222222", "Helt Andre AS", null));

            assertThat(directory.path(WARD)).startsWith(WARD).contains(HOSPITAL, "222222222");
        }

        @Test
        void nobody_else_says_what_one_that_tells_of_itself_is_shown_as_part_of_or_answers_to() {
            rows.organisation(HOSPITAL, HOSPITAL, "Bergvik sykehus", null);
            rows.organisation(HOSPITAL, "Bergvik sykehus", rows.organisation("111111111", "Vi Ser Alt AS", null));

            assertThat(directory.path(HOSPITAL)).containsExactly(HOSPITAL, "111111111");
            assertThat(directory.organisation(HOSPITAL).orElseThrow().partOf()).isNull();
            assertThat(directory.readerAt("1", HOSPITAL))
                    .isEqualTo(new Reader("1", HOSPITAL, List.of(HOSPITAL, "111111111")));
        }

        @Test
        void many_are_read_at_once_without_those_that_nobody_has_told_of() {
            rows.organisation(WARD, "Post 2", rows.organisation(HOSPITAL, "Bergvik sykehus", null));

            assertThat(directory.paths(List.of(WARD, HOSPITAL, "111111111", WARD)))
                    .isEqualTo(Map.of(WARD, List.of(WARD, HOSPITAL), HOSPITAL, List.of(HOSPITAL)));
        }

        private StoredParty ward(UUID id, @Nullable UUID partOf) {
            return new StoredParty(
                    id,
                    PartyRows.SOMEBODY,
                    Kind.ORGANISATION,
                    "Post 2",
                    null,
                    null,
                    null,
                    partOf,
                    null,
                    WARD,
                    null,
                    true,
                    Instant.EPOCH);
        }
    }

    private List<String> found(String name, String place) {
        return directory.findPersonnel(name, place, 10).stream()
                .map(Personnel::hpr)
                .toList();
    }
}
