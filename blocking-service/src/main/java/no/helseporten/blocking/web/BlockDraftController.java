package no.helseporten.blocking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.CurrentActor;
import no.helseporten.access.Needs;
import no.helseporten.access.NotYours;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.BlockOutcome;
import no.helseporten.blocking.BlockTerms;
import no.helseporten.blocking.Draft;
import no.helseporten.blocking.PrepareBlock;
import no.helseporten.blocking.ReadBlocks;
import no.helseporten.blocking.SetBlock;
import no.helseporten.blocking.decision.Block;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A block on its way: when it shall hold, what it will lead to, and the step that sets it. */
@Controller
@RequestMapping("/blocking/draft/{id}")
class BlockDraftController {

    private final PrepareBlock prepareBlock;
    private final SetBlock setBlock;
    private final ReadBlocks readBlocks;
    private final DraftPages pages;
    private final ExemptChoices exemptChoices;
    private final BlockViews views;
    private final BlockWords words;
    private final CurrentActor currentActor;

    BlockDraftController(
            PrepareBlock prepareBlock,
            SetBlock setBlock,
            ReadBlocks readBlocks,
            DraftPages pages,
            ExemptChoices exemptChoices,
            BlockViews views,
            BlockWords words,
            CurrentActor currentActor) {
        this.prepareBlock = prepareBlock;
        this.setBlock = setBlock;
        this.readBlocks = readBlocks;
        this.pages = pages;
        this.exemptChoices = exemptChoices;
        this.views = views;
        this.words = words;
        this.currentActor = currentActor;
    }

    @GetMapping
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String details(Subject subject, @PathVariable UUID id, RedirectAttributes said, Model model) {
        Optional<UUID> became = prepareBlock.becameOf(subject.id(), id);
        if (became.isPresent()) {
            return isSet(said, became.get());
        }
        Draft draft = find(subject, id);
        return pages.details(subject, draft, DetailsForm.of(draft.terms(), begun(draft) != null), begun(draft), model);
    }

    @PostMapping
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String save(
            Subject subject,
            @PathVariable UUID id,
            @ModelAttribute("details") DetailsForm form,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes said,
            Model model) {
        Optional<UUID> became = prepareBlock.becameOf(subject.id(), id);
        if (became.isPresent()) {
            return isSet(said, became.get());
        }
        Draft draft = find(subject, id);
        BlockTerms terms = read(draft, form, faults);
        if (faults.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.refused(subject, draft, form, begun(draft), faults, model);
        }
        prepareBlock.change(draft, terms);
        return "redirect:/blocking/draft/" + id + "/check";
    }

    /** What it would lead to as it is filled in now: for a page that shows it while she writes. Nothing is kept. */
    @PostMapping("/preview")
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String preview(
            Subject subject,
            @PathVariable UUID id,
            @ModelAttribute("details") DetailsForm form,
            BindingResult faults,
            Model model) {
        Draft draft = find(subject, id);
        BlockTerms terms = read(draft, form, faults);
        model.addAttribute("preview", faults.hasErrors() ? null : pages.preview(subject, block(draft, terms)));
        model.addAttribute("spoken", true);
        return "blocking/preview :: live";
    }

    @GetMapping("/check")
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String check(Subject subject, @PathVariable UUID id, RedirectAttributes said, Model model) {
        Optional<UUID> became = prepareBlock.becameOf(subject.id(), id);
        return became.isPresent() ? isSet(said, became.get()) : pages.check(subject, find(subject, id), model);
    }

    /** @param understood whether she has confirmed that she knows of a danger to herself */
    @PostMapping("/check")
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String set(
            Subject subject,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean understood,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes said,
            Model model) {
        Optional<Draft> draft = prepareBlock.find(subject.id(), id);
        if (draft.isPresent() && !understood && pages.isDangerous(subject, draft.get())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.notUnderstood(subject, draft.get(), model);
        }
        return switch (setBlock.set(subject.id(), subject.sight(), by(request), id)) {
            case BlockOutcome.Done done -> done(done.change(), said);
            case BlockOutcome.AlreadySo already -> said(said, already.block(), "blocking.check.said.already");
            case BlockOutcome.MovedOn moved -> warned(said, moved.block());
            case BlockOutcome.NotThere gone -> throw new NotYours();
            case BlockOutcome.NoTarget gone -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield pages.noTarget(subject, draft.orElseThrow(NotYours::new), gone.fault(), model);
            }
            case BlockOutcome.WrongTerms wrong -> {
                said.addFlashAttribute("warned", words.text("blocking.details.stale"));
                yield "redirect:/blocking/draft/" + id;
            }
        };
    }

    /** Every item that it would change, page by page. */
    @GetMapping("/items")
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String items(Subject subject, @PathVariable UUID id, @RequestParam @Nullable UUID older, Model model) {
        return pages.items(subject, find(subject, id), older, model);
    }

    private Draft find(Subject subject, UUID id) {
        return prepareBlock.find(subject.id(), id).orElseThrow(NotYours::new);
    }

    /** From an old tab: what was written would be lost without a word. */
    private String isSet(RedirectAttributes said, UUID block) {
        said.addFlashAttribute("warned", words.text("blocking.draft.set"));
        return "redirect:/blocking/" + block;
    }

    private BlockTerms read(Draft draft, DetailsForm form, BindingResult faults) {
        BlockTerms terms = form.read(faults, draft.target(), begun(draft), views.today());
        if (!exemptChoices.areKnown(draft.person(), terms.exempt())) {
            faults.rejectValue("exempt", "blocking.details.error.exempt");
        }
        return terms;
    }

    /** The first day of the block that it changes, when that has come; absent otherwise. */
    private @Nullable LocalDate begun(Draft draft) {
        UUID changes = draft.changes();
        return changes == null
                ? null
                : readBlocks
                        .last(draft.person(), changes)
                        .map(BlockChange::block)
                        .map(Block::from)
                        .filter(from -> !from.isAfter(views.today()))
                        .orElse(null);
    }

    private Block block(Draft draft, BlockTerms terms) {
        return draft.with(terms).asBlock(views.today());
    }

    private String done(BlockChange change, RedirectAttributes said) {
        UUID block = change.block().id();
        said.addFlashAttribute("undo", change.number());
        return said(
                said,
                block,
                change.kind() == BlockChange.Kind.SET ? "blocking.check.said.set" : "blocking.check.said.changed");
    }

    private String said(RedirectAttributes said, UUID block, String key) {
        said.addFlashAttribute("said", words.text(key));
        return "redirect:/blocking/" + block;
    }

    private String warned(RedirectAttributes said, UUID block) {
        said.addFlashAttribute("warned", words.text("blocking.moved-on"));
        return "redirect:/blocking/" + block;
    }

    private PersonId by(HttpServletRequest request) {
        return currentActor.of(request).orElseThrow().personId();
    }
}
