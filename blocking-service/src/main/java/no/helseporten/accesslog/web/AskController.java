package no.helseporten.accesslog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.CurrentActor;
import no.helseporten.access.Needs;
import no.helseporten.access.NotYours;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.accesslog.AskAboutLookUp;
import no.helseporten.accesslog.CanBeAsked;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.Question;
import no.helseporten.accesslog.QuestionDraft;
import no.helseporten.accesslog.ReadLookUps;
import no.helseporten.accesslog.store.DraftRows;
import no.helseporten.person.PersonId;
import no.helseporten.ui.FieldErrors;
import no.helseporten.ui.Formats;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A question about a look-up on its way: written, looked over, sent. */
@Controller
@RequestMapping("/accesslog/{id}/ask")
class AskController {

    private final ReadLookUps readLookUps;
    private final AskAboutLookUp askAboutLookUp;
    private final DraftRows drafts;
    private final CanBeAsked canBeAsked;
    private final CurrentActor currentActor;
    private final AskWords words;
    private final ShowLookUp showLookUp;
    private final FieldErrors fieldErrors;
    private final Formats formats;
    private final Clock clock;

    AskController(
            ReadLookUps readLookUps,
            AskAboutLookUp askAboutLookUp,
            DraftRows drafts,
            CanBeAsked canBeAsked,
            CurrentActor currentActor,
            AskWords words,
            ShowLookUp showLookUp,
            FieldErrors fieldErrors,
            Formats formats,
            Clock clock) {
        this.readLookUps = readLookUps;
        this.askAboutLookUp = askAboutLookUp;
        this.drafts = drafts;
        this.canBeAsked = canBeAsked;
        this.currentActor = currentActor;
        this.words = words;
        this.showLookUp = showLookUp;
        this.fieldErrors = fieldErrors;
        this.formats = formats;
        this.clock = clock;
    }

    @GetMapping
    @Needs(value = Area.ACCESS_LOG, right = Right.ACT)
    String form(Subject subject, @PathVariable UUID id, HttpServletRequest request, Model model) {
        LookUp lookUp = lookUp(subject, id);
        Optional<Question> open = askAboutLookUp.open(lookUp);
        if (open.isPresent()) {
            return toCase(open.get());
        }
        if (organisation(lookUp).isEmpty()) {
            return letter(lookUp, model);
        }
        QuestionDraft draft = drafts.find(subject.id(), id, actor(request)).orElse(QuestionDraft.EMPTY);
        return form(lookUp, AskForm.of(draft), model);
    }

    @PostMapping
    @Needs(value = Area.ACCESS_LOG, right = Right.ACT)
    String write(
            Subject subject,
            @PathVariable UUID id,
            @ModelAttribute("form") AskForm form,
            BindingResult faults,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        LookUp lookUp = lookUp(subject, id);
        if (organisation(lookUp).isEmpty()) {
            return "redirect:/accesslog/" + id + "/ask";
        }
        Optional<QuestionDraft> draft = form.read(faults);
        if (draft.isEmpty()) {
            model.addAttribute("errors", fieldErrors.of(faults));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(lookUp, form, model);
        }
        drafts.save(subject.id(), id, actor(request), draft.get(), clock.instant());
        return "redirect:/accesslog/" + id + "/ask/check";
    }

    @GetMapping("/check")
    @Needs(value = Area.ACCESS_LOG, right = Right.ACT)
    String check(Subject subject, @PathVariable UUID id, HttpServletRequest request, Model model) {
        LookUp lookUp = lookUp(subject, id);
        Optional<Question> open = askAboutLookUp.open(lookUp);
        if (open.isPresent()) {
            return toCase(open.get());
        }
        Optional<QuestionDraft> draft = drafts.find(subject.id(), id, actor(request));
        Optional<String> organisation = organisation(lookUp);
        if (draft.isEmpty() || organisation.isEmpty()) {
            return "redirect:/accesslog/" + id + "/ask";
        }
        model.addAttribute("id", id);
        model.addAttribute("organisation", organisation.get());
        model.addAttribute("facts", showLookUp.facts(lookUp));
        model.addAttribute("question", words.question(draft.get()));
        model.addAttribute("due", formats.date(askAboutLookUp.dueOn(clock.instant())));
        return "accesslog/check";
    }

    @PostMapping("/check")
    @Needs(value = Area.ACCESS_LOG, right = Right.ACT)
    String send(Subject subject, @PathVariable UUID id, HttpServletRequest request, RedirectAttributes said) {
        LookUp lookUp = lookUp(subject, id);
        PersonId actor = actor(request);
        Optional<QuestionDraft> draft = drafts.find(subject.id(), id, actor);
        if (draft.isEmpty()) {
            // Pressed twice: the first has sent it.
            return askAboutLookUp
                    .open(lookUp)
                    .map(question -> toCase(question, question.askedBy().equals(actor), said))
                    .orElse("redirect:/accesslog/" + id + "/ask");
        }
        return askAboutLookUp
                .ask(subject.id(), id, actor, words.question(draft.get()))
                .map(asked -> toCase(asked.question(), asked.now(), said))
                .orElse("redirect:/accesslog/" + id + "/ask");
    }

    private String toCase(Question question, boolean sent, RedirectAttributes said) {
        said.addFlashAttribute("said", sent ? words.sent(question) : words.notSent());
        return toCase(question);
    }

    private String form(LookUp lookUp, AskForm form, Model model) {
        model.addAttribute("id", lookUp.id());
        model.addAttribute("form", form);
        model.addAttribute("ready", words.ready(form.ready()));
        model.addAttribute("organisation", organisation(lookUp).orElseThrow());
        model.addAttribute("facts", showLookUp.facts(lookUp));
        return "accesslog/ask";
    }

    private String letter(LookUp lookUp, Model model) {
        model.addAttribute("id", lookUp.id());
        model.addAttribute("letter", words.letter(lookUp, showLookUp.facts(lookUp)));
        return "accesslog/letter";
    }

    private LookUp lookUp(Subject subject, UUID id) {
        return readLookUps.one(subject.id(), id).orElseThrow(NotYours::new);
    }

    private Optional<String> organisation(LookUp lookUp) {
        return Optional.ofNullable(lookUp.who().legalEntity()).flatMap(canBeAsked::name);
    }

    private PersonId actor(HttpServletRequest request) {
        return currentActor.of(request).orElseThrow().personId();
    }

    private static String toCase(Question question) {
        return "redirect:/accesslog/questions/" + question.id();
    }
}
