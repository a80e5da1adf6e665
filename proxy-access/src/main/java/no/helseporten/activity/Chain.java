package no.helseporten.activity;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.activity.BrokenLink.Fault;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Follows one person's chain from its first link, and remembers the first one that does not hold. */
final class Chain<R> {

    /** @param row absent when it is gone */
    record Link<R>(
            long number, UUID id, byte[] hash, @Nullable R row) {}

    /** Where the chain was remembered to end. */
    record End(long number, byte[] hash) {}

    private final SealedLog<R> log;
    private final PersonId person;
    private final @Nullable End end;
    private long number;
    private byte[] hash = SealHash.NONE;
    private @Nullable Link<R> doubted;
    private @Nullable BrokenLink broken;

    /** @param end absent when nothing is remembered */
    Chain(SealedLog<R> log, PersonId person, @Nullable End end) {
        this.log = log;
        this.person = person;
        this.end = end;
    }

    PersonId person() {
        return person;
    }

    /** Takes the next link, in the order of the numbers. */
    void add(Link<R> link) {
        if (broken != null) {
            return;
        }
        if (doubted != null) {
            judge(doubted, follows(doubted, link));
        } else if (link.number() != number + 1) {
            broken = new BrokenLink(person, number + 1, null, Fault.MISSING_NUMBER);
        } else if (link.row() == null) {
            broken = broken(link, Fault.MISSING_ROW);
        } else if (Arrays.equals(SealHash.of(hash, link.number(), log, link.row()), link.hash())) {
            number = link.number();
            hash = link.hash();
        } else {
            doubted = link;
        }
    }

    /** What was found, when all links have been added. */
    Optional<BrokenLink> firstBroken() {
        if (broken == null && doubted != null) {
            Link<R> last = doubted;
            judge(last, end != null && end.number() == last.number() && Arrays.equals(end.hash(), last.hash()));
        }
        if (broken == null) {
            broken = wrongEnd();
        }
        return Optional.ofNullable(broken);
    }

    /** A hash that what comes after it rests on was written so, and it is the row that has changed. */
    private void judge(Link<R> link, boolean vouchedFor) {
        broken = broken(link, vouchedFor ? Fault.CHANGED_ROW : Fault.WRONG_HASH);
    }

    private boolean follows(Link<R> before, Link<R> link) {
        return link.number() == before.number() + 1
                && link.row() != null
                && Arrays.equals(SealHash.of(before.hash(), link.number(), log, link.row()), link.hash());
    }

    private @Nullable BrokenLink wrongEnd() {
        if (end != null && end.number() > number) {
            return new BrokenLink(person, number + 1, null, Fault.MISSING_NUMBER);
        }
        return end != null && end.number() == number && Arrays.equals(end.hash(), hash)
                ? null
                : new BrokenLink(person, number, null, Fault.WRONG_END);
    }

    private BrokenLink broken(Link<R> link, Fault fault) {
        return new BrokenLink(person, link.number(), link.id(), fault);
    }
}
