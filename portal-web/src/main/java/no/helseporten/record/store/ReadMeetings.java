package no.helseporten.record.store;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.blocking.KnownReaders;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.person.FindPresentId;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds where a citizen is to be treated: anybody there may come to look. The next visit first. */
@Component
class ReadMeetings implements KnownReaders {

    private record Visit(@Nullable UUID placeId, String place, String source) {

        List<UUID> places() {
            return Optional.ofNullable(placeId).stream().toList();
        }
    }

    private final JdbcClient jdbc;
    private final FindPresentId presentId;
    private final Clock clock;

    ReadMeetings(JdbcClient jdbc, FindPresentId presentId, Clock clock) {
        this.jdbc = jdbc;
        this.presentId = presentId;
        this.clock = clock;
    }

    @Override
    public Group group() {
        return Group.MEETING;
    }

    @Override
    public List<KnownReader> of(PersonId person, int limit) {
        List<Visit> visits = visits(presentId.of(person), limit);
        OrganisationPaths paths = OrganisationPaths.of(
                jdbc,
                visits.stream().flatMap(visit -> visit.places().stream()).toList(),
                visits.stream().map(Visit::source).toList());
        Map<Reader, KnownReader> readers = new LinkedHashMap<>();
        for (Visit visit : visits) {
            Reader anybody = paths.unit(visit.places(), visit.source()).reader("", visit.source());
            readers.putIfAbsent(anybody, new KnownReader(anybody, null, null, visit.place()));
        }
        return readers.values().stream().limit(limit).toList();
    }

    private List<Visit> visits(PersonId person, int limit) {
        return jdbc.sql("""
                        select e.place_id, coalesce(place.name, e.place_text) as place, e.source
                          from record.encounter e
                          left join record.place place on place.party_id = e.place_id
                         where e.person_id = :person and not e.withheld and e.started_at > :now
                           and coalesce(place.name, e.place_text) is not null
                         order by e.started_at, e.encounter_id
                         limit :most
                        """)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                // Somebody may go to one place many times.
                .param("most", 4 * limit)
                .query((row, n) -> new Visit(
                        row.getObject("place_id", UUID.class), row.getString("place"), row.getString("source")))
                .list();
    }
}
