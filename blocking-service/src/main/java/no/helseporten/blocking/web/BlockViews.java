package no.helseporten.blocking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.helseporten.access.Subject;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.Decide;
import no.helseporten.blocking.web.TargetNames.Names;
import no.helseporten.ui.Formats;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Blocks as rows of a list. */
@Component
class BlockViews {

    private final TargetNames targetNames;
    private final BlockWords words;
    private final Formats formats;
    private final BlockPolicy policy;
    private final Clock clock;

    BlockViews(TargetNames targetNames, BlockWords words, Formats formats, BlockPolicy policy, Clock clock) {
        this.targetNames = targetNames;
        this.words = words;
        this.formats = formats;
        this.policy = policy;
        this.clock = clock;
    }

    /** @param tag a word on a state that is not the usual one; absent in the usual one */
    record Row(
            String href,
            String title,
            String meta,
            @Nullable String tag,
            @Nullable String text) {}

    List<Row> rows(Subject subject, List<BlockChange> blocks) {
        LocalDate today = today();
        Names names =
                targetNames.of(subject, blocks.stream().map(BlockChange::block).toList());
        return blocks.stream().map(last -> row(last, names, today)).toList();
    }

    KeyedPage<Row> rows(Subject subject, KeyedPage<BlockChange> page) {
        return new KeyedPage<>(rows(subject, page.items()), page.olderKey());
    }

    BlockPolicy.@Nullable Rule rule(Block block) {
        return Optional.ofNullable(policy.on(today()))
                .map(version -> version.rule(block.target().kind()))
                .orElse(null);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Decide.OSLO);
    }

    private Row row(BlockChange last, Names names, LocalDate today) {
        Block block = last.block();
        List<String> meta = new ArrayList<>();
        meta.add(words.kind(block.target()));
        if (last.isLifted()) {
            meta.add(words.text("blocking.row.lifted", formats.date(last.at().atZone(Formats.ZONE))));
        } else {
            meta.add(words.period(block, today));
        }
        if (!block.exempt().isEmpty()) {
            meta.add(words.text("blocking.row.exempt", String.join(", ", words.exempt(block, names))));
        }
        boolean holds = !last.isLifted() && !block.isOver(today);
        return new Row(
                "/blocking/" + block.id(),
                words.title(block.target(), names),
                String.join(" · ", meta),
                holds && !block.isInEffect(today) ? words.text("blocking.row.later") : null,
                holds ? words.effect(block.target(), rule(block)) : null);
    }
}
