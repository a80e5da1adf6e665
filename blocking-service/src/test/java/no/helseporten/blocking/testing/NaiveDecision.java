package no.helseporten.blocking.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.blocking.decision.Answer;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.BlockKind;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Opens;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.ReadRequest;
import no.helseporten.blocking.decision.Shows;
import no.helseporten.blocking.decision.Target;

/**
 * The decision a second time, from what the design and the law say in words: slow, plain, and without a line of the first
 * one's. It answers as text; {@link #of(Answer)} writes the first one's answer the same way.
 */
public final class NaiveDecision {

    private final ReadRequest asked;
    private final BlockState state;
    private final BlockPolicy policy;
    private final LocalDate today;

    private NaiveDecision(ReadRequest asked, BlockState state, BlockPolicy policy, LocalDate today) {
        this.asked = asked;
        this.state = state;
        this.policy = policy;
        this.today = today;
    }

    public static boolean permits(ReadRequest asked, BlockState state, BlockPolicy policy, Instant now) {
        return answer(asked, state, policy, now).startsWith("yes");
    }

    public static String answer(ReadRequest asked, BlockState state, BlockPolicy policy, Instant now) {
        LocalDate today = now.atZone(ZoneId.of("Europe/Oslo")).toLocalDate();
        return new NaiveDecision(asked, state, policy, today).answer();
    }

    public static String of(Answer answer) {
        if (answer instanceof Answer.Denied denied) {
            return denied.reason() == Answer.Reason.BLOCKED
                    ? "no, blocked " + denied.opens() + " " + denied.shows() + " by " + new TreeSet<>(denied.blocks())
                    : "no, " + denied.reason();
        }
        return "yes, breaking " + new TreeSet<>(((Answer.Permitted) answer).broken());
    }

    private String answer() {
        Map<BlockKind, BlockPolicy.Rule> rules = rulesToday();
        if (rules.isEmpty()) {
            return "no, NO_POLICY";
        }
        if (!(state instanceof BlockState.Known known)) {
            return "no, UNREADABLE";
        }
        boolean emergency = asked.purpose() == Purpose.BTG;
        if (emergency && !asked.reasonGiven()) {
            return "no, NO_REASON";
        }

        Map<UUID, BlockPolicy.Rule> inTheWay = new HashMap<>();
        for (Block block : known.blocks()) {
            BlockPolicy.Rule rule = rules.get(kind(block.target()));
            boolean hers = asked.item().keepers().stream()
                    .anyMatch(keeper -> keeper.equals(asked.reader().legalEntity()));
            if (holdsToday(block)
                    && isAbout(block.target())
                    && block.exempt().stream().noneMatch(one -> spares(one, known.generalPractitioners()))
                    && (rule.ownRecord() || !hers)) {
                inTheWay.put(block.id(), rule);
            }
        }

        Set<UUID> open = inTheWay.entrySet().stream()
                .filter(entry -> emergency && opens(entry.getValue()) == Opens.IN_EMERGENCY)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<UUID> shut = inTheWay.keySet().stream()
                .filter(block -> !open.contains(block))
                .collect(Collectors.toCollection(TreeSet::new));
        if (shut.isEmpty()) {
            return "yes, breaking " + new TreeSet<>(open);
        }
        Set<Opens> how = shut.stream().map(block -> opens(inTheWay.get(block))).collect(Collectors.toSet());
        Set<Shows> what =
                shut.stream().map(block -> inTheWay.get(block).shows()).collect(Collectors.toSet());
        return "no, blocked "
                + Stream.of(Opens.NEVER, Opens.WITH_CONSENT, Opens.IN_EMERGENCY)
                        .filter(how::contains)
                        .findFirst()
                        .orElseThrow()
                + (what.contains(Shows.SILENT) ? " SILENT" : " PADLOCK")
                + " by "
                + shut;
    }

    private Map<BlockKind, BlockPolicy.Rule> rulesToday() {
        LocalDate latest = LocalDate.MIN;
        Map<BlockKind, BlockPolicy.Rule> rules = Map.of();
        for (BlockPolicy.Version version : policy.versions()) {
            boolean begun = version.from().isBefore(today) || version.from().equals(today);
            if (begun && version.from().isAfter(latest)) {
                latest = version.from();
                rules = version.rules();
            }
        }
        return rules;
    }

    private boolean holdsToday(Block block) {
        LocalDate last = block.until() == null ? LocalDate.MAX : block.until();
        return today.toEpochDay() >= block.from().toEpochDay() && today.toEpochDay() <= last.toEpochDay();
    }

    private boolean isAbout(Target target) {
        if (target instanceof Target.Person person) {
            return person.hpr().equals(asked.reader().hpr());
        }
        if (target instanceof Target.ReadingOrganisation at) {
            return isOf(asked.reader().organisations(), at.number(), at.units());
        }
        if (target instanceof Target.WritingOrganisation by) {
            return isOf(asked.item().authors(), by.number(), by.units())
                    && !isOf(asked.reader().organisations(), by.number(), false)
                    && !(by.units() && by.number().equals(asked.reader().legalEntity()));
        }
        if (target instanceof Target.Channel channel) {
            return channel.service().name().equals(asked.item().service().name());
        }
        return asked.item().kinds().stream().anyMatch(kind -> new Target.Content(kind).equals(target));
    }

    /** Whether a path from a unit outwards is of an organisation: that very one, or with units any within it. */
    private static boolean isOf(List<String> path, String organisation, boolean units) {
        int at = path.indexOf(organisation);
        return units ? at >= 0 : at == 0;
    }

    private boolean spares(Exempt one, Set<String> generalPractitioners) {
        String who = asked.reader().hpr();
        if (one instanceof Exempt.Person person) {
            return person.hpr().equals(who);
        }
        if (one instanceof Exempt.Organisation organisation) {
            return organisation.number().equals(asked.reader().legalEntity())
                    || isOf(asked.reader().organisations(), organisation.number(), false);
        }
        return generalPractitioners.stream().anyMatch(who::equals);
    }

    private Opens opens(BlockPolicy.Rule rule) {
        return asked.item().critical() ? rule.opensCritical() : rule.opens();
    }

    private static BlockKind kind(Target target) {
        return Map.<Class<?>, BlockKind>of(
                        Target.Person.class, BlockKind.PERSON,
                        Target.ReadingOrganisation.class, BlockKind.ORGANISATION,
                        Target.WritingOrganisation.class, BlockKind.ORGANISATION,
                        Target.Channel.class, BlockKind.SERVICE,
                        Target.Content.class, BlockKind.INFORMATION)
                .get(target.getClass());
    }
}
