package no.helseporten.blocking.decision;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.helseporten.blocking.decision.BlockPolicy.Rule;
import no.helseporten.blocking.decision.BlockPolicy.Version;

/** Policies for tables: that of Norway today, and what a table changes in it. */
final class Policies {

    private static final Rule PERSON = new Rule(Opens.NEVER, Opens.NEVER, Shows.PADLOCK, true);
    private static final Rule OTHER = new Rule(Opens.IN_EMERGENCY, Opens.IN_EMERGENCY, Shows.PADLOCK, false);

    static final BlockPolicy TODAY = new BlockPolicy(List.of(from(LocalDate.of(2020, 1, 1), rule -> rule)));

    private Policies() {}

    static Version from(LocalDate day, UnaryOperator<Rule> change) {
        Map<BlockKind, Rule> rules = new EnumMap<>(BlockKind.class);
        for (BlockKind kind : BlockKind.values()) {
            rules.put(kind, change.apply(kind == BlockKind.PERSON ? PERSON : OTHER));
        }
        return new Version(day, rules);
    }

    static BlockPolicy with(BlockKind kind, Rule rule) {
        Map<BlockKind, Rule> rules = new EnumMap<>(TODAY.versions().getFirst().rules());
        rules.put(kind, rule);
        return new BlockPolicy(List.of(new Version(LocalDate.of(2020, 1, 1), rules)));
    }
}
