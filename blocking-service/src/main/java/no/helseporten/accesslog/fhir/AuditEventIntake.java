package no.helseporten.accesslog.fhir;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.RecordLookUps;
import no.helseporten.accesslog.store.LookUpReading;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.RecordInventory;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.FindFormerIds;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.ResourceIntake;
import org.hl7.fhir.r4.model.AuditEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Takes in AuditEvent: what other systems tell of who looked there. A row of the log never changes; the same one may be sent
 * again, but one that tells something else under the same id is refused.
 */
@Component
@EnableConfigurationProperties(LookUpTellers.class)
class AuditEventIntake implements ResourceIntake<AuditEvent> {

    private final RecordLookUps recordLookUps;
    private final LookUpReading rows;
    private final FindFormerIds formerIds;
    private final ObjectProvider<RecordInventory> inventories;
    private final ObjectProvider<Directory> directory;
    private final LookUpTellers tellers;

    AuditEventIntake(
            RecordLookUps recordLookUps,
            LookUpReading rows,
            FindFormerIds formerIds,
            ObjectProvider<RecordInventory> inventories,
            ObjectProvider<Directory> directory,
            LookUpTellers tellers) {
        this.recordLookUps = recordLookUps;
        this.rows = rows;
        this.formerIds = formerIds;
        this.inventories = inventories;
        this.directory = directory;
        this.tellers = tellers;
    }

    @Override
    public Class<AuditEvent> type() {
        return AuditEvent.class;
    }

    @Override
    public void store(List<Arrival<AuditEvent>> arrivals) {
        Map<PersonId, Set<UUID>> records = new HashMap<>();
        WhoseLookUps whose = whose(arrivals.getFirst().source());
        Map<UUID, LookUp> told = rows.told(
                arrivals.getFirst().source(), arrivals.stream().map(Arrival::id).toList());
        Map<UUID, LookUp> lookUps = new LinkedHashMap<>(told);
        List<LookUp> news = new ArrayList<>();
        for (Arrival<AuditEvent> arrival : arrivals) {
            FromAuditEvent.lookUp(arrival, ours(arrival, records), whose).ifPresent(lookUp -> {
                LookUp before = lookUps.putIfAbsent(arrival.id(), lookUp);
                if (before == null) {
                    news.add(lookUp);
                } else if (!isSame(before, lookUp)) {
                    arrival.findings()
                            .conflict(
                                    "AuditEvent",
                                    "This AuditEvent has been told before, and told something else. What has been logged"
                                            + " never changes; send what is right as an AuditEvent of its own.");
                }
            });
        }
        recordLookUps.record(news);
    }

    private WhoseLookUps whose(String source) {
        Map<String, List<String>> paths = new HashMap<>();
        return new WhoseLookUps(
                source, tellers.has(source), organisation -> paths.computeIfAbsent(organisation, this::path));
    }

    private List<String> path(String organisation) {
        Directory known = directory.getIfAvailable();
        return known == null ? List.of(organisation) : known.path(organisation);
    }

    /** What of the record it can be about; read once for each person, and only where something is told by reference. */
    private Set<UUID> ours(Arrival<AuditEvent> arrival, Map<PersonId, Set<UUID>> records) {
        PersonId person = arrival.patient();
        return person == null || ReadEntities.told(arrival).isEmpty()
                ? Set.of()
                : records.computeIfAbsent(person, this::itemsOf);
    }

    private Set<UUID> itemsOf(PersonId person) {
        return inventories.stream()
                .flatMap(inventory -> inventory.all(person, EnumSet.allOf(Service.class)).stream())
                .map(item -> item.item().id())
                .collect(Collectors.toSet());
    }

    /** What is an item of ours may not have been one when it was told first, so these are only counted. */
    private boolean isSame(LookUp before, LookUp now) {
        return formerIds.of(now.person()).contains(before.person())
                && before.at().equals(now.at())
                && before.who().equals(now.who())
                && before.purpose() == now.purpose()
                && Objects.equals(before.reason(), now.reason())
                && before.act() == now.act()
                && before.outcome() == now.outcome()
                && before.services().equals(now.services())
                && before.items().size() + before.named().size()
                        == now.items().size() + now.named().size();
    }
}
