package no.helseporten.record.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.helseporten.record.Analysis;

/** The analyses of one category on a page of the list. */
record AnalysisGroup(String category, List<Row> analyses) {

    record Row(Analysis analysis, ResultView latest) {}

    static List<AnalysisGroup> of(List<Analysis> analyses, ResultViews views, Locale locale) {
        Map<String, List<Row>> byCategory = analyses.stream()
                .collect(Collectors.groupingBy(
                        Analysis::category,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                analysis -> new Row(analysis, views.of(analysis.latest(), locale)),
                                Collectors.toList())));
        return byCategory.entrySet().stream()
                .map(group -> new AnalysisGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
