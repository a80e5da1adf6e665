package no.helseporten.access.store;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.helseporten.access.Access;
import no.helseporten.access.Authority;
import no.helseporten.access.Facts;
import no.helseporten.access.Who;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a decision rests on, in one statement, as it stands now. */
@Component
public class ReadFacts {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody nobody has told of is known by nothing but her id, and the decision refuses. */
    public Facts of(PersonId actor, PersonId subject) {
        Map<PersonId, Who> people = new HashMap<>();
        List<Authority> authorities = new ArrayList<>();
        boolean[] told = new boolean[2];
        jdbc.sql("""
                        select w.*, access.is_locked(w.person_id) as locked,
                               a.authority_id, a.receiver_id, a.ground, a.areas, a.may_act, a.valid_from, a.valid_until,
                               access.has_parental_consent(:subject, :today) as parental_consent,
                               exists (select from access.authority mine
                                        where mine.receiver_id = :actor and mine.person_id <> :actor and mine.kind <> 'ENDED')
                                 as acts_for_others
                          from person.facts w
                          left join access.authority a
                            on a.person_id = w.person_id and w.person_id = :subject
                           and a.receiver_id = :actor and a.kind <> 'ENDED'
                         where w.person_id in (:actor, :subject)
                         order by a.valid_from, a.authority_id
                        """)
                .param("actor", actor.value())
                .param("subject", subject.value())
                .param("today", today())
                .query(row -> {
                    Who who = AuthorityColumns.who(row);
                    people.put(who.id(), who);
                    if (row.getObject("authority_id", UUID.class) != null) {
                        authorities.add(AuthorityColumns.authority(row));
                    }
                    told[0] = row.getBoolean("parental_consent");
                    told[1] = row.getBoolean("acts_for_others");
                });
        return new Facts(known(people, actor), known(people, subject), authorities, told[0], told[1]);
    }

    /**
     * The facts about this actor and each one she has an authority over, by family name.
     *
     * @param after the one to begin after; absent for the first
     * @param most how many people
     */
    public List<Facts> ofThoseWhoGave(PersonId actor, @Nullable UUID after, int most) {
        Who who = of(actor, actor).actor();
        Map<PersonId, Facts> facts = new LinkedHashMap<>();
        jdbc.sql("""
                        with given as (
                          select a.* from access.authority a
                           where a.receiver_id = :actor and a.person_id <> :actor and a.kind <> 'ENDED'),
                        named as (
                          select w.*, (coalesce(w.family_name, ''), coalesce(w.given_name, ''), w.person_id) as place
                            from person.facts w where w.person_id in (select person_id from given)),
                        page as (
                          select * from named
                           where :after::uuid is null or place > (select place from named where person_id = :after::uuid)
                           order by place limit :most)
                        select w.*, access.is_locked(w.person_id) as locked,
                               a.authority_id, a.receiver_id, a.ground, a.areas, a.may_act, a.valid_from, a.valid_until,
                               access.has_parental_consent(w.person_id, :today) as parental_consent
                          from page w join given a on a.person_id = w.person_id
                         order by w.place, a.valid_from, a.authority_id
                        """)
                .param("actor", actor.value())
                .param("after", after, Types.OTHER)
                .param("most", most)
                .param("today", today())
                .query(row -> {
                    Who subject = AuthorityColumns.who(row);
                    Authority authority = AuthorityColumns.authority(row);
                    boolean consent = row.getBoolean("parental_consent");
                    facts.merge(
                            subject.id(),
                            new Facts(who, subject, List.of(authority), consent, true),
                            (before, more) -> before.with(authority));
                });
        return List.copyOf(facts.values());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Access.OSLO);
    }

    private static Who known(Map<PersonId, Who> people, PersonId person) {
        return Objects.requireNonNullElseGet(people.get(person), () -> Who.unknown(person));
    }
}
