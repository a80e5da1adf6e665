package no.helseporten.blocking.web;

import java.util.List;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Subject;
import no.helseporten.blocking.Consequences;
import no.helseporten.blocking.ReadBlocks;
import no.helseporten.blocking.ShowConsequences;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who can see what, and the blocks that make it so. */
@Controller
class BlocksController {

    private static final int PAGE = 25;

    private final ShowConsequences showConsequences;
    private final ReadBlocks readBlocks;
    private final BlockViews views;
    private final MatrixWords matrixWords;
    private final BlockWords words;

    BlocksController(
            ShowConsequences showConsequences,
            ReadBlocks readBlocks,
            BlockViews views,
            MatrixWords matrixWords,
            BlockWords words) {
        this.showConsequences = showConsequences;
        this.readBlocks = readBlocks;
        this.views = views;
        this.matrixWords = matrixWords;
        this.words = words;
    }

    @GetMapping("/blocking")
    @Needs(Area.PRIVACY)
    String overview(Subject subject, Model model) {
        Consequences now = showConsequences.now(subject.id(), subject.sight()).consequences();
        model.addAttribute("matrix", matrixWords.matrix(now, words.text("blocking.overview.matrix")));
        model.addAttribute("nobody", matrixWords.nobody(now));
        List<BlockViews.Row> blocks = views.rows(subject, readBlocks.current(subject.id()));
        model.addAttribute("blocks", blocks);
        model.addAttribute("mayAct", subject.mayActIn(Area.PRIVACY));
        return "blocking/overview";
    }

    @GetMapping("/blocking/history")
    @Needs(Area.PRIVACY)
    String history(Subject subject, @RequestParam @Nullable UUID older, Model model) {
        KeyedPage<BlockViews.Row> page = views.rows(subject, readBlocks.past(subject.id(), older, PAGE));
        model.addAttribute("page", page);
        model.addAttribute("first", older == null);
        return "blocking/history";
    }

    /** What the words about limits on access mean, kept apart. */
    @GetMapping("/blocking/words")
    @Needs(Area.PRIVACY)
    String words() {
        return "blocking/words";
    }
}
