package no.helseporten.access.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.helseporten.access.Ground;
import no.helseporten.person.FindPerson;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How those who have done something in somebody's record are named to her: whom she has given a power of attorney, as the
 * receiver was called then, and anybody else as she is called now, unless her address is protected and her name may be new.
 */
@Component
public class ReadActorNames {

    private final FindPerson findPerson;
    private final JdbcClient jdbc;

    ReadActorNames(FindPerson findPerson, JdbcClient jdbc) {
        this.findPerson = findPerson;
        this.jdbc = jdbc;
    }

    /**
     * @param id her present one
     * @param name where no power of attorney tells it; absent when it is not known or may not be told
     * @param given by each power of attorney that she has had
     */
    public record Actor(PersonId id, @Nullable String name, Map<UUID, String> given) {

        /** @param authority what she did it by; absent when it is not known */
        public @Nullable String name(@Nullable UUID authority) {
            return authority == null ? name : given.getOrDefault(authority, name);
        }
    }

    /** Each under the id asked for; whoever has turned out to be somebody else is found as her. */
    public Map<PersonId, Actor> of(PersonId subject, Collection<PersonId> ids) {
        Map<PersonId, Person> people = findPerson.byIds(ids);
        Map<PersonId, Actor> actors = new HashMap<>();
        jdbc.sql("""
                        select f.person_id, a.authority_id, a.receiver_name,
                               case when not f.protected then concat_ws(' ', f.given_name, f.family_name) end as present_name
                          from person.facts f
                          left join access.authority a
                            on a.person_id = :subject and a.receiver_id = f.person_id and a.ground = :power
                           and a.receiver_name is not null
                         where f.person_id = any (:actors)
                         order by a.authority_id
                        """)
                .param("subject", subject.value())
                .param("power", Ground.POWER_OF_ATTORNEY.code())
                .param(
                        "actors",
                        people.values().stream()
                                .map(person -> person.id().value())
                                .toArray(UUID[]::new))
                .query(row -> {
                    PersonId id = AuthorityColumns.person(row, "person_id");
                    UUID authority = row.getObject("authority_id", UUID.class);
                    if (authority == null) {
                        actors.put(id, new Actor(id, row.getString("present_name"), Map.of()));
                    } else {
                        Actor before = actors.get(id);
                        Map<UUID, String> given = before == null ? new LinkedHashMap<>() : before.given();
                        given.put(authority, row.getString("receiver_name"));
                        actors.put(id, new Actor(id, row.getString("receiver_name"), given));
                    }
                });
        Map<PersonId, Actor> asked = new HashMap<>();
        people.forEach((id, person) ->
                asked.put(id, actors.getOrDefault(person.id(), new Actor(person.id(), null, Map.of()))));
        return asked;
    }
}
