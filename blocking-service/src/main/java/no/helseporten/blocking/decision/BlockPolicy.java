package no.helseporten.blocking.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each kind of block does, since when. A file with effective dates, not code: Norwegian practice and EHDS differ, and
 * the law is changing.
 *
 * @param versions the earliest first; before the first one nothing is permitted
 */
public record BlockPolicy(List<Version> versions) {

    public BlockPolicy {
        versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
    }

    /**
     * @param from the first day it applies, in Norway
     * @param rules one for every kind
     */
    public record Version(LocalDate from, Map<BlockKind, Rule> rules) {

        public Version {
            rules = Map.copyOf(rules);
            for (BlockKind kind : BlockKind.values()) {
                if (!rules.containsKey(kind)) {
                    throw new IllegalArgumentException("The policy lacks " + kind);
                }
            }
        }

        public Rule rule(BlockKind kind) {
            Rule rule = rules.get(kind);
            if (rule == null) {
                throw new IllegalStateException("The policy lacks " + kind);
            }
            return rule;
        }
    }

    /**
     * @param opens how what it denies can open
     * @param opensCritical the same for critical information
     * @param shows what the reader gets to know
     * @param ownRecord whether it also denies an organisation what that organisation wrote itself
     */
    public record Rule(Opens opens, Opens opensCritical, Shows shows, boolean ownRecord) {

        Opens opens(Item item) {
            return item.critical() ? opensCritical : opens;
        }
    }

    public @Nullable Version on(LocalDate day) {
        Version latest = null;
        for (Version version : versions) {
            if (!version.from().isAfter(day)) {
                latest = version;
            }
        }
        return latest;
    }
}
