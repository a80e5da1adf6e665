package no.helseporten.blocking.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.helseporten.blocking.decision.Answer.Denied;
import no.helseporten.blocking.decision.Answer.Permitted;
import no.helseporten.blocking.decision.Answer.Reason;
import no.helseporten.blocking.decision.BlockPolicy.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The one decision on whether health personnel may see an item. What no block covers is permitted; one block that denies is
 * enough, and of several the most restrictive says how it may open. What anybody tells of who is part of whom can make a
 * block cover more, never less: what opens rests on the reader's token, and on the word of whoever sent the item. When the
 * blocks or the policy cannot be known, the answer is no.
 */
public final class Decide {

    /** Where a day begins and ends. */
    public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private Decide() {}

    public static Answer decide(ReadRequest request, BlockState state, BlockPolicy policy, Instant now) {
        return on(request, state, policy, LocalDate.ofInstant(now, OSLO));
    }

    /** The same on a day in Norway: for one who asks of many items at once. */
    public static Answer on(ReadRequest request, BlockState state, BlockPolicy policy, LocalDate day) {
        BlockPolicy.Version version = policy.on(day);
        if (version == null) {
            return closed(Reason.NO_POLICY);
        }
        return switch (state) {
            case BlockState.Unreadable unreadable -> closed(Reason.UNREADABLE);
            case BlockState.Known known -> decide(request, known, version, day);
        };
    }

    private static Answer decide(
            ReadRequest request, BlockState.Known state, BlockPolicy.Version version, LocalDate day) {
        boolean breaks = request.purpose() == Purpose.BTG;
        if (breaks && !request.reasonGiven()) {
            return closed(Reason.NO_REASON);
        }
        Verdict verdict = null;
        for (Block block : state.blocks()) {
            if (block.isInEffect(day) && denies(block, request, state, version)) {
                Rule rule = version.rule(block.target().kind());
                verdict = verdict == null ? new Verdict() : verdict;
                verdict.add(block.id(), rule.opens(request.item()), rule.shows(), breaks);
            }
        }
        return verdict == null ? Permitted.FREELY : verdict.answer();
    }

    private static boolean denies(
            Block block, ReadRequest request, BlockState.Known state, BlockPolicy.Version version) {
        return block.covers(request.reader(), request.item(), state.generalPractitioners())
                && (version.rule(block.target().kind()).ownRecord() || !isOwn(request));
    }

    /** An organisation keeps its own record: what it wrote, by the word of whoever sent it, is its to read. */
    private static boolean isOwn(ReadRequest request) {
        String reading = request.reader().legalEntity();
        return !reading.isEmpty() && request.item().keepers().contains(reading);
    }

    private static Denied closed(Reason reason) {
        return new Denied(reason, Opens.NEVER, Shows.PADLOCK, List.of());
    }

    /** Gathers what covers a read; only made when something does. */
    private static final class Verdict {

        private final List<UUID> broken = new ArrayList<>(2);
        private final List<UUID> denying = new ArrayList<>(2);
        private @Nullable Opens opens;
        private @Nullable Shows shows;

        void add(UUID block, Opens blockOpens, Shows blockShows, boolean breaks) {
            if (breaks && blockOpens == Opens.IN_EMERGENCY) {
                broken.add(block);
                return;
            }
            denying.add(block);
            opens = opens == null || blockOpens.compareTo(opens) > 0 ? blockOpens : opens;
            shows = shows == null || blockShows.compareTo(shows) > 0 ? blockShows : shows;
        }

        Answer answer() {
            return opens == null || shows == null
                    ? new Permitted(broken)
                    : new Denied(Reason.BLOCKED, opens, shows, denying);
        }
    }
}
