package no.helseporten.sector.fhir.read;

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

    private final Map<String, ResourceOffer<?>> offers;
    private final Originals originals;
    private final FindPerson people;

    FollowOffers(List<ResourceOffer<?>> offers, Originals originals, FindPerson people) {
        this.offers =
                offers.stream().collect(Collectors.toMap(offer -> offer.type().getSimpleName(), Function.identity()));
        this.originals = originals;
        this.people = people;
    }

    List<Class<? extends Resource>> types() {
        return offers.values().stream()
                .<Class<? extends Resource>>map(ResourceOffer::type)
                .toList();
    }

    Resource read(SourceSystem source, String type, String id, Permits permits) {
        UUID uuid = Parameters.uuid(id);
        Optional<? extends Offer<?>> offer =
                uuid == null ? Optional.empty() : offer(type).read(source.organisation(), uuid);
        Offer<?> found =
                offer.filter(one -> !concerning(source, List.of(one)).isEmpty()).orElse(null);
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

    /** @param next where the next page begins; absent when there is none now */
    private record Found(List<Offer<?>> page, ResourceOffer.@Nullable Key next) {}

    private Found find(SourceSystem source, ResourceOffer<?> offer, FollowQuery query) {
        List<Offer<?>> page = new ArrayList<>();
        ResourceOffer.@Nullable Key after = query.after();
        for (int round = 0; round < ROUNDS; round++) {
            List<? extends Offer<?>> changed =
                    offer.changed(source.organisation(), query.from(), after, query.count() + 1);
            Set<Offer<?>> concerning = concerning(source, changed);
            for (Offer<?> one : changed) {
                if (page.size() == query.count()) {
                    return new Found(page, after);
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

    private Set<Offer<?>> concerning(SourceSystem source, List<? extends Offer<?>> offers) {
        Set<PersonId> asked = offers.stream().map(Offer::person).collect(Collectors.toSet());
        Map<PersonId, UUID> present = people.byIds(asked).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().id().value()));
        Set<UUID> known = present.isEmpty()
                ? Set.of()
                : originals.personsOf(source.organisation(), new HashSet<>(present.values()));
        return offers.stream()
                .filter(offer -> present.containsKey(offer.person()))
                .filter(offer -> known.contains(present.get(offer.person())))
                .collect(Collectors.toSet());
    }

    private ResourceOffer<?> offer(String type) {
        return Optional.<ResourceOffer<?>>ofNullable(offers.get(type)).orElseThrow(Words::nothingOpen);
    }
}
