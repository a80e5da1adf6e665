package no.helseporten.accesslog.web;

import java.util.List;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.NotYours;
import no.helseporten.access.Subject;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.Question;
import no.helseporten.accesslog.ReadLookUps;
import no.helseporten.accesslog.ReadQuestions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One look-up: all that is known of it, and what can be done about it. */
@Controller
class LookUpController {

    private final ReadLookUps readLookUps;
    private final ReadQuestions readQuestions;
    private final ShowLookUp showLookUp;
    private final ShowQuestions showQuestions;

    LookUpController(
            ReadLookUps readLookUps, ReadQuestions readQuestions, ShowLookUp showLookUp, ShowQuestions showQuestions) {
        this.readLookUps = readLookUps;
        this.readQuestions = readQuestions;
        this.showLookUp = showLookUp;
        this.showQuestions = showQuestions;
    }

    @GetMapping("/accesslog/{id}")
    @Needs(Area.ACCESS_LOG)
    String show(Subject subject, @PathVariable UUID id, Model model) {
        LookUp lookUp = readLookUps.one(subject.id(), id).orElseThrow(NotYours::new);
        List<Question> questions = readQuestions.about(subject.id(), id);
        model.addAttribute("lookUp", showLookUp.page(lookUp, subject));
        model.addAttribute("questions", showQuestions.rows(questions, subject.id()));
        model.addAttribute(
                "mayAsk",
                subject.mayActIn(Area.ACCESS_LOG)
                        && questions.stream().allMatch(question -> question.answer() != null));
        model.addAttribute("mayBlock", subject.mayActIn(Area.PRIVACY));
        return "accesslog/row";
    }
}
