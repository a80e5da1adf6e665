package no.helseporten.record.store;

import static no.helseporten.record.store.RecordRows.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.helseporten.access.Sight;
import no.helseporten.record.Analysis;
import no.helseporten.record.Report;
import no.helseporten.record.Result;
import no.helseporten.ui.KeyedPage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReadResultsTest {

    private final RecordRows rows = new RecordRows();
    private final ReadReports reports = new ReadReports(rows.jdbc);
    private final ReadAnalyses analyses = new ReadAnalyses(rows.jdbc);

    private List<String> listed() {
        return analyses.page(rows.reader(), null, null, 100).items().stream()
                .map(Analysis::title)
                .toList();
    }

    private List<String> titles(List<Result> results) {
        return results.stream().map(Result::title).toList();
    }

    @Nested
    class Closed {

        @Test
        void aWithheldReportClosesItsResultsEverywhere() {
            UUID report = rows.report("withheld", true);
            UUID result = rows.observation();
            rows.inReport(report, 0, result);
            assertThat(reports.byId(rows.reader(), report)).isEmpty();
            assertThat(listed()).isEmpty();
            assertThat(analyses.history(rows.reader(), result, null, 10).items())
                    .isEmpty();
            assertThat(analyses.history(rows.reader(), result, null, 10).items())
                    .isEmpty();
        }

        @Test
        void aDelayedGroupClosesItsMembersAndTheirPartsUntilItOpens() {
            UUID group = rows.observation("analysis_key", "lipids", "value_kind", "NONE", "visible_from", NOW);
            UUID member = rows.observation("analysis_key", "ldl", "value_kind", "NONE");
            UUID part = rows.observation("analysis_key", "part", "component_of", member);
            rows.inGroup(group, 0, member);
            assertThat(analyses.history(rows.readerAt(Sight.FULL, NOW.minusMillis(1)), part, null, 10)
                            .items())
                    .isEmpty();
            assertThat(analyses.history(rows.readerAt(Sight.FULL, NOW.minusMillis(1)), member, null, 10)
                            .items())
                    .isEmpty();
            assertThat(analyses.history(rows.reader(), member, null, 10).items())
                    .isNotEmpty();
            assertThat(analyses.history(rows.reader(), part, null, 10).items()).isNotEmpty();
        }

        @Test
        void aWithheldResultLeavesNoTraceInItsReport() {
            UUID report = rows.report();
            rows.inReport(report, 0, rows.observation("title", "Hb", "number", BigDecimal.TEN));
            rows.inReport(
                    report,
                    1,
                    rows.observation(
                            "title", "HIV", "analysis_key", "hiv", "interpretation", "POSITIVE", "withheld", true));
            assertThat(titles(reports.results(rows.reader(), report))).containsExactly("Hb");
            Report shown = reports.byId(rows.reader(), report).orElseThrow();
            assertThat(shown.results()).isEqualTo(1);
            assertThat(shown.outside()).isZero();
        }

        @Test
        void somebodyElsesResultLeadsNowhere() {
            UUID result = rows.observation();
            assertThat(analyses.history(RecordRows.stranger(), result, null, 10).items())
                    .isEmpty();
            assertThat(analyses.history(RecordRows.stranger(), result, null, 10).items())
                    .isEmpty();
        }
    }

    @Nested
    class AReport {

        @Test
        void keepsTheOrderOfItsResultsAndShowsGroupsWhole() {
            UUID report = rows.report();
            UUID group = rows.observation("title", "Lipider", "analysis_key", "lipids", "value_kind", "NONE");
            UUID ldl = rows.observation("title", "LDL", "analysis_key", "ldl", "number", new BigDecimal("3.2"));
            UUID hdl = rows.observation("title", "HDL", "analysis_key", "hdl", "number", new BigDecimal("1.4"));
            UUID hb = rows.observation("title", "Hb", "number", new BigDecimal("13.1"));
            rows.inGroup(group, 0, ldl);
            rows.inGroup(group, 1, hdl);
            rows.inReport(report, 0, hb);
            rows.inReport(report, 1, group);
            List<Result> results = reports.results(rows.reader(), report);
            assertThat(titles(results)).containsExactly("Hb", "Lipider");
            assertThat(titles(results.get(1).parts())).containsExactly("LDL", "HDL");
        }

        @Test
        void countsWhatIsOutsideByTheLaboratorysJudgementAndElseByTheNumbers() {
            UUID report = rows.report();
            rows.inReport(report, 0, rows.observation("number", new BigDecimal("9"), "low", new BigDecimal("10")));
            rows.inReport(report, 1, rows.observation("number", new BigDecimal("10"), "low", new BigDecimal("10")));
            rows.inReport(
                    report,
                    2,
                    rows.observation(
                            "number", new BigDecimal("9"), "low", new BigDecimal("10"), "interpretation", "NORMAL"));
            rows.inReport(
                    report,
                    3,
                    rows.observation("value_kind", "TEXT", "value_text", "Påvist", "interpretation", "POSITIVE"));
            Report shown = reports.byId(rows.reader(), report).orElseThrow();
            assertThat(shown.results()).isEqualTo(4);
            assertThat(shown.outside()).isEqualTo(2);
        }

        @Test
        void withAResultThatHasNotComeIsShownWithoutIt() {
            UUID report = rows.report();
            rows.inReport(report, 0, UUID.randomUUID());
            assertThat(reports.results(rows.reader(), report)).isEmpty();
        }

        @Test
        void thatContainsItselfDoesNotGoOnForEver() {
            UUID report = rows.report();
            UUID group = rows.observation("value_kind", "NONE");
            rows.inGroup(group, 0, group);
            rows.inReport(report, 0, group);
            assertThat(reports.results(rows.reader(), report)).isNotEmpty();
        }
    }

    @Nested
    class AnAnalysis {

        @Test
        void isListedOnceByItsNewestResult() {
            rows.observation("title", "Hb gammel", "taken_at", NOW.minusSeconds(60));
            rows.observation("title", "Hb ny");
            KeyedPage<Analysis> page = analyses.page(rows.reader(), null, null, 10);
            assertThat(page.items()).singleElement().satisfies(analysis -> {
                assertThat(analysis.title()).isEqualTo("Hb ny");
                assertThat(analysis.times()).isEqualTo(2);
            });
        }

        @Test
        void standsInItsCategoryByNameAndEachOnceOverAllPages() {
            List<String> made = new ArrayList<>();
            for (String category : List.of("OTHER", "VITAL_SIGNS", "LABORATORY")) {
                for (String title : List.of("c", "a", "b")) {
                    rows.observation("category", category, "title", category + title, "analysis_key", category + title);
                    made.add(category + title);
                }
            }
            List<String> seen = new ArrayList<>();
            String after = null;
            do {
                KeyedPage<Analysis> page =
                        analyses.page(rows.reader(), null, after == null ? null : UUID.fromString(after), 2);
                page.items().forEach(analysis -> seen.add(analysis.title()));
                after = page.olderKey();
            } while (after != null);
            assertThat(seen)
                    .containsExactly(
                            "LABORATORYa",
                            "LABORATORYb",
                            "LABORATORYc",
                            "VITAL_SIGNSa",
                            "VITAL_SIGNSb",
                            "VITAL_SIGNSc",
                            "OTHERa",
                            "OTHERb",
                            "OTHERc");
        }

        @Test
        void isNotListedForAPartOfAMeasurementButThePartLeadsToItsHistory() {
            UUID pressure = rows.observation("title", "Blodtrykk", "analysis_key", "bp", "value_kind", "NONE");
            UUID systolic = rows.observation(
                    "title",
                    "Systolisk",
                    "analysis_key",
                    "sys",
                    "component_of",
                    pressure,
                    "number",
                    new BigDecimal("120"));
            assertThat(listed()).containsExactly("Blodtrykk");
            assertThat(titles(analyses.page(rows.reader(), null, null, 10)
                            .items()
                            .getFirst()
                            .latest()
                            .parts()))
                    .containsExactly("Systolisk");
            assertThat(titles(analyses.history(rows.reader(), pressure, null, 10)
                            .items()
                            .getFirst()
                            .parts()))
                    .containsExactly("Systolisk");
            assertThat(analyses.history(rows.reader(), systolic, null, 10).items())
                    .hasSize(1);
        }

        @Test
        void survivesTenThousandResults() {
            UUID newest = rows.observation("number", BigDecimal.ONE);
            rows.jdbc
                    .sql("""
                            insert into record.observation (person_id, observation_id, source, status, category, analysis_key,
                              title, taken_at, value_kind, number, received_at)
                            select :person, gen_random_uuid(), 's', 'FINAL', 'LABORATORY', 'hb', 'Hb', :now::timestamptz - n * interval '1 hour',
                              'NUMBER', n, :now from generate_series(1, 10000) n
                            """)
                    .param("person", rows.person.value())
                    .param("now", NOW.atOffset(java.time.ZoneOffset.UTC))
                    .update();
            KeyedPage<Result> page = analyses.history(rows.reader(), newest, null, 100);
            assertThat(page.items()).hasSize(100);
            assertThat(page.olderKey()).isNotNull();
            assertThat(analyses.page(rows.reader(), null, null, 10).items())
                    .singleElement()
                    .extracting(Analysis::times)
                    .isEqualTo(10001);
        }
    }
}
