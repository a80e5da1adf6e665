package no.helseporten.record.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.helseporten.blocking.RecordItem.Code;
import no.helseporten.blocking.decision.Service;
import org.jspecify.annotations.Nullable;

/**
 * An item as its table tells of it, whichever table that is.
 *
 * @param category the document's group, or the field that a report or a result is put in
 * @param parties who wrote it and where, the one that tells most first
 */
record InventoryRow(
        Service service,
        String type,
        UUID id,
        String title,
        @Nullable String kind,
        @Nullable Instant at,
        @Nullable String category,
        @Nullable String codeSystem,
        @Nullable String code,
        String source,
        List<UUID> parties) {

    /**
     * All kinds as rows of one shape. Each {@code %s} is where its kind is read from: the table, or what a reader sees of
     * it. Parts of another result are no items of their own.
     */
    static final Map<Service, String> OF = Map.of(
            Service.DOCUMENTS,
            """
            select 'DOCUMENTS' as service, 'DocumentReference' as type, d.document_id as id, d.title, d.kind_text as kind,
                   d.written_at as at, d.kind_group as category, d.kind_system as code_system, d.kind_code as code,
                   d.source, array_remove(array[d.author_id, d.place_id, visit.place_id], null) as parties
              from %s d
              left join record.encounter visit on visit.person_id = d.person_id and visit.encounter_id = d.encounter_id
            """,
            Service.RESULTS,
            """
            select 'RESULTS', 'DiagnosticReport', r.report_id, r.title, null, r.taken_at, r.category, r.code_system, r.code,
                   r.source, array_remove(array[r.performer_id, visit.place_id], null)
              from %s r
              left join record.encounter visit on visit.person_id = r.person_id and visit.encounter_id = r.encounter_id
            union all
            select 'RESULTS', 'Observation', o.observation_id, o.title, null, o.taken_at, o.category, o.code_system, o.code,
                   o.source, array_remove(array[o.performer_id, visit.place_id], null)
              from %s o
              left join record.encounter visit on visit.person_id = o.person_id and visit.encounter_id = o.encounter_id
             where o.component_of is null and o.contained_in is null
            """,
            Service.MEDICINES,
            """
            select 'MEDICINES', case m.origin when 'STATEMENT' then 'MedicationStatement' else 'MedicationRequest' end,
                   m.medicine_id, m.name, null, coalesce(m.prescribed_at, m.started_at), null, m.code_system, m.code,
                   m.source, array_remove(array[m.prescriber_id, visit.place_id], null)
              from %s m
              left join record.encounter visit on visit.person_id = m.person_id and visit.encounter_id = m.encounter_id
            """,
            Service.CRITICAL,
            """
            select 'CRITICAL', case c.category when 'WARNING' then 'Flag' else 'AllergyIntolerance' end, c.critical_id,
                   c.title, null, c.noted_at, null, null, null, c.source, array_remove(array[c.noted_by_id], null)
              from %s c
            """,
            Service.VISITS,
            """
            select 'VISITS', 'Encounter', e.encounter_id, coalesce(e.title, place.name, e.place_text, 'Besøk'), null,
                   e.started_at, null, null, null, e.source, array_remove(array[e.place_id], null)
              from %s e
              left join record.place place on place.party_id = e.place_id
            """);

    static InventoryRow of(ResultSet row) throws SQLException {
        return new InventoryRow(
                Service.valueOf(row.getString("service")),
                row.getString("type"),
                Columns.id(row, "id"),
                row.getString("title"),
                row.getString("kind"),
                Columns.instantOrNull(row, "at"),
                row.getString("category"),
                row.getString("code_system"),
                row.getString("code"),
                row.getString("source"),
                List.of((UUID[]) row.getArray("parties").getArray()));
    }

    boolean isReport() {
        return type.equals("DiagnosticReport");
    }

    /** What it says it is: its own code, and the category it is put in by the names that FHIR gives those. */
    List<Code> codes() {
        Code own = code == null ? null : new Code(codeSystem, code);
        return Stream.of(own, InventoryCodes.category(this))
                .filter(Objects::nonNull)
                .toList();
    }
}
