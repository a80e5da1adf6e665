package no.helseporten.record.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.helseporten.access.Sight;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.Directory.Organisation;
import no.helseporten.blocking.Directory.Personnel;
import no.helseporten.blocking.KnownReaders;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.person.FindPresentId;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a citizen's contacts: her general practitioner, then those who have written in her record, the latest first. */
@Component
class ReadContacts implements KnownReaders {

    /** Whoever acts for her may be shown these, so nobody is there for what only she sees. */
    private static final Sight LEAST = new Sight(false, false);

    private static final String WROTE = """
            with wrote(party_id, place_id, source, at) as (
              select author_id, place_id, source, written_at from %s
              union all
              select performer_id, null, source, taken_at from %s
              union all
              select performer_id, null, source, taken_at from %s
              union all
              select prescriber_id, null, source, coalesce(prescribed_at, started_at) from %s
              union all
              select noted_by_id, null, source, noted_at from %s
            ),
            latest as (
              select distinct on (party_id) * from wrote where party_id is not null order by party_id, at desc nulls last
            )
            select l.party_id, l.place_id, l.source, coalesce(told.official_number, behind.official_number) as hpr
              from latest l
              join record.party told on told.party_id = l.party_id and told.kind in ('PRACTITIONER', 'ROLE')
              left join record.party behind on behind.party_id = told.practitioner_id
             where coalesce(told.official_number, behind.official_number) is not null
             order by l.at desc nulls last, l.party_id
             limit :most
            """.formatted(
                    InSight.DOCUMENTS, InSight.REPORTS, InSight.OBSERVATIONS, InSight.MEDICINES, InSight.CRITICAL);

    private record Wrote(String hpr, List<UUID> parties, String source) {}

    private final JdbcClient jdbc;
    private final Directory directory;
    private final FindPresentId presentId;
    private final Clock clock;

    ReadContacts(JdbcClient jdbc, Directory directory, FindPresentId presentId, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.presentId = presentId;
        this.clock = clock;
    }

    @Override
    public Group group() {
        return Group.CONTACTS;
    }

    @Override
    public List<KnownReader> of(PersonId person, int limit) {
        Set<String> generalPractitioners = directory.generalPractitioners(person);
        List<Wrote> wrote = wrote(presentId.of(person), limit);
        Map<String, Personnel> personnel = directory.personnel(
                Stream.concat(generalPractitioners.stream(), wrote.stream().map(Wrote::hpr))
                        .distinct()
                        .toList());
        List<Reader> contacts = new ArrayList<>();
        generalPractitioners.stream().sorted().forEach(hpr -> contacts.add(atHerOffice(hpr, personnel.get(hpr))));
        contacts.addAll(whereTheyWrote(wrote));
        return readers(contacts, personnel, limit);
    }

    private List<Wrote> wrote(PersonId person, int limit) {
        return jdbc.sql(WROTE)
                .params(InSight.of(new no.helseporten.record.Reader(person, LEAST, Set.of(), clock.instant())))
                // Several sources may tell of one.
                .param("most", 4 * limit)
                .query((row, n) -> new Wrote(
                        row.getString("hpr"),
                        Stream.of(Columns.id(row, "party_id"), row.getObject("place_id", UUID.class))
                                .filter(Objects::nonNull)
                                .toList(),
                        row.getString("source")))
                .list();
    }

    private Reader atHerOffice(String hpr, @Nullable Personnel known) {
        List<Organisation> workplaces = known == null ? List.of() : known.workplaces();
        return workplaces.isEmpty()
                ? new Reader(hpr, "", List.of())
                : directory.readerAt(hpr, workplaces.getFirst().number());
    }

    private List<Reader> whereTheyWrote(List<Wrote> wrote) {
        OrganisationPaths paths = OrganisationPaths.of(
                jdbc,
                wrote.stream().flatMap(one -> one.parties().stream()).toList(),
                wrote.stream().map(Wrote::source).toList());
        return wrote.stream()
                .map(one -> paths.unit(one.parties(), one.source()).reader(one.hpr(), one.source()))
                .toList();
    }

    private List<KnownReader> readers(List<Reader> contacts, Map<String, Personnel> personnel, int limit) {
        Map<String, Organisation> units = directory.organisations(
                contacts.stream().flatMap(ReadContacts::unit).distinct().toList());
        Map<Reader, KnownReader> readers = new LinkedHashMap<>();
        for (Reader contact : contacts) {
            Personnel known = personnel.get(contact.hpr());
            if (known != null) {
                String place = unit(contact)
                        .map(units::get)
                        .filter(Objects::nonNull)
                        .map(Organisation::name)
                        .findFirst()
                        .orElse("");
                readers.putIfAbsent(contact, new KnownReader(contact, known.name(), known.role(), place));
            }
        }
        return readers.values().stream().limit(limit).toList();
    }

    private static Stream<String> unit(Reader reader) {
        return reader.organisations().stream().limit(1);
    }
}
