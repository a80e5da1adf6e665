package no.helseporten.blocking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.NotYours;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.CheckTarget;
import no.helseporten.blocking.PrepareBlock;
import no.helseporten.blocking.ReadBlocks;
import no.helseporten.blocking.RecordItem;
import no.helseporten.blocking.ShowConsequences;
import no.helseporten.blocking.ShowConsequences.ItemView;
import no.helseporten.blocking.TargetFault;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new block: which of the four kinds, and whom or what it is about. What it leads to is a draft. */
@Controller
@RequestMapping("/blocking/new")
class TargetController {

    private final TargetChoices choices;
    private final ShowConsequences showConsequences;
    private final MatrixWords matrixWords;
    private final CheckTarget checkTarget;
    private final PrepareBlock prepareBlock;
    private final ReadBlocks readBlocks;
    private final BlockViews views;
    private final BlockWords words;

    TargetController(
            TargetChoices choices,
            ShowConsequences showConsequences,
            MatrixWords matrixWords,
            CheckTarget checkTarget,
            PrepareBlock prepareBlock,
            ReadBlocks readBlocks,
            BlockViews views,
            BlockWords words) {
        this.choices = choices;
        this.showConsequences = showConsequences;
        this.matrixWords = matrixWords;
        this.checkTarget = checkTarget;
        this.prepareBlock = prepareBlock;
        this.readBlocks = readBlocks;
        this.views = views;
        this.words = words;
    }

    @GetMapping
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String kinds() {
        return "blocking/kinds";
    }

    @GetMapping("/person")
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String person(
            Subject subject,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String place,
            Model model) {
        choices.people(subject, name, place, "", model);
        return "blocking/person";
    }

    @GetMapping("/organisation")
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String organisation(Subject subject, @RequestParam(defaultValue = "") String name, Model model) {
        choices.organisations(subject, name, new TargetForm("", "", "", ""), model);
        return "blocking/organisation";
    }

    @GetMapping("/service")
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String service(Model model) {
        choices.services("", model);
        return "blocking/service";
    }

    @GetMapping("/information")
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String information(Subject subject, Model model) {
        choices.information(subject, "", model);
        return "blocking/information";
    }

    /** Come from where the item is shown. */
    @GetMapping("/item/{id}")
    @Needs(Area.PRIVACY)
    String item(Subject subject, @PathVariable UUID id, Model model) {
        ItemView view = showConsequences.item(subject.id(), subject.sight(), id).orElseThrow(NotYours::new);
        RecordItem item = view.item();
        model.addAttribute("item", item);
        model.addAttribute("code", TargetForm.code(Information.item(id)));
        model.addAttribute(
                "matrix", matrixWords.item(view.consequences(), item.item().service()));
        model.addAttribute(
                "blocks",
                views.rows(
                        subject,
                        readBlocks.current(subject.id()).stream()
                                .filter(block -> block.block().target().covers(Reader.ANYBODY, item.item()))
                                .toList()));
        model.addAttribute("mayAct", subject.mayActIn(Area.PRIVACY));
        return "blocking/item";
    }

    /**
     * Begins a draft. Somebody who has the same block already is led to it instead.
     *
     * @param name what was searched for, so that nothing is lost when nothing was chosen
     */
    @PostMapping
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String choose(
            Subject subject,
            @ModelAttribute("target") TargetForm form,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String place,
            HttpServletResponse response,
            RedirectAttributes said,
            Model model) {
        Optional<Target> target = form.target();
        Optional<TargetFault> fault = target.flatMap(one -> checkTarget.fault(subject.id(), subject.sight(), one));
        if (target.isEmpty() || fault.isPresent()) {
            return again(subject, form, fault.orElse(null), name, place, response, model);
        }
        Optional<BlockChange> same = readBlocks.current(subject.id()).stream()
                .filter(block -> block.block().target().equals(target.get()))
                .findFirst();
        if (same.isPresent()) {
            said.addFlashAttribute("warned", words.text("blocking.choose.same"));
            return "redirect:/blocking/" + same.get().block().id();
        }
        return "redirect:/blocking/draft/"
                + prepareBlock.begin(subject.id(), target.get()).id();
    }

    private String again(
            Subject subject,
            TargetForm form,
            @Nullable TargetFault fault,
            String name,
            String place,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors(form, fault));
        switch (form.page()) {
            case "/blocking/new/person" -> choices.people(subject, name, place, form.code(), model);
            case "/blocking/new/organisation" -> choices.organisations(subject, name, form, model);
            case "/blocking/new/service" -> choices.services(form.code(), model);
            case "/blocking/new/information" -> choices.information(subject, form.code(), model);
            default -> {}
        }
        return form.page().equals("/blocking/new")
                ? "blocking/kinds"
                : form.page().replace("/blocking/new/", "blocking/");
    }

    private Map<String, String> errors(TargetForm form, @Nullable TargetFault fault) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (form.lacksCode() || fault != null || !form.lacksSide()) {
            String field = form.page().equals("/blocking/new") ? "kind" : "code";
            errors.put(field, words.text("blocking.choose.error." + (fault == null ? "none" : fault)));
        }
        if (form.lacksSide()) {
            errors.put("side", words.text("blocking.choose.error.side"));
        }
        return errors;
    }
}
