package no.helseporten.record.web;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Subject;
import no.helseporten.record.NotInRecord;
import no.helseporten.record.Reader;
import no.helseporten.record.Report;
import no.helseporten.record.ShowContents;
import no.helseporten.record.store.ReadContents;
import no.helseporten.record.store.ReadReports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Test results, report by report. */
@Controller
@RequestMapping("/record/results")
class ResultsController {

    private static final int PAGE = 25;

    private final ReadReports reports;
    private final ReadContents contents;
    private final ShowContents showContents;
    private final ResultViews views;
    private final Clock clock;

    ResultsController(
            ReadReports reports, ReadContents contents, ShowContents showContents, ResultViews views, Clock clock) {
        this.reports = reports;
        this.contents = contents;
        this.showContents = showContents;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Area.RESULTS)
    String list(Subject subject, @RequestParam @Nullable UUID older, Model model) {
        model.addAttribute("page", reports.page(Reader.of(subject, clock.instant()), older, PAGE));
        model.addAttribute("first", older == null);
        return "record/results";
    }

    @GetMapping("/{id}")
    @Needs(Area.RESULTS)
    String open(Subject subject, @PathVariable UUID id, Locale locale, Model model) {
        Reader reader = Reader.of(subject, clock.instant());
        Report report = reports.byId(reader, id).orElseThrow(NotInRecord::new);
        model.addAttribute("report", report);
        model.addAttribute("results", views.within(report, reports.results(reader, id), locale));
        model.addAttribute("parts", showContents.of(contents.of(subject.id(), id), 3));
        return "record/report";
    }

    @GetMapping("/{id}/contents/{position}")
    @Needs(Area.RESULTS)
    ResponseEntity<byte[]> content(
            Subject subject,
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestParam(defaultValue = "false") boolean download) {
        Report report = reports.byId(Reader.of(subject, clock.instant()), id).orElseThrow(NotInRecord::new);
        return contents.bytes(subject.id(), id, position)
                .map(bytes -> ContentAnswer.of(bytes, report.title(), download))
                .orElseThrow(NotInRecord::new);
    }
}
