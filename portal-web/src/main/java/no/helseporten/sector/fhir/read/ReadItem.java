package no.helseporten.sector.fhir.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.accesslog.LookUp.Act;
import no.helseporten.blocking.decision.Answer;
import no.helseporten.person.PersonId;
import no.helseporten.sector.Personnel;
import no.helseporten.sector.store.Originals;
import no.helseporten.sector.store.Originals.Kept;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives personnel one item of a record by its id; what is blocked is answered as what never was. */
@Component
class ReadItem {

    private final LogFirst logFirst;
    private final Originals originals;
    private final OpenRecord openRecord;
    private final GiveOut giveOut;
    private final FindContent findContent;
    private final LogLook log;

    ReadItem(
            LogFirst logFirst,
            Originals originals,
            OpenRecord openRecord,
            GiveOut giveOut,
            FindContent findContent,
            LogLook log) {
        this.logFirst = logFirst;
        this.originals = originals;
        this.openRecord = openRecord;
        this.giveOut = giveOut;
        this.findContent = findContent;
        this.log = log;
    }

    /** @param id as it was asked for; one that cannot be an id of ours is unknown like any other */
    Resource item(Personnel who, Readable kind, String id, Permits permits) {
        return logFirst.give(() -> {
            Kept kept = kept(Parameters.uuid(id));
            return answer(
                    who,
                    kept != null && kept.type().equals(kind.type()) ? kept : null,
                    permits,
                    (found, decisions) ->
                            Optional.of(giveOut.of(List.of(found), new PersonId(found.person()), decisions)
                                    .getFirst()
                                    .resource()));
        });
    }

    /** The content of a document, a report or a result: given to whoever may see that one. */
    Resource content(Personnel who, String id, Permits permits) {
        return logFirst.give(() -> {
            AttachmentId attachment = AttachmentId.parse(id).orElse(null);
            Kept kept = attachment == null ? null : kept(attachment.item());
            return answer(
                    who,
                    kept,
                    permits,
                    (found, decisions) -> attachment == null ? Optional.empty() : findContent.of(found, attachment));
        });
    }

    private @Nullable Kept kept(@Nullable UUID id) {
        return id == null ? null : originals.read(List.of(id)).get(id);
    }

    @FunctionalInterface
    private interface Make {

        Optional<Resource> of(Kept kept, Decisions decisions);
    }

    private Reply<Resource> answer(Personnel who, @Nullable Kept kept, Permits permits, Make make) {
        Readable kind = kept == null ? null : Readable.of(kept.type()).orElse(null);
        PersonId person = kept == null || kept.person().equals(Originals.NOBODY) ? null : new PersonId(kept.person());
        Decisions decisions = openRecord.of(who, kind == null ? null : person);
        Optional<Answer.Reason> closed = decisions.closed();
        if (kept == null || kind == null || person == null) {
            return new Reply.Refused<>(closed.map(Words::closed).orElseGet(Words::nothingOpen));
        }
        if (closed.isPresent()) {
            log.refused(who, person, Act.READ, Set.of(kind.service()));
            return new Reply.Refused<>(Words.closed(closed.get()));
        }
        Decisions.Decided decided = decisions.item(kind, kept.resource()).orElse(null);
        if (decided == null) {
            return new Reply.Refused<>(Words.nothingOpen());
        }
        Optional<Resource> made = decided.isPermitted() ? make.of(kept, decisions) : Optional.empty();
        if (made.isEmpty()) {
            log.refused(who, person, Act.READ, Set.of(kind.service()));
            return new Reply.Refused<>(Words.nothingOpen());
        }
        log.given(
                who, person, Act.READ, Set.of(kind.service()), List.of(kept.resource()), List.of(made.get()), permits);
        return new Reply.Given<>(made.get());
    }
}
