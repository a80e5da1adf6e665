package no.helseporten.record.store;

import static no.helseporten.record.store.RecordRows.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.access.Sight;
import no.helseporten.blocking.RecordItem;
import no.helseporten.blocking.RecordItem.Code;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.FindPresentId;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.PostgresDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadInventoryTest {

    private static final String VOLVEN_9602 = "urn:oid:2.16.578.1.12.4.1.1.9602";

    private final JdbcClient jdbc = JdbcClient.create(PostgresDatabase.with("person", "record"));
    private final RecordRows rows = new RecordRows(jdbc, PersonId.create(), NOW);
    private final ReadInventory inventory =
            new ReadInventory(jdbc, new FindPresentId(jdbc), Clock.fixed(NOW, ZoneOffset.UTC));

    @Nested
    class WhatIsThere {

        @Test
        void each_kind_is_in_its_channel_under_the_name_that_fhir_gives_it() {
            rows.document("title", "a");
            rows.report("title", "b");
            rows.observation("title", "c");
            rows.medicine("name", "d");
            rows.medicine("name", "e", "origin", "STATEMENT");
            rows.critical("title", "f");
            rows.critical("title", "g", "category", "WARNING");
            rows.encounter("title", "h");

            assertThat(all().values().stream()
                            .map(item -> item.title() + " " + item.item().service() + " " + item.type() + " "
                                    + item.item().critical()))
                    .containsExactlyInAnyOrder(
                            "a DOCUMENTS DocumentReference false",
                            "b RESULTS DiagnosticReport false",
                            "c RESULTS Observation false",
                            "d MEDICINES MedicationRequest false",
                            "e MEDICINES MedicationStatement false",
                            "f CRITICAL AllergyIntolerance true",
                            "g CRITICAL Flag true",
                            "h VISITS Encounter false");
        }

        @Test
        void only_the_channels_asked_for_are_read() {
            UUID document = rows.document();
            rows.report();
            rows.medicine();

            assertThat(ids(inventory.all(rows.person, EnumSet.of(Service.DOCUMENTS, Service.VISITS))))
                    .containsExactly(document);
            assertThat(inventory.all(rows.person, Set.of())).isEmpty();
        }

        @Test
        void the_newest_comes_first_and_what_has_no_time_last() {
            UUID old = rows.document("written_at", NOW.minusSeconds(5));
            UUID undated = rows.critical();
            UUID latest = rows.medicine("prescribed_at", NOW);

            assertThat(ids(inventory.all(rows.person, EnumSet.allOf(Service.class))))
                    .containsExactly(latest, old, undated);
        }

        @Test
        void what_came_inside_another_is_no_item_of_its_own() {
            UUID pressure = rows.observation();
            rows.observation("component_of", pressure);
            rows.observation("contained_in", UUID.randomUUID());

            assertThat(all().keySet()).containsExactly(pressure);
        }

        @Test
        void nothing_of_anybody_else_is_there() {
            rows.document("person_id", UUID.randomUUID());

            assertThat(all()).isEmpty();
        }

        @Test
        void a_former_id_leads_to_the_record_too() {
            UUID document = rows.document();
            PersonId former = PersonId.create();
            jdbc.sql("insert into person.merged_person (gone_id, kept_id, at) values (?, ?, now())")
                    .params(former.value(), rows.person.value())
                    .update();

            assertThat(ids(inventory.all(former, EnumSet.allOf(Service.class)))).containsExactly(document);
            assertThat(ids(inventory.seen(former, Sight.FULL))).containsExactly(document);
        }
    }

    @Nested
    class WhatSheSees {

        private static final Sight PROXY = new Sight(false, false);

        @Test
        void leaves_out_what_is_withheld_or_delayed_and_personnel_get_it_still() {
            UUID report = rows.report("withheld", true);
            rows.inReport(report, 0, rows.observation());
            rows.document("visible_from", NOW.plusSeconds(1));
            rows.medicine("withheld", true);
            rows.critical("withheld", true);
            rows.encounter("withheld", true);

            assertThat(inventory.seen(rows.person, Sight.FULL)).isEmpty();
            assertThat(all()).hasSize(6);
        }

        @Test
        void is_as_much_as_her_sight() {
            rows.document("hidden_from_parents", true);

            assertThat(inventory.seen(rows.person, Sight.FULL)).hasSize(1);
            assertThat(inventory.seen(rows.person, PROXY)).isEmpty();
        }

        @Test
        void is_of_the_same_kinds_as_personnel_are_asked_about() {
            UUID result = rows.observation();
            rows.inReport(rows.report("category", "PATHOLOGY", "withheld", true), 0, rows.observation());
            UUID report = rows.report("category", "OTHER");
            rows.inReport(report, 0, result);
            rows.inReport(report, 1, rows.observation("category", "VITAL_SIGNS", "withheld", true));

            inventory.seen(rows.person, Sight.FULL).forEach(seen -> assertThat(seen)
                    .isEqualTo(all().get(seen.item().id())));
            assertThat(inventory.seen(rows.person, Sight.FULL)).hasSize(2);
        }
    }

    @Nested
    class Kinds {

        @Test
        void of_a_document_are_its_group_and_its_type() {
            UUID document = rows.document("kind_group", "A", "kind_system", VOLVEN_9602, "kind_code", "A01-2");

            assertThat(kinds(document))
                    .containsExactlyInAnyOrder("DOCUMENT_GROUP A", "DOCUMENT_TYPE A01-2", "ITEM " + document);
            assertThat(all().get(document).codes()).containsExactly(new Code(VOLVEN_9602, "A01-2"));
        }

        @Test
        void of_a_document_without_a_type_of_volven_are_its_group_alone() {
            UUID document = rows.document("kind_group", "A", "kind_system", "http://loinc.org", "kind_code", "18842-5");
            UUID grouped = rows.document("kind_group", "A", "kind_system", VOLVEN_9602, "kind_code", "A00-1");

            assertThat(kinds(document)).containsExactlyInAnyOrder("DOCUMENT_GROUP A", "ITEM " + document);
            assertThat(kinds(grouped)).containsExactlyInAnyOrder("DOCUMENT_GROUP A", "ITEM " + grouped);
        }

        @Test
        void of_a_document_are_all_its_versions() {
            UUID first = rows.document();
            UUID second = rows.document("replaces", first);
            UUID third = rows.document("replaces", second);

            assertThat(List.of(kinds(first), kinds(second), kinds(third))).allSatisfy(kinds -> assertThat(kinds)
                    .contains("ITEM " + first, "ITEM " + second, "ITEM " + third));
        }

        @ParameterizedTest
        @CsvSource({
            "N02BE01,'N,N02,N02B,N02BE,N02BE01'",
            "n02be01,'N,N02,N02B,N02BE,N02BE01'",
            "N02BE,'N,N02,N02B,N02BE'",
            "N02,'N,N02'",
            "N,N"
        })
        void of_a_medicine_are_its_code_in_all_lengths(String code, String lengths) {
            UUID medicine = rows.medicine("code_system", "http://www.whocc.no/atc", "code", code);

            assertThat(kinds(medicine))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of(lengths.split(",")).map(length -> "ATC " + length),
                                    Stream.of("ITEM " + medicine))
                            .toList());
        }

        @Test
        void of_a_medicine_with_another_code_are_nothing_more() {
            UUID medicine = rows.medicine("code_system", "urn:oid:2.16.578.1.12.4.1.1.7424", "code", "N02BE01");

            assertThat(kinds(medicine)).containsExactly("ITEM " + medicine);
        }

        @Test
        void of_a_result_are_the_field_of_its_report_before_its_own() {
            UUID alone = rows.observation("category", "VITAL_SIGNS");
            UUID cultured = rows.observation("category", "LABORATORY");
            UUID unsorted = rows.observation("category", "IMAGING");
            UUID nowhere = rows.observation("category", "SURVEY");
            rows.inReport(rows.report("category", "MICROBIOLOGY"), 0, cultured);
            rows.inReport(rows.report("category", "OTHER"), 0, unsorted);

            assertThat(kinds(alone)).contains("FIELD VITAL_SIGNS");
            assertThat(kinds(cultured)).contains("FIELD MICROBIOLOGY").doesNotContain("FIELD LABORATORY");
            assertThat(kinds(unsorted)).contains("FIELD IMAGING");
            assertThat(kinds(nowhere)).containsExactly("ITEM " + nowhere);
        }

        @Test
        void of_a_report_are_the_fields_of_all_that_it_prints() {
            UUID shared = rows.observation();
            UUID laboratory = rows.report("category", "LABORATORY");
            rows.inReport(laboratory, 0, shared);
            rows.inReport(rows.report("category", "MICROBIOLOGY"), 0, shared);
            UUID other = rows.report("category", "OTHER");
            UUID contained = rows.observation("category", "VITAL_SIGNS", "contained_in", other);
            rows.inReport(other, 0, contained);

            assertThat(kinds(laboratory)).contains("FIELD LABORATORY", "FIELD MICROBIOLOGY");
            assertThat(kinds(other)).contains("FIELD VITAL_SIGNS");
        }

        @Test
        void of_a_report_are_its_results_down_to_their_parts() {
            UUID report = rows.report();
            UUID group = rows.observation();
            UUID member = rows.observation();
            UUID component = rows.observation("component_of", member);
            UUID contained = rows.observation("contained_in", report);
            rows.inReport(report, 0, group);
            rows.inReport(report, 1, contained);
            rows.inGroup(group, 0, member);

            assertThat(kinds(report)).contains(items(report, group, member, component, contained));
            assertThat(kinds(member)).contains(items(member, component, group, report));
            assertThat(kinds(group)).contains(items(group, report)).doesNotContain(items(member));
        }

        @Test
        void of_groups_that_go_in_a_circle_end() {
            UUID one = rows.observation();
            UUID other = rows.observation();
            rows.inGroup(one, 0, other);
            rows.inGroup(other, 0, one);

            assertThat(kinds(one)).contains(items(one, other));
        }

        @Test
        void another_result_of_the_same_report_is_not_one() {
            UUID report = rows.report();
            UUID here = rows.observation();
            UUID there = rows.observation();
            rows.inReport(report, 0, here);
            rows.inReport(report, 1, there);

            assertThat(kinds(here)).doesNotContain(items(there));
        }

        private String[] items(UUID... ids) {
            return Stream.of(ids).map(id -> "ITEM " + id).toArray(String[]::new);
        }
    }

    private List<String> kinds(UUID id) {
        return all().get(id).item().kinds().stream()
                .map(kind -> kind.catalogue() + " " + kind.code())
                .toList();
    }

    private Map<UUID, RecordItem> all() {
        return inventory.all(rows.person, EnumSet.allOf(Service.class)).stream()
                .collect(Collectors.toMap(item -> item.item().id(), item -> item));
    }

    private static List<UUID> ids(List<RecordItem> items) {
        return items.stream().map(item -> item.item().id()).toList();
    }
}
