package no.helseporten.blocking.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.helseporten.blocking.Audience.Who;
import no.helseporten.blocking.Consequences;
import no.helseporten.blocking.Consequences.Changed;
import no.helseporten.blocking.Consequences.Seen;
import no.helseporten.blocking.KnownReaders.KnownReader;
import no.helseporten.blocking.ShowConsequences.View;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import no.helseporten.blocking.web.Preview.Danger;
import no.helseporten.blocking.web.Preview.Other;
import no.helseporten.blocking.web.Preview.Part;
import no.helseporten.blocking.web.Preview.Warning;
import no.helseporten.blocking.web.TargetNames.Names;
import no.helseporten.ui.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a block would do. */
@Component
class PreviewWords {

    private static final int TITLES = 5;
    private static final int NAMES = 5;

    private final BlockWords words;
    private final MatrixWords matrixWords;
    private final Formats formats;

    PreviewWords(BlockWords words, MatrixWords matrixWords, Formats formats) {
        this.words = words;
        this.matrixWords = matrixWords;
        this.formats = formats;
    }

    /** @param today a block that begins later is shown as it will be on its first day */
    Preview preview(View view, Block block, Names names, LocalDate today) {
        Consequences consequences = view.consequences();
        List<Changed> hidden = consequences.hidden();
        BlockPolicy.Rule rule = Objects.requireNonNull(view.rule());
        return new Preview(
                headline(consequences, block, view.covering(), view.from(), today),
                danger(hidden, reader(consequences)),
                matrixWords.matrix(consequences, words.text("blocking.preview.matrix")),
                parts(hidden),
                parts(consequences.shown()),
                consequences.audiences().stream()
                        .filter(seen -> !seen.affected().isEmpty())
                        .map(this::affected)
                        .toList(),
                stays(block, rule, names),
                worth(rule),
                words.text("blocking.preview.emergency." + rule.opens()),
                words.text("blocking.preview.knows." + rule.shows()),
                meetings(consequences),
                others(view.covering(), names),
                others(view.covered(), names));
    }

