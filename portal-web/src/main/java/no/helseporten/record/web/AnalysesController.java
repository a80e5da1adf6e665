package no.helseporten.record.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Subject;
import no.helseporten.record.Analysis;
import no.helseporten.record.NotInRecord;
import no.helseporten.record.Reader;
import no.helseporten.record.Result;
import no.helseporten.record.store.ReadAnalyses;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Test results, analysis by analysis: the newest of each, and how one has gone over time. */
@Controller
@RequestMapping("/record/results/analyses")
class AnalysesController {

    private static final int PAGE = 60;

    /** As many as a chart can show; the chart and the table on one page tell the same. */
    private static final int HISTORY = 100;

    private final ReadAnalyses analyses;
    private final ResultViews views;
    private final Trends trends;
    private final Clock clock;

    AnalysesController(ReadAnalyses analyses, ResultViews views, Trends trends, Clock clock) {
        this.analyses = analyses;
        this.views = views;
        this.trends = trends;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Area.RESULTS)
    String list(
            Subject subject,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam @Nullable UUID after,
            Locale locale,
            Model model) {
        String searched = DocumentsController.searched(text);
        KeyedPage<Analysis> page = analyses.page(Reader.of(subject, clock.instant()), searched, after, PAGE);
        model.addAttribute("text", searched);
        model.addAttribute("groups", AnalysisGroup.of(page.items(), views, locale));
        model.addAttribute("olderKey", page.olderKey());
        model.addAttribute("first", after == null);
        return "record/analyses";
    }

    @GetMapping("/{id}")
    @Needs(Area.RESULTS)
    String open(
            Subject subject, @PathVariable UUID id, @RequestParam @Nullable UUID older, Locale locale, Model model) {
        KeyedPage<Result> history = analyses.history(Reader.of(subject, clock.instant()), id, older, HISTORY);
        List<Result> results = history.items();
        if (results.isEmpty()) {
            throw new NotInRecord();
        }
        model.addAttribute("id", id);
        model.addAttribute("title", results.getFirst().title());
        model.addAttribute("results", views.of(results, locale));
        model.addAttribute("trend", trends.of(results, locale));
        model.addAttribute("olderKey", history.olderKey());
        model.addAttribute("first", older == null);
        return "record/analysis";
    }
}
