package no.helseporten.accesslog.web;

import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.NotYours;
import no.helseporten.access.Subject;
import no.helseporten.accesslog.Question;
import no.helseporten.accesslog.ReadQuestions;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What has been asked about look-ups, and what became of it. */
@Controller
class QuestionController {

    private final ReadQuestions readQuestions;
    private final ShowQuestions showQuestions;

    QuestionController(ReadQuestions readQuestions, ShowQuestions showQuestions) {
        this.readQuestions = readQuestions;
        this.showQuestions = showQuestions;
    }

    @GetMapping("/accesslog/questions")
    @Needs(Area.ACCESS_LOG)
    String list(Subject subject, @RequestParam(required = false) @Nullable UUID older, Model model) {
        KeyedPage<Question> page = readQuestions.page(subject.id(), older);
        model.addAttribute("questions", showQuestions.rows(page.items(), subject.id()));
        model.addAttribute("newest", older == null ? null : "/accesslog/questions");
        model.addAttribute("older", page.olderKey() == null ? null : "/accesslog/questions?older=" + page.olderKey());
        return "accesslog/questions";
    }

    @GetMapping("/accesslog/questions/{id}")
    @Needs(Area.ACCESS_LOG)
    String show(Subject subject, @PathVariable UUID id, Model model) {
        Question question = readQuestions.one(subject.id(), id).orElseThrow(NotYours::new);
        model.addAttribute("question", question);
        model.addAttribute("caseNumber", showQuestions.caseNumber(question));
        model.addAttribute("status", showQuestions.status(question));
        model.addAttribute("late", showQuestions.isLate(question));
        model.addAttribute("next", showQuestions.next(question));
        model.addAttribute("facts", showQuestions.facts(question));
        return "accesslog/question";
    }
}