    /** Of lifting a block: what comes to sight again. */
    Preview lifted(View view) {
        Consequences consequences = view.consequences();
        return new Preview(
                shownAgain(consequences.shown().size()),
                null,
                matrixWords.matrix(consequences, words.text("blocking.preview.matrix")),
                List.of(),
                parts(consequences.shown()),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private String headline(
            Consequences consequences, Block block, List<Block> covering, LocalDate from, LocalDate today) {
        int hidden = consequences.hidden().size();
        int shown = consequences.shown().size();
        List<String> sentences = new ArrayList<>();
        if (from.isAfter(today)) {
            sentences.add(words.text("blocking.preview.from", formats.date(from)));
        }
        if (hidden > 0) {
            sentences.add(hidden(consequences, block.target(), hidden));
        }
        if (shown > 0) {
            sentences.add(shownAgain(shown));
        }
        if (hidden == 0 && shown == 0) {
            sentences.add(words.text("blocking.preview.nothing"));
        }
        boolean one = block.target() instanceof Target.Content content
                && content.information().catalogue() == Information.Catalogue.ITEM;
        if (!one && covering.isEmpty() && (hidden > 0 || shown == 0)) {
            sentences.add(words.text("blocking.preview.later"));
        }
        return String.join(" ", sentences);
    }

    private String shownAgain(int shown) {
        return shown == 0 ? words.text("blocking.preview.shown.nothing") : words.text("blocking.preview.shown", shown);
    }

    private String hidden(Consequences consequences, Target target, int hidden) {
        Optional<KnownReader> reader = reader(consequences);
        String name = reader.map(KnownReader::name).orElse(null);
        if (target instanceof Target.Person && name != null) {
            return words.text("blocking.preview.hidden.person", hidden, name);
        }
        return target instanceof Target.ReadingOrganisation && reader.isPresent()
                ? words.text(
                        "blocking.preview.hidden.place", hidden, reader.get().place())
                : words.text("blocking.preview.hidden", hidden);
    }

    /** Whom the block is about, when it is about somebody. */
    private static Optional<KnownReader> reader(Consequences consequences) {
        return consequences.audiences().stream()
                .map(Seen::audience)
                .filter(audience -> audience.who() == Who.TARGET)
                .map(audience -> audience.readers().getFirst())
                .findFirst();
    }

    /** Not knowing what somebody cannot stand, or already takes, is what may cost a life. */
    private @Nullable Danger danger(List<Changed> hidden, Optional<KnownReader> target) {
        String who = target.map(this::reader).orElseGet(() -> words.text("blocking.danger.who"));
        List<String> critical = titles(hidden, Service.CRITICAL);
        List<String> medicines = titles(hidden, Service.MEDICINES);
        List<Warning> warnings = new ArrayList<>();
        if (!critical.isEmpty()) {
            warnings.add(warning("CRITICAL", who, critical));
        }
        if (!medicines.isEmpty()) {
            warnings.add(warning("MEDICINES", who, medicines));
        }
        return warnings.isEmpty()
                ? null
                : new Danger(
                        words.text(critical.isEmpty() ? "blocking.danger.medicines" : "blocking.danger"), warnings);
    }

    private Warning warning(String kind, String who, List<String> titles) {
        List<String> first = new ArrayList<>(titles.subList(0, Math.min(NAMES, titles.size())));
        if (titles.size() > NAMES) {
            first.add(words.text("blocking.preview.more", titles.size() - NAMES));
        }
        return new Warning(
                words.text("blocking.danger." + kind, who), first, words.text("blocking.danger." + kind + ".then"));
    }

    private String list(List<String> titles) {
        int more = titles.size() - NAMES;
        String first = String.join(", ", titles.subList(0, Math.min(NAMES, titles.size())));
        return more > 0 ? words.text("blocking.more", first, more) : first;
    }

    private static List<String> titles(List<Changed> changed, Service service) {
        return changed.stream()
                .filter(one -> one.item().item().service() == service)
                .map(one -> one.item().title())
                .distinct()
                .toList();
    }

    private List<Part> parts(List<Changed> changed) {
        return Arrays.stream(Service.values())
                .map(service -> part(
                        service,
                        changed.stream()
                                .filter(one -> one.item().item().service() == service)
                                .toList()))
                .filter(part -> !part.titles().isEmpty())
                .toList();
    }

    private Part part(Service service, List<Changed> changed) {
        return new Part(
                words.text("blocking.part", words.text("blocking.service.short." + service), changed.size()),
                changed.stream().limit(TITLES).map(this::line).toList(),
                Math.max(0, changed.size() - TITLES));
    }

    String line(Changed changed) {
        return changed.item().at() == null
                ? changed.item().title()
                : words.text(
                        "blocking.item",
                        changed.item().title(),
                        formats.date(Objects.requireNonNull(changed.item().at()).atZone(Formats.ZONE)));
    }

    private String affected(Seen seen) {
        String group = matrixWords.name(seen.audience());
        List<KnownReader> affected = seen.affected();
        if (seen.audience().who() == Who.TARGET
                || affected.size() == seen.audience().readers().size()) {
            return group;
        }
        return words.text(
                "blocking.preview.some",
                group,
                list(affected.stream().map(this::reader).distinct().toList()));
    }

    private String reader(KnownReader reader) {
        String name = reader.name();
        return name == null ? reader.place() : name;
    }

    private List<String> stays(Block block, BlockPolicy.Rule rule, Names names) {
        List<String> stays = new ArrayList<>();
        if (!block.exempt().isEmpty()) {
            stays.add(words.text("blocking.stays.exempt", String.join(", ", words.exempt(block, names))));
        }
        if (!rule.ownRecord()) {
            stays.add(words.text("blocking.stays.own"));
        }
        stays.add(words.text("blocking.stays.you"));
        return stays;
    }

    private List<String> worth(BlockPolicy.Rule rule) {
        return rule.ownRecord()
                ? List.of(words.text("blocking.worth.internal"), words.text("blocking.worth.unseen"))
                : List.of(words.text("blocking.worth.unseen"));
    }

    private List<String> meetings(Consequences consequences) {
        return consequences.audiences().stream()
                .filter(seen -> seen.audience().who() == Who.MEETING)
                .flatMap(seen -> seen.affected().stream())
                .map(KnownReader::place)
                .distinct()
                .toList();
    }

    private List<Other> others(List<Block> blocks, Names names) {
        return blocks.stream()
                .map(block -> new Other("/blocking/" + block.id(), words.title(block.target(), names)))
                .toList();
    }
}
