package no.helseporten.sector.fhir.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.accesslog.LookUp.Act;
import no.helseporten.blocking.RecordItem;
import no.helseporten.blocking.decision.Answer;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.FindPerson;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import no.helseporten.sector.Personnel;
import no.helseporten.sector.fhir.Refusal;
import no.helseporten.sector.fhir.read.Decisions.Decided;
import no.helseporten.sector.fhir.read.GiveOut.Outgoing;
import no.helseporten.sector.store.Originals;
import no.helseporten.sector.store.Originals.Kept;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Gives personnel what a search finds of a record, as far as it is permitted. */
@Component
class SearchItems {

    private final LogFirst logFirst;
    private final FindPerson people;
    private final OpenRecord openRecord;
    private final Originals originals;
    private final GiveOut giveOut;
    private final LogLook log;

    SearchItems(
            LogFirst logFirst,
            FindPerson people,
            OpenRecord openRecord,
            Originals originals,
            GiveOut giveOut,
            LogLook log) {
        this.logFirst = logFirst;
        this.people = people;
        this.openRecord = openRecord;
        this.originals = originals;
        this.giveOut = giveOut;
        this.log = log;
    }

    Bundle search(Personnel who, Readable kind, Query query, String base, Permits permits) {
        return logFirst.give(() -> {
            PersonId asked = new PersonId(query.patient());
            Person person = people.byIds(List.of(asked)).get(asked);
            Decisions decisions = openRecord.of(who, person == null ? null : person.id());
            Optional<Answer.Reason> closed = decisions.closed();
            if (person == null) {
                return new Reply.Refused<>(closed.map(Words::closed).orElseGet(SearchItems::unknownPatient));
            }
            if (closed.isPresent()) {
                log.refused(who, person.id(), Act.SEARCH, Set.of(kind.service()));
                return new Reply.Refused<>(Words.closed(closed.get()));
            }
            return new Reply.Given<>(answer(who, person.id(), kind, query, decisions, base, permits));
        });
    }

    private Bundle answer(
            Personnel who,
            PersonId person,
            Readable kind,
            Query query,
            Decisions decisions,
            String base,
            Permits permits) {
        List<Decided> matching = matching(person, kind, query, decisions);
        List<RecordItem> permitted = matching.stream()
                .filter(Decided::isPermitted)
                .map(Decided::item)
                .toList();
        List<RecordItem> left = permitted.stream().filter(query::isAhead).toList();
        List<RecordItem> page = left.stream().limit(query.count()).toList();
        List<Outgoing> found = giveOut.of(originals(idsOf(page)), person, decisions);
        List<Resource> included = included(who, person, kind, query, found, decisions);

        Bundle bundle = SearchSet.page(
                base,
                kind,
                query,
                permitted.size(),
                found.stream().map(Outgoing::resource).toList(),
                page.size() < left.size() ? Place.of(page.getLast()) : null);
        included.forEach(resource -> SearchSet.add(bundle, base, resource, SearchEntryMode.INCLUDE));
        decisions.padlock(kind.service()).ifPresent(opens -> bundle.addEntry()
                .setResource(Words.padlock(opens))
                .getSearch()
                .setMode(SearchEntryMode.OUTCOME));

        if (permitted.isEmpty() && !matching.isEmpty()) {
            log.refused(who, person, Act.SEARCH, Set.of(kind.service()));
        } else {
            List<Resource> given =
                    new ArrayList<>(found.stream().map(Outgoing::resource).toList());
            given.addAll(included);
            // A total alone tells something too: of all that it counts.
            List<UUID> told = page.isEmpty() ? idsOf(permitted) : ids(given);
            log.given(who, person, Act.SEARCH, services(kind, included), told, given, permits);
        }
        return bundle;
    }

    private List<Decided> matching(PersonId person, Readable kind, Query query, Decisions decisions) {
        Map<UUID, Instant> updated =
                query.updated().isEmpty() ? Map.of() : originals.receivedAt(person.value(), kind.type());
        return decisions.all(kind.service()).stream()
                .filter(decided -> decided.item().type().equals(kind.type()))
                .filter(decided -> query.matches(
                        decided.item(), updated.get(decided.item().item().id())))
                .toList();
    }

    /** In the order of {@code ids}. */
    private List<Kept> originals(List<UUID> ids) {
        Map<UUID, Kept> kept = ids.isEmpty() ? Map.of() : originals.read(ids);
        return ids.stream().map(kept::get).filter(Objects::nonNull).toList();
    }

    /** What the page refers to and this reader may see, each once, and nothing that is on the page already. */
    private List<Resource> included(
            Personnel who, PersonId person, Readable kind, Query query, List<Outgoing> page, Decisions decisions) {
        Set<UUID> wanted = new LinkedHashSet<>();
        for (Outgoing found : page) {
            for (String element : query.includes()) {
                wanted.addAll(found.targets().getOrDefault(element, Set.of()));
            }
        }
        page.forEach(found ->
                wanted.remove(UUID.fromString(found.resource().getIdElement().getIdPart())));
        List<Kept> kept = originals(wanted.stream().sorted().toList()).stream()
                .filter(one -> who.mayRead(one.type()))
                .toList();
        return giveOut.of(kept, person, decisions).stream()
                .map(Outgoing::resource)
                .toList();
    }

    private static Set<Service> services(Readable kind, List<Resource> included) {
        Set<Service> services = EnumSet.of(kind.service());
        included.forEach(
                resource -> Readable.of(resource.fhirType()).ifPresent(other -> services.add(other.service())));
        return services;
    }

    private static List<UUID> idsOf(List<RecordItem> items) {
        return items.stream().map(item -> item.item().id()).toList();
    }

    private static List<UUID> ids(List<Resource> resources) {
        return resources.stream()
                .map(resource -> UUID.fromString(resource.getIdElement().getIdPart()))
                .toList();
    }

    /** Said aloud: an empty answer to an id that has gone stale would read as a patient without allergies. */
    private static Refusal unknownPatient() {
        return new Refusal(
                404,
                IssueType.NOTFOUND,
                "No patient has this id here. Find her with POST /fhir/Patient/_search, and identifier=[system]|[number]"
                        + " in the body.");
    }
}
