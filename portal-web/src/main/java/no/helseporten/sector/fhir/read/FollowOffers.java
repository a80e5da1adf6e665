package no.helseporten.sector.fhir.read;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.helseporten.person.FindPerson;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.ResourceOffer;
import no.helseporten.person.fhir.ResourceOffer.Offer;
import no.helseporten.sector.SourceSystem;
import no.helseporten.sector.store.Originals;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets source systems follow what citizens did here, of those that the source itself has sent something about. */
@Component
class FollowOffers {

    /** So many that are not for the source are passed over in one answer; the next page goes on from there. */
    private static final int ROUNDS = 20;

    static final String PATIENT = "patient.identifier";

    /**
     * A change is timed before it is there for others to read; no transaction takes longer than this. What is younger is
     * held back, so that no source follows past it and loses it.
     */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private final Map<String, ResourceOffer<?>> offers;
    private final Originals originals;
    private final FindPerson people;
    private final FindByNumber numbers;
    private final Clock clock;

    FollowOffers(
            List<ResourceOffer<?>> offers, Originals originals, FindPerson people, FindByNumber numbers, Clock clock) {
        this.offers =
                offers.stream().collect(Collectors.toMap(offer -> offer.type().getSimpleName(), Function.identity()));
        this.originals = originals;
        this.people = people;
        this.numbers = numbers;
        this.clock = clock;
    }

    List<Class<? extends Resource>> types() {
        return offers.values().stream()
                .<Class<? extends Resource>>map(ResourceOffer::type)
                .toList();
    }

    Resource read(SourceSystem source, String type, String id, Permits permits) {
        UUID uuid = Parameters.uuid(id);
        ResourceOffer<?> offer = offer(type);
        Optional<? extends Offer<?>> offered =
                uuid == null ? Optional.empty() : offer.read(source.organisation(), uuid);
        Offer<?> found = offered.filter(
                        one -> !concerning(source, offer, List.of(one)).isEmpty())
                .orElse(null);
        if (found == null) {
            throw Words.nothingOpen();
        }
        permits.add(found.resource());
        return found.resource();
    }

    Bundle search(SourceSystem source, String type, Map<String, List<String>> asked, String base, Permits permits) {
        FollowQuery query = FollowQuery.parse(asked);
        Found found = find(source, offer(type), query);
        List<Resource> resources =
                found.page().stream().<Resource>map(Offer::resource).toList();
        resources.forEach(permits::add);
        return query.bundle(base, type, resources, found.next());
    }

    /**
     * All that holds now about one person, by her national number: for a source that has begun to send of her, and may have
     * followed past it. Nothing when it has not; that there is nothing of her here reads the same.
     */
    Bundle about(SourceSystem source, String type, Map<String, List<String>> asked, String base, Permits permits) {
        ResourceOffer<?> offer = offer(type);
        if (!offer.isAskedAbout()) {
            throw Unreadable.unknown("The parameter " + PATIENT + " is not offered in a search of " + type + ".");
        }
        NationalId number = numbers.number(PatientQuery.identifier(asked, PATIENT, type));
        List<Offer<?>> hers = new ArrayList<>();
        numbers.person(number).ifPresent(person -> hers.addAll(offer.about(source.organisation(), person)));
        Set<Offer<?>> concerning = concerning(source, offer, hers);
        List<Resource> resources = hers.stream()
                .filter(concerning::contains)
                .<Resource>map(Offer::resource)
                .toList();
        resources.forEach(permits::add);
        return SearchSet.of(base, type + "/_search", resources);
    }

    /** @param next where the next page begins; absent when there is none now */
    private record Found(List<Offer<?>> page, ResourceOffer.@Nullable Key next) {}

    private Found find(SourceSystem source, ResourceOffer<?> offer, FollowQuery query) {
        List<Offer<?>> page = new ArrayList<>();
        ResourceOffer.@Nullable Key after = query.after();
        Instant settled = clock.instant().minus(SETTLED);
        for (int round = 0; round < ROUNDS; round++) {
            List<? extends Offer<?>> changed =
                    offer.changed(source.organisation(), query.from(), after, query.count() + 1);
            Set<Offer<?>> concerning = concerning(source, offer, changed);
            for (Offer<?> one : changed) {
                if (page.size() == query.count()) {
                    return new Found(page, after);
                }
                if (one.changedAt().isAfter(settled)) {
                    return new Found(page, null);
                }
                if (concerning.contains(one)) {
                    page.add(one);
                }
                after = new ResourceOffer.Key(one.changedAt(), one.id());
            }
            if (changed.size() <= query.count()) {
                return new Found(page, null);
            }
        }
        return new Found(page, after);
    }

    private Set<Offer<?>> concerning(SourceSystem source, ResourceOffer<?> offer, List<? extends Offer<?>> offers) {
        if (offer.isAddressed()) {
            return Set.copyOf(offers);
        }
        Set<PersonId> asked = offers.stream().map(Offer::person).collect(Collectors.toSet());
        Map<PersonId, UUID> present = people.byIds(asked).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().id().value()));
        Set<UUID> known = present.isEmpty()
                ? Set.of()
                : originals.personsOf(source.organisation(), new HashSet<>(present.values()));
        return offers.stream()
                .filter(one -> present.containsKey(one.person()))
                .filter(one -> known.contains(present.get(one.person())))
                .collect(Collectors.toSet());
    }

    private ResourceOffer<?> offer(String type) {
        return Optional.<ResourceOffer<?>>ofNullable(offers.get(type)).orElseThrow(Words::nothingOpen);
    }
}
