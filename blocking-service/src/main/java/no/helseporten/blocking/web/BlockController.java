package no.helseporten.blocking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.CurrentActor;
import no.helseporten.access.Needs;
import no.helseporten.access.NotYours;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.BlockOutcome;
import no.helseporten.blocking.LiftBlock;
import no.helseporten.blocking.PrepareBlock;
import no.helseporten.blocking.ReadBlocks;
import no.helseporten.blocking.ShowConsequences;
import no.helseporten.blocking.decision.Block;
import no.helseporten.person.PersonId;
import no.helseporten.ui.Formats;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A block: what it does, how it came to be so, changing it, lifting it and taking back the last that was done. */
@Controller
@RequestMapping("/blocking/{id}")
class BlockController {

    private final ReadBlocks readBlocks;
    private final PrepareBlock prepareBlock;
    private final LiftBlock liftBlock;
    private final ShowConsequences showConsequences;
    private final PreviewWords previewWords;
    private final TargetNames targetNames;
    private final BlockViews views;
    private final BlockWords words;
    private final CurrentActor currentActor;
    private final Formats formats;

    BlockController(
            ReadBlocks readBlocks,
            PrepareBlock prepareBlock,
            LiftBlock liftBlock,
            ShowConsequences showConsequences,
            PreviewWords previewWords,
            TargetNames targetNames,
            BlockViews views,
            BlockWords words,
            Formats formats,
            CurrentActor currentActor) {
        this.readBlocks = readBlocks;
        this.prepareBlock = prepareBlock;
        this.liftBlock = liftBlock;
        this.showConsequences = showConsequences;
        this.previewWords = previewWords;
        this.targetNames = targetNames;
        this.views = views;
        this.words = words;
        this.formats = formats;
        this.currentActor = currentActor;
    }

    record Change(String what, String when, String period) {}

    @GetMapping
    @Needs(Area.PRIVACY)
    String show(Subject subject, @PathVariable UUID id, Model model) {
        List<BlockChange> history = readBlocks.history(subject.id(), id);
        if (history.isEmpty()) {
            throw new NotYours();
        }
        BlockChange last = history.getLast();
        Block block = last.block();
        boolean over = last.isLifted() || block.isOver(views.today());
        TargetNames.Names names = targetNames.of(subject, List.of(block));
        model.addAttribute("id", id);
        model.addAttribute("about", words.title(block.target(), names));
        model.addAttribute("kind", words.kind(block.target()));
        model.addAttribute("over", over);
        model.addAttribute("again", TargetForm.of(block.target()));
        model.addAttribute(
                "period",
                last.isLifted()
                        ? words.text(
                                "blocking.row.lifted",
                                formats.dateTime(last.at().atZone(Formats.ZONE)))
                        : words.period(block, views.today()));
        model.addAttribute("effect", words.effect(block.target(), views.rule(block)));
        model.addAttribute("exempt", words.exempt(block, names));
        model.addAttribute("note", last.note());
        model.addAttribute("mayAct", subject.mayActIn(Area.PRIVACY));
        model.addAttribute(
                "changes",
                history.reversed().stream()
                        .map(change -> change(subject, change))
                        .toList());
        return "blocking/block";
    }

    /** What comes to sight again, before it does. */
    @GetMapping("/lift")
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String confirm(Subject subject, @PathVariable UUID id, RedirectAttributes said, Model model) {
        BlockChange last = readBlocks.last(subject.id(), id).orElseThrow(NotYours::new);
        if (last.isLifted()) {
            return said(said, id, "blocking.lift.said.already");
        }
        Block block = last.block();
        model.addAttribute("id", id);
        model.addAttribute("about", words.title(block.target(), targetNames.of(subject, List.of(block))));
        model.addAttribute(
                "preview", previewWords.lifted(showConsequences.without(subject.id(), subject.sight(), block)));
        return "blocking/lift";
    }

    @PostMapping("/lift")
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String lift(Subject subject, @PathVariable UUID id, HttpServletRequest request, RedirectAttributes said) {
        return after(
                liftBlock.lift(subject.id(), by(request), id),
                id,
                "blocking.lift.said",
                "blocking.lift.said.already",
                said);
    }

    /** @param number of the change that is taken back */
    @PostMapping("/undo")
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String undo(
            Subject subject,
            @PathVariable UUID id,
            @RequestParam int number,
            HttpServletRequest request,
            RedirectAttributes said) {
        BlockOutcome outcome = liftBlock.undo(subject.id(), by(request), id, number);
        if (outcome instanceof BlockOutcome.Done done) {
            // What was taken back is not offered to be taken back.
            return said(said, id, "blocking.undo.said." + done.change().kind());
        }
        return after(outcome, id, "blocking.undo.said.already", "blocking.undo.said.already", said);
    }

    /** Begins a change, to be looked over before anything is changed. */
    @PostMapping("/change")
    @Needs(value = Area.PRIVACY, right = Right.ACT)
    String change(Subject subject, @PathVariable UUID id, RedirectAttributes said) {
        if (readBlocks.last(subject.id(), id).isEmpty()) {
            throw new NotYours();
        }
        return prepareBlock
                .beginChange(subject.id(), id)
                .map(draft -> "redirect:/blocking/draft/" + draft.id())
                .orElseGet(() -> said(said, id, "blocking.lift.said.already"));
    }

    private String after(BlockOutcome outcome, UUID id, String done, String already, RedirectAttributes said) {
        return switch (outcome) {
            case BlockOutcome.Done made -> {
                said.addFlashAttribute("undo", made.change().number());
                yield said(said, id, done);
            }
            case BlockOutcome.AlreadySo so -> said(said, id, already);
            case BlockOutcome.MovedOn moved -> {
                said.addFlashAttribute("warned", words.text("blocking.moved-on"));
                yield "redirect:/blocking/" + id;
            }
            case BlockOutcome.NotThere gone -> throw new NotYours();
            case BlockOutcome.NoTarget gone -> throw new NotYours();
            case BlockOutcome.WrongTerms wrong -> throw new NotYours();
        };
    }

    private Change change(Subject subject, BlockChange change) {
        return new Change(
                words.change(change, subject.id().equals(change.by())),
                formats.dateTime(change.at().atZone(Formats.ZONE)),
                words.period(change.block(), views.today()));
    }

    private String said(RedirectAttributes said, UUID id, String key) {
        said.addFlashAttribute("said", words.text(key));
        return "redirect:/blocking/" + id;
    }

    private PersonId by(HttpServletRequest request) {
        return currentActor.of(request).orElseThrow().personId();
    }
}
