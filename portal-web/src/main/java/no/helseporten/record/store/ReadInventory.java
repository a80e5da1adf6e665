package no.helseporten.record.store;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.helseporten.access.Sight;
import no.helseporten.blocking.RecordInventory;
import no.helseporten.blocking.RecordItem;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Item;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.FindPresentId;
import no.helseporten.person.PersonId;
import no.helseporten.record.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what a record consists of, for blocks: in a handful of statements, however large it is. An item is of the same
 * kinds whoever reads it, so that a block is shown to do exactly what it does.
 */
@Component
class ReadInventory implements RecordInventory {

    private static final Map<Service, List<String>> TABLES = Map.of(
            Service.DOCUMENTS, List.of(all("document")),
            Service.RESULTS, List.of(all("report"), all("observation")),
            Service.MEDICINES, List.of(all("medicine")),
            Service.CRITICAL, List.of(all("critical")),
            Service.VISITS, List.of(all("encounter")));

    private static final Map<Service, List<String>> IN_SIGHT = Map.of(
            Service.DOCUMENTS, List.of(InSight.DOCUMENTS),
            Service.RESULTS, List.of(InSight.REPORTS, InSight.OBSERVATIONS),
            Service.MEDICINES, List.of(InSight.MEDICINES),
            Service.CRITICAL, List.of(InSight.CRITICAL),
            Service.VISITS, List.of("(select * from record.encounter where person_id = :person and not withheld)"));

    private final JdbcClient jdbc;
    private final FindPresentId presentId;
    private final Clock clock;

    ReadInventory(JdbcClient jdbc, FindPresentId presentId, Clock clock) {
        this.jdbc = jdbc;
        this.presentId = presentId;
        this.clock = clock;
    }

    @Override
    public List<RecordItem> all(PersonId person, Set<Service> services) {
        return read(TABLES, presentId.of(person), Sight.FULL, services);
    }

    @Override
    public List<RecordItem> seen(PersonId person, Sight sight) {
        return read(IN_SIGHT, presentId.of(person), sight, EnumSet.allOf(Service.class));
    }

    private List<RecordItem> read(
            Map<Service, List<String>> from, PersonId person, Sight sight, Set<Service> services) {
        if (services.isEmpty()) {
            return List.of();
        }
        List<InventoryRow> rows = jdbc.sql(services.stream()
                        .sorted()
                        .map(service -> select(service, from))
                        .collect(joining(
                                " union all ",
                                "select * from (",
                                ") items(service, type, id, title, kind, at, category, code_system, code, source, parties)"
                                        + " order by at desc nulls last, id desc")))
                .params(InSight.of(new Reader(person, sight, Set.of(), clock.instant())))
                .query((row, n) -> InventoryRow.of(row))
                .list();
        List<UUID> parties =
                rows.stream().flatMap(row -> row.parties().stream()).toList();
        List<String> sources = rows.stream().map(InventoryRow::source).toList();
        OrganisationPaths paths = OrganisationPaths.of(jdbc, parties, sources);
        RecordKeepers keepers = RecordKeepers.of(jdbc, parties, sources);
        ItemLinks links = ItemLinks.of(jdbc, person.value());
        return rows.stream().map(row -> item(row, paths, keepers, links)).toList();
    }

    private static RecordItem item(InventoryRow row, OrganisationPaths paths, RecordKeepers keepers, ItemLinks links) {
        Set<Information> kinds = new HashSet<>();
        InventoryCodes.kinds(row).forEach(kinds::add);
        fields(row, links).forEach(field -> kinds.add(new Information(Catalogue.FIELD, field)));
        cannotBeShownWithout(row, links).forEach(id -> kinds.add(Information.item(id)));
        return new RecordItem(
                new Item(
                        row.id(),
                        row.service(),
                        kinds,
                        paths.authors(row.parties(), row.source()),
                        keepers.of(row.parties(), row.source()),
                        row.service() == Service.CRITICAL),
                row.type(),
                row.title(),
                row.kind(),
                row.at(),
                row.codes());
    }

    private static Set<String> fields(InventoryRow row, ItemLinks links) {
        if (row.service() != Service.RESULTS) {
            return Set.of();
        }
        return row.isReport()
                ? links.fieldsOfReport(row.id(), row.category())
                : links.fieldsOfResult(row.id(), row.category());
    }

    private static Set<UUID> cannotBeShownWithout(InventoryRow row, ItemLinks links) {
        return switch (row.service()) {
            case DOCUMENTS -> links.versions(row.id());
            case RESULTS -> row.isReport() ? links.parts(row.id()) : links.around(row.id());
            case MEDICINES, CRITICAL, VISITS -> Set.of(row.id());
        };
    }

    private static String select(Service service, Map<Service, List<String>> from) {
        return Objects.requireNonNull(InventoryRow.OF.get(service))
                .formatted(Objects.requireNonNull(from.get(service)).toArray());
    }

    private static String all(String table) {
        return "(select * from record." + table + " where person_id = :person)";
    }
}
