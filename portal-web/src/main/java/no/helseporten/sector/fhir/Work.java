package no.helseporten.sector.fhir;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.sector.fhir.Versions.Change;
import no.helseporten.sector.store.Originals;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** One entry while its message is being stored. */
final class Work {

    private final Item item;
    private final ResolvedReferences references;
    private final Originals.@Nullable Stored stored;
    private final EntryFindings findings;
    /** Null when it was to be created only if there was none, and there is one. */
    private final @Nullable Change change;

    private @Nullable PersonId person;
    private boolean skipped;

    Work(Item item, ResolvedReferences references, Originals.@Nullable Stored stored) {
        this.item = item;
        this.references = references;
        this.stored = stored;
        this.findings = new EntryFindings(item.entry());
        this.change = references.identities().exists(item) ? null : Versions.of(item, stored);
        check();
    }

    Item item() {
        return item;
    }

    UUID id() {
        return references.identities().idOf(item);
    }

    EntryFindings findings() {
        return findings;
    }

    ResolvedReferences references() {
        return references;
    }

    boolean isNews() {
        return change == Change.FIRST || change == Change.NEWER;
    }

    boolean isSound() {
        return !skipped && findings.problems().isEmpty();
    }

    /** It cannot be stored for something that is told elsewhere. */
    void skip() {
        skipped = true;
    }

    void belongsTo(PersonId owner) {
        person = owner;
        boolean moves = stored != null
                && !stored.person().equals(Originals.NOBODY)
                && !stored.person().equals(owner.value());
        if (moves && !item.isPatient()) {
            findings.add(Problem.conflict(
                    item.entry().path(),
                    "This resource is stored about another patient. Mark that one entered-in-error and send this with"
                            + " another id."));
        }
    }

    <R extends Resource> Arrival<R> arrival(Class<R> type, String source, Instant now) {
        return new Arrival<>(id(), type.cast(item.entry().resource()), source, person, references, findings, now);
    }

    Originals.Original original(String source, Instant now) {
        return new Originals.Original(
                person == null ? Originals.NOBODY : person.value(),
                id(),
                source,
                item.type(),
                version(),
                item.sourceVersion(),
                item.sourceUpdated(),
                item.digest(),
                item.json(),
                now);
    }

    Stored result(Instant now) {
        Instant modified = isNews() || stored == null ? now : stored.receivedAt();
        return new Stored(item, id(), version(), change == Change.FIRST, modified, List.copyOf(findings.issues()));
    }

    private int version() {
        int before = stored == null ? 0 : stored.version();
        return isNews() ? before + 1 : Math.max(before, 1);
    }

    private void check() {
        if (stored != null && !stored.type().equals(item.type())) {
            findings.add(Problem.conflict(
                    item.entry().path(),
                    "Its id, fullUrl or identifier belongs to a " + stored.type() + " sent before."));
        }
        String ifMatch = item.entry().ifMatch();
        if (ifMatch != null && !Versions.matches(ifMatch, stored)) {
            findings.add(Problem.precondition(
                    item.entry().path(), "If-Match does not name the version stored; it has been changed since."));
        }
        if (change == Change.OLDER) {
            findings.inform("A newer version is stored already; this one changed nothing.");
        }
    }
}
