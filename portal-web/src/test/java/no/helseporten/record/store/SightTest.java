package no.helseporten.record.store;

import static no.helseporten.record.store.RecordRows.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.helseporten.access.Area;
import no.helseporten.access.Sight;
import no.helseporten.record.DocumentFilter;
import no.helseporten.record.NewsItem;
import no.helseporten.record.Reader;
import no.helseporten.record.RecordOverview;
import no.helseporten.record.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees what: an item that is out of sight leaves everything a reader can read as it was without it. */
class SightTest {

    private static final Sight HERSELF = Sight.FULL;
    private static final Sight PARENT = new Sight(false, true);
    private static final Sight PROXY = new Sight(false, false);

    private final RecordRows rows = new RecordRows();
    private final ReadDocuments documents = new ReadDocuments(rows.jdbc);
    private final ReadDocumentFacets facets = new ReadDocumentFacets(rows.jdbc);
    private final ReadReports reports = new ReadReports(rows.jdbc);
    private final ReadAnalyses analyses = new ReadAnalyses(rows.jdbc);
    private final ReadMedicines medicines = new ReadMedicines(rows.jdbc);
    private final ReadCritical critical = new ReadCritical(rows.jdbc);
    private final ReadNews news = new ReadNews(rows.jdbc);
    private final ReadOverview overview = new ReadOverview(rows.jdbc);

    private final UUID document = rows.document("title", "Åpent notat");
    private final UUID report = rows.report("title", "Åpent svar");
    private final UUID group = rows.observation("title", "Lipider", "analysis_key", "lipids", "value_kind", "NONE");
    private final UUID ldl = rows.observation("title", "LDL", "analysis_key", "ldl", "number", BigDecimal.TWO);

    SightTest() {
        rows.medicine("name", "Ibux");
        rows.critical("title", "Latex");
        rows.inReport(report, 0, group);
        rows.inGroup(group, 0, ldl);
    }

    /** Something new in the record, in all the places an item can have in it. */
    private enum Item {
        DOCUMENT {
            @Override
            UUID in(SightTest record, Object... columns) {
                return record.rows.document(with(
                        columns,
                        "kind_group",
                        "A",
                        "place_text",
                        "Hudpoliklinikken",
                        "written_at",
                        NOW.minusSeconds(9)));
            }
        },
        OLD_DOCUMENT {
            @Override
            UUID in(SightTest record, Object... columns) {
                return record.rows.document(with(columns, "written_at", NOW.minus(Duration.ofDays(9000))));
            }
        },
        LETTER {
            @Override
            UUID in(SightTest record, Object... columns) {
                return record.rows.document(with(columns, "kind_group", "I"));
            }
        },
        NEWER_VERSION {
            @Override
            UUID in(SightTest record, Object... columns) {
                record.supersede();
                return record.rows.document(with(columns, "replaces", record.document));
            }
        },
        REPORT {
            @Override
            UUID in(SightTest record, Object... columns) {
                UUID report = record.rows.report(columns);
                record.rows.inReport(report, 0, record.rows.observation("analysis_key", "hangs-on-the-report"));
                return report;
            }
        },
        RESULT_OF_THE_SAME_ANALYSIS {
            @Override
            UUID in(SightTest record, Object... columns) {
                return record.rows.observation(with(columns, "analysis_key", "ldl", "number", BigDecimal.TEN));
            }
        },
        RESULT_OF_AN_OPEN_REPORT {
            @Override
            UUID in(SightTest record, Object... columns) {
                UUID result = record.rows.observation(with(columns, "number", BigDecimal.TEN, "high", BigDecimal.ONE));
                record.rows.inReport(record.report, 1, result);
                return result;
            }
        },
        MEMBER_OF_AN_OPEN_GROUP {
            @Override
            UUID in(SightTest record, Object... columns) {
                UUID result = record.rows.observation(with(columns, "number", BigDecimal.TEN));
                record.rows.inGroup(record.group, 1, result);
                return result;
            }
        },
        GROUP {
            @Override
            UUID in(SightTest record, Object... columns) {
                UUID whole = record.rows.observation(with(columns, "analysis_key", "panel", "value_kind", "NONE"));
                UUID member = record.rows.observation("analysis_key", "hangs-on-the-group", "value_kind", "NONE");
                record.rows.inGroup(whole, 0, member);
                record.rows.observation("analysis_key", "hangs-on-the-member", "component_of", member);
                return whole;
            }
        },
        MEDICINE {
            @Override
            UUID in(SightTest record, Object... columns) {
                return record.rows.medicine(with(columns, "prescribed_at", NOW.minusSeconds(9)));
            }
        },
        PAST_MEDICINE {
            @Override
            UUID in(SightTest record, Object... columns) {
                return record.rows.medicine(with(columns, "state", "PAST"));
            }
        },
        CRITICAL {
            @Override
            UUID in(SightTest record, Object... columns) {
                return record.rows.critical(with(columns, "severity", "HIGH"));
            }
        };

        abstract UUID in(SightTest record, Object... columns);

