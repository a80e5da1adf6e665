package no.helseporten.sector.fhir.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.accesslog.LookUp.Act;
import no.helseporten.blocking.decision.Answer;
import no.helseporten.blocking.decision.Service;
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
        return logFirst.give(() -> answer(who, kept(Parameters.uuid(id)), permits, (found, decisions) -> {
            if (!found.type().equals(kind.type())) {
                return Optional.empty();
            }
            return Optional.of(giveOut.of(List.of(found), new PersonId(found.person()), decisions)
                    .getFirst()
                    .resource());
        }));
    }

    /** The content of a document or a report: given to whoever may see that one. */
    Resource content(Personnel who, String id, Permits permits) {
        return logFirst.give(() -> {
            AttachmentId attachment = AttachmentId.parse(id).orElse(null);
            return answer(
                    who,
                    attachment == null ? null : kept(attachment.item()),
                    permits,
                    (found, decisions) ->
                            attachment == null ? Optional.empty() : findContent.of(found, attachment, decisions));
        });
    }

    private @Nullable Kept kept(@Nullable UUID id) {
        return id == null ? null : originals.read(List.of(id)).get(id);
    }

    @FunctionalInterface
    private interface Make {

        Optional<Resource> of(Kept kept, Decisions decisions);
    }

    /** Whoever's it is, she is told in her log that somebody tried; the words to him are the same as of nobody's. */
    private Reply<Resource> answer(Personnel who, @Nullable Kept kept, Permits permits, Make make) {
        PersonId person = kept == null || kept.person().equals(Originals.NOBODY) ? null : new PersonId(kept.person());
        Decisions decisions = openRecord.of(who, person);
        Optional<Answer.Reason> closed = decisions.closed();
        if (kept == null || person == null) {
            return new Reply.Refused<>(closed.map(Words::closed).orElseGet(Words::nothingOpen));
        }
        Readable kind = Readable.of(kept.type()).orElse(null);
        Set<Service> services = kind == null ? Set.of() : Set.of(kind.service());
        Optional<Resource> made = closed.isEmpty() && kind != null && decisions.permits(kind, kept.resource())
                ? make.of(kept, decisions)
                : Optional.empty();
        if (made.isEmpty()) {
            log.refused(who, person, Act.READ, services);
            return new Reply.Refused<>(closed.map(Words::closed).orElseGet(Words::nothingOpen));
        }
        log.given(who, person, Act.READ, services, List.of(kept.resource()), List.of(made.get()), permits);
        return new Reply.Given<>(made.get());
    }
}
