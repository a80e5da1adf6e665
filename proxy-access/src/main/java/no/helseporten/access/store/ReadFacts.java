package no.helseporten.access.store;

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

    /** The facts about this actor and each one she has an authority over, by family name. */
    public List<Facts> ofAllWhoGave(PersonId actor) {
        Who who = of(actor, actor).actor();
        Map<PersonId, Facts> facts = new LinkedHashMap<>();
        jdbc.sql("""
                        select w.*, access.is_locked(w.person_id) as locked,
                               a.authority_id, a.receiver_id, a.ground, a.areas, a.may_act, a.valid_from, a.valid_until,
                               access.has_parental_consent(w.person_id, :today) as parental_consent
                          from access.authority a
                          join person.facts w on w.person_id = a.person_id
                         where a.receiver_id = :actor and a.person_id <> :actor and a.kind <> 'ENDED'
                         order by w.family_name, w.given_name, w.person_id, a.valid_from, a.authority_id
                        """).param("today", today()).param("actor", actor.value()).query(row -> {
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