        private static Object[] with(Object[] columns, Object... more) {
            return Stream.concat(Stream.of(columns), Stream.of(more)).toArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_personnel_exempt_from_parents_only_she_sees_herself(Item item) {
        List<List<Object>> before = readBy(HERSELF, PARENT, PROXY);

        UUID id = item.in(this, "hidden_from_parents", true);

        assertThat(everything(HERSELF)).isNotEqualTo(before.get(0));
        assertThat(at(HERSELF, id)).isNotEqualTo(at(HERSELF, UUID.randomUUID()));
        assertThat(everything(PARENT)).isEqualTo(before.get(1));
        assertThat(at(PARENT, id)).isEqualTo(at(PARENT, UUID.randomUUID()));
        assertThat(everything(PROXY)).isEqualTo(before.get(2));
        assertThat(at(PROXY, id)).isEqualTo(at(PROXY, UUID.randomUUID()));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_withheld_nobody_sees(Item item) {
        List<List<Object>> before = readBy(HERSELF, PARENT, PROXY);

        UUID id = item.in(this, "withheld", true);

        assertThat(readBy(HERSELF, PARENT, PROXY)).isEqualTo(before);
        assertThat(at(HERSELF, id)).isEqualTo(at(HERSELF, UUID.randomUUID()));
        assertThat(at(PARENT, id)).isEqualTo(at(PARENT, UUID.randomUUID()));
        assertThat(at(PROXY, id)).isEqualTo(at(PROXY, UUID.randomUUID()));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_delayed_nobody_sees_yet(Item item) {
        List<List<Object>> before = readBy(HERSELF, PARENT, PROXY);

        UUID id = item.in(this, "visible_from", NOW.plusMillis(1));

        assertThat(readBy(HERSELF, PARENT, PROXY)).isEqualTo(before);
        assertThat(at(HERSELF, id)).isEqualTo(at(HERSELF, UUID.randomUUID()));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_neither_everybody_sees(Item item) {
        List<List<Object>> before = readBy(HERSELF, PARENT, PROXY);

        UUID id = item.in(this);

        for (Sight sight : List.of(HERSELF, PARENT, PROXY)) {
            assertThat(before).doesNotContain(everything(sight));
            assertThat(at(sight, id)).isNotEqualTo(at(sight, UUID.randomUUID()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCUMENT", "OLD_DOCUMENT", "LETTER"})
    void what_she_hides_her_proxies_do_not_see(Item item) {
        List<List<Object>> before = readBy(HERSELF, PARENT, PROXY);

        UUID id = item.in(this);
        new DocumentVisibilityRows(rows.jdbc).set(rows.person, id, true, rows.person, NOW);

        assertThat(everything(HERSELF)).isNotEqualTo(before.get(0));
        assertThat(everything(PARENT)).isNotEqualTo(before.get(1));
        assertThat(everything(PROXY)).isEqualTo(before.get(2));
        assertThat(at(PROXY, id)).isEqualTo(at(PROXY, UUID.randomUUID()));
    }

    @ParameterizedTest
    @EnumSource
    void areas_that_are_closed_are_neither_counted_nor_news(Area open) {
        rows.document("kind_group", "I");
        Reader reader = new Reader(rows.person, HERSELF, EnumSet.of(open), NOW);
        RecordOverview all = overview.of(rows.reader());

        boolean itsDocuments = open == Area.DOCUMENTS;
        boolean itsResults = open == Area.RESULTS;
        boolean itsMedicines = open == Area.MEDICINES;
        assertThat(overview.of(reader))
                .isEqualTo(new RecordOverview(
                        itsDocuments ? all.documents() : 0,
                        itsResults ? all.reports() : 0,
                        itsResults ? all.analyses() : 0,
                        itsMedicines ? all.medicines() : 0,
                        itsDocuments ? all.critical() : 0));
        assertThat(news.of(reader, NOW.minus(Duration.ofDays(7))))
                .extracting(NewsItem::kind)
                .allMatch(kind -> switch (kind) {
                    case CRITICAL, LETTER, DOCUMENT -> itsDocuments;
                    case REPORT -> itsResults;
                    case MEDICINE -> itsMedicines;
                });
    }

    @Test
    void she_is_told_what_is_exempted_also_when_only_its_report_is() {
        UUID exempted = rows.report("hidden_from_parents", true);
        UUID result = rows.observation("analysis_key", "hangs-on-the-report");
        rows.inReport(exempted, 0, result);

        Reader herself = rows.reader();
        assertThat(reports.byId(herself, exempted).orElseThrow().exempted()).isTrue();
        assertThat(analyses.history(herself, result, null, 10).items()).allMatch(Result::exempted);
        assertThat(analyses.history(herself, ldl, null, 10).items()).noneMatch(Result::exempted);
    }

    private List<List<Object>> readBy(Sight... sights) {
        return Stream.of(sights).map(this::everything).toList();
    }

    /** All that stands in lists, counts, filters, groups and news. */
    private List<Object> everything(Sight sight) {
        Reader reader = rows.reader(sight);
        return List.of(
                documents.page(reader, DocumentFilter.ALL, null, 100),
                facets.of(reader),
                reports.page(reader, null, 100),
                reports.results(reader, report),
                analyses.page(reader, null, null, 100),
                analyses.history(reader, ldl, null, 100),
                analyses.history(reader, group, null, 100),
                medicines.page(reader, false, null, 100),
                medicines.page(reader, true, null, 100),
                critical.page(reader, null, 100),
                news.of(reader, NOW.minus(Duration.ofDays(7))),
                overview.of(reader));
    }

    /** All that can be asked for by an id, also as the place where a page of a list begins. */
    private List<Object> at(Sight sight, UUID id) {
        Reader reader = rows.reader(sight);
        return List.of(
                documents.byId(reader, id),
                documents.page(reader, DocumentFilter.ALL, id, 100),
                reports.byId(reader, id),
                reports.page(reader, id, 100),
                reports.results(reader, id),
                analyses.page(reader, null, id, 100),
                analyses.history(reader, id, null, 100),
                analyses.history(reader, ldl, id, 100),
                medicines.byId(reader, id),
                medicines.page(reader, false, id, 100),
                medicines.page(reader, true, id, 100),
                critical.page(reader, id, 100));
    }

    private void supersede() {
        rows.jdbc
                .sql("update record.document set status = 'SUPERSEDED' where document_id = ?")
                .param(document)
                .update();
    }
}
