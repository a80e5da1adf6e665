package no.helseporten.blocking.policy;

import static no.helseporten.access.yaml.StrictYaml.require;
import static no.helseporten.access.yaml.StrictYaml.required;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.helseporten.access.yaml.StrictYaml;
import no.helseporten.blocking.decision.BlockKind;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.Opens;
import no.helseporten.blocking.decision.Shows;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/** Reads a policy file, with the words it is written in. Nothing in it has a default: what is not said is a fault. */
public final class BlockPolicyFile {

    private BlockPolicyFile() {}

    record File(@DefaultValue List<Version> versions) {}

    record Version(@Nullable LocalDate from, @DefaultValue List<Kind> kinds) {}

    record Kind(
            @Nullable BlockKind kind,
            @Nullable Opens opens,
            @Nullable Opens opensCritical,
            @Nullable Shows shows,
            @Nullable Boolean ownRecord) {}

    /** @throws RuntimeException naming the element at fault, when it cannot be read as a policy */
    public static BlockPolicy read(Resource file) {
        List<Version> versions = StrictYaml.read(file, File.class).versions();
        require(!versions.isEmpty(), "versions", "at least one");
        Map<LocalDate, BlockPolicy.Version> policy = new LinkedHashMap<>();
        for (int i = 0; i < versions.size(); i++) {
            String at = "versions[" + i + "]";
            BlockPolicy.Version version = version(versions.get(i), at);
            require(policy.putIfAbsent(version.from(), version) == null, at + ".from", "another one begins that day");
        }
        return new BlockPolicy(List.copyOf(policy.values()));
    }

    private static BlockPolicy.Version version(Version version, String at) {
        LocalDate from = required(version.from(), at + ".from");
        Map<BlockKind, BlockPolicy.Rule> rules = new EnumMap<>(BlockKind.class);
        for (int i = 0; i < version.kinds().size(); i++) {
            String rule = at + ".kinds[" + i + "]";
            BlockKind kind = required(version.kinds().get(i).kind(), rule + ".kind");
            BlockPolicy.Rule before =
                    rules.putIfAbsent(kind, rule(version.kinds().get(i), rule));
            require(before == null, rule + ".kind", "a kind stands once in a version");
        }
        for (BlockKind kind : BlockKind.values()) {
            require(rules.containsKey(kind), at + ".kinds", kind + " is missing");
        }
        return new BlockPolicy.Version(from, rules);
    }

    private static BlockPolicy.Rule rule(Kind kind, String at) {
        return new BlockPolicy.Rule(
                required(kind.opens(), at + ".opens"),
                required(kind.opensCritical(), at + ".opens-critical"),
                required(kind.shows(), at + ".shows"),
                required(kind.ownRecord(), at + ".own-record"));
    }
}
