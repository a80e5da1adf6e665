package no.helseporten.blocking.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.helseporten.access.Subject;
import no.helseporten.blocking.Consequences.Changed;
import no.helseporten.blocking.Draft;
import no.helseporten.blocking.ShowConsequences;
import no.helseporten.blocking.ShowConsequences.View;
import no.helseporten.blocking.TargetFault;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.web.TargetNames.Names;
import no.helseporten.ui.FieldErrors;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The pages of a block on its way. */
@Component
class DraftPages {

    private static final int PAGE = 50;

    private final ShowConsequences showConsequences;
    private final PreviewWords previewWords;
    private final TargetNames targetNames;
    private final ExemptChoices exemptChoices;
    private final DetailsChoices detailsChoices;
    private final BlockViews views;
    private final BlockWords words;
    private final FieldErrors fieldErrors;

    DraftPages(
            ShowConsequences showConsequences,
            PreviewWords previewWords,
            TargetNames targetNames,
            ExemptChoices exemptChoices,
            DetailsChoices detailsChoices,
            BlockViews views,
            BlockWords words,
            FieldErrors fieldErrors) {
        this.showConsequences = showConsequences;
        this.previewWords = previewWords;
        this.targetNames = targetNames;
        this.exemptChoices = exemptChoices;
        this.detailsChoices = detailsChoices;
        this.views = views;
        this.words = words;
        this.fieldErrors = fieldErrors;
    }

    /** @param begun since when the block to be changed holds; absent when it does not yet */
    String details(Subject subject, Draft draft, DetailsForm form, @Nullable LocalDate begun, Model model) {
        model.addAttribute("details", form);
        model.addAttribute("begun", begun);
        model.addAttribute("exempt", exemptChoices.of(subject, draft.target(), form.exempt()));
        model.addAttribute("starts", detailsChoices.starts(form));
        model.addAttribute("ends", detailsChoices.ends(form));
        model.addAttribute("htmx", true);
        model.addAttribute("preview", preview(subject, draft.asBlock(views.today())));
        about(subject, draft, model);
        return "blocking/details";
    }

    String refused(
            Subject subject,
            Draft draft,
            DetailsForm form,
            @Nullable LocalDate begun,
            BindingResult faults,
            Model model) {
        model.addAttribute("errors", fieldErrors.of(faults));
        return details(subject, draft, form, begun, model);
    }

    String check(Subject subject, Draft draft, Model model) {
        Block block = draft.asBlock(views.today());
        model.addAttribute("preview", preview(subject, block));
        model.addAttribute("period", words.period(block, views.today()));
        model.addAttribute("kind", words.kind(block.target()));
        model.addAttribute("note", draft.terms().note());
        about(subject, draft, model);
        return "blocking/check";
    }

    String notUnderstood(Subject subject, Draft draft, Model model) {
        model.addAttribute("errors", Map.of("understood", words.text("blocking.check.error.understood")));
        return check(subject, draft, model);
    }

    String noTarget(Subject subject, Draft draft, TargetFault fault, Model model) {
        model.addAttribute("warned", words.text("blocking.choose.error." + fault));
        return check(subject, draft, model);
    }

    boolean isDangerous(Subject subject, Draft draft) {
        return preview(subject, draft.asBlock(views.today())).danger() != null;
    }

    Preview preview(Subject subject, Block block) {
        View view = showConsequences.with(subject.id(), subject.sight(), block);
        List<Block> named = new ArrayList<>(view.covering());
        named.addAll(view.covered());
        named.add(block);
        return previewWords.preview(view, block, targetNames.of(subject, named, view::items), views.today());
    }

    String items(Subject subject, Draft draft, @Nullable UUID older, Model model) {
        View view = showConsequences.with(subject.id(), subject.sight(), draft.asBlock(views.today()));
        model.addAttribute("page", page(view.consequences().changed(), older));
        model.addAttribute("first", older == null);
        about(subject, draft, model);
        return "blocking/items";
    }

    /** @param older the last item of the page before */
    private KeyedPage<Line> page(List<Changed> changed, @Nullable UUID older) {
        int from = 0;
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).item().item().id().equals(older)) {
                from = i + 1;
            }
        }
        int to = Math.min(from + PAGE, changed.size());
        List<Line> lines = changed.subList(from, to).stream()
                .map(one -> new Line(
                        previewWords.line(one),
                        words.text("blocking.service.short." + one.item().item().service()),
                        words.text(one.hiddenFrom().isEmpty() ? "blocking.items.shown" : "blocking.items.hidden")))
                .toList();
        return new KeyedPage<>(
                lines,
                to < changed.size() ? changed.get(to - 1).item().item().id().toString() : null);
    }

    record Line(String title, String service, String becomes) {}

    private void about(Subject subject, Draft draft, Model model) {
        Names names = targetNames.of(subject, List.of(draft.asBlock(views.today())));
        model.addAttribute("draft", draft.id());
        model.addAttribute("changes", draft.changes());
        model.addAttribute("about", words.title(draft.target(), names));
    }
}
