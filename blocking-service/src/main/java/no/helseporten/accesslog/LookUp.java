package no.helseporten.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody among health personnel looked, or wanted to (EHDS art. 9; pjl § 22).
 *
 * @param id UUIDv7
 * @param person whose record, under the id that she had then
 * @param who never with a national number
 * @param purpose absent when a source has told none that we know
 * @param reason in words or as a code, as stated; always there when the glass was broken here
 * @param act what was done
 * @param outcome how it went
 * @param services the channels it touched
 * @param items ids of what was given; those of a search that gave nothing are none
 * @param named what was given, in words, where a source tells it in words alone
 * @param toldBy the organisation number of the source that told; absent when it was at this portal's door
 * @param toldId what that source calls it; absent when it was at this portal's door
 */
public record LookUp(
        UUID id,
        PersonId person,
        Instant at,
        Who who,
        @Nullable Purpose purpose,
        @Nullable String reason,
        Act act,
        Outcome outcome,
        Set<Service> services,
        List<UUID> items,
        List<String> named,
        @Nullable String toldBy,
        @Nullable UUID toldId) {

    public LookUp {
        services = Set.copyOf(services);
        items = List.copyOf(items);
        named = List.copyOf(named);
    }

    public enum Act {
        /** One item, by its id. */
        READ,
        /** What there is of a kind. */
        SEARCH,
        /** A source tells that something was written or changed; not a look-up, and shown as what it is. */
        WRITE
    }

    public enum Outcome {
        GIVEN,
        /** Given after breaking the glass. */
        BROKEN,
        REFUSED
    }

    /**
     * @param hpr absent when a source has not told it
     * @param name as it was then
     * @param legalEntity organisation number; absent when a source has not told it
     * @param legalEntityName as it was then
     * @param unit organisation number of where she sat
     * @param unitName as it was then
     */
    public record Who(
            @Nullable String hpr,
            @Nullable String name,
            @Nullable String role,
            @Nullable String legalEntity,
            @Nullable String legalEntityName,
            @Nullable String unit,
            @Nullable String unitName) {}

    public boolean brokeGlass() {
        return purpose == Purpose.BTG && outcome != Outcome.REFUSED;
    }

    /** Whether somebody wanted to break the glass, and was given nothing. */
    public boolean triedGlass() {
        return purpose == Purpose.BTG && outcome == Outcome.REFUSED;
    }
}
