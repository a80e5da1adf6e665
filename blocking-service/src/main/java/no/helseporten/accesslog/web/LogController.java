package no.helseporten.accesslog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Subject;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.ReadLookUps;
import no.helseporten.ui.Formats;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The log of the health personnel who have looked, as a page and as a file. */
@Controller
class LogController {

    private static final String PATH = "/accesslog";

    private final ReadLookUps readLookUps;
    private final ShowLookUps showLookUps;
    private final LogChoices choices;
    private final WriteLogFile writeLogFile;
    private final LookUpWords words;
    private final Clock clock;

    LogController(
            ReadLookUps readLookUps,
            ShowLookUps showLookUps,
            LogChoices choices,
            WriteLogFile writeLogFile,
            LookUpWords words,
            Clock clock) {
        this.readLookUps = readLookUps;
        this.showLookUps = showLookUps;
        this.choices = choices;
        this.writeLogFile = writeLogFile;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(Area.ACCESS_LOG)
    String list(
            Subject subject,
            @ModelAttribute("query") LogQuery query,
            @RequestParam(required = false) @Nullable UUID older,
            Model model) {
        boolean narrowed = choices.filter(query).narrows();
        KeyedPage<LookUp> page = readLookUps.page(subject.id(), choices.filter(query), older);
        model.addAttribute("days", showLookUps.days(page.items(), subject));
        model.addAttribute("choices", choices.of(subject.id(), query));
        model.addAttribute("narrowed", narrowed);
        model.addAttribute("empty", page.items().isEmpty() && !narrowed && older == null);
        model.addAttribute("newest", older == null ? null : query.address(PATH, null));
        model.addAttribute(
                "older", page.olderKey() == null ? null : query.address(PATH, UUID.fromString(page.olderKey())));
        model.addAttribute("file", query.address(PATH + "/download", null));
        return "accesslog/list";
    }

    @GetMapping(PATH + "/download")
    @Needs(Area.ACCESS_LOG)
    void download(Subject subject, @ModelAttribute("query") LogQuery query, HttpServletResponse response)
            throws IOException {
        String day = LocalDate.ofInstant(clock.instant(), Formats.ZONE).toString();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(words.text("accesslog.file.name", day))
                        .build()
                        .toString());
        writeLogFile.write(subject, choices.filter(query), response.getOutputStream());
    }
}
