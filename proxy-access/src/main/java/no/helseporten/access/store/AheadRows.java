package no.helseporten.access.store;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.helseporten.access.AgeStepAhead;
import no.helseporten.access.Authority;
import no.helseporten.access.AuthorityRunsOut;
import no.helseporten.access.Ground;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is to come, and what of it has been told. */
@Component
public class AheadRows {

    private final JdbcClient jdbc;

    AheadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who has not been told of a birthday. */
    public record Untold(PersonId person, LocalDate birthDate) {}

    /** Those born on the days between, who have not been told of this age. */
    public List<Untold> untold(int age, LocalDate bornFrom, LocalDate bornTo, int most) {
        return jdbc.sql("""
                        select f.person_id, f.birth_date from person.facts f
                         where f.birth_date between :from and :to and not f.deceased
                           and not exists (select from access.age_step_told t where t.person_id = f.person_id and t.age = :age)
                         order by f.person_id limit :most
                        """)
                .param("from", bornFrom)
                .param("to", bornTo)
                .param("age", age)
                .param("most", most)
                .query((row, n) -> new Untold(
                        AuthorityColumns.person(row, "person_id"), row.getObject("birth_date", LocalDate.class)))
                .list();
    }

    /** @return whether this was the first time */
    public boolean tell(AgeStepAhead step, Instant at) {
        return jdbc.sql("""
                        insert into access.age_step_told (person_id, age, on_day, told_at)
                        values (:person, :age, :on, :at) on conflict do nothing
                        """)
                        .param("person", step.person().value())
                        .param("age", step.age())
                        .param("on", step.on())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Authorities on this ground that stand and soon do no more, after the one with this id.
     *
     * @param today the first of the last days looked for
     * @param until the last of them
     * @param longest how long the ground itself lasts; absent when it does not end
     */
    public List<Authority> ending(
            Ground ground, LocalDate today, LocalDate until, @Nullable Period longest, UUID after, int most) {
        return jdbc.sql("""
                        select * from access.authority
                         where kind <> 'ENDED' and ground = :ground and authority_id > :after
                           and (valid_until between :today and :until or valid_from between :oldest and :newest)
                         order by authority_id limit :most
                        """)
                .param("ground", ground.code())
                .param("today", today)
                .param("until", until)
                .param("oldest", longest == null ? null : today.plusDays(1).minus(longest), Types.DATE)
                .param("newest", longest == null ? null : until.plusDays(1).minus(longest), Types.DATE)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> AuthorityColumns.authority(row))
                .list();
    }

    /** @return whether this was the first time */
    public boolean tell(AuthorityRunsOut event, int days, Instant at) {
        return jdbc.sql("""
                        insert into access.runs_out_told (person_id, authority_id, last_day, days, told_at)
                        values (:person, :authority, :last, :days, :at) on conflict do nothing
                        """)
                        .param("person", event.subject().value())
                        .param("authority", event.authority())
                        .param("last", event.lastDay())
                        .param("days", days)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @EventListener
    void move(PersonsMerged merged) {
        for (String table : List.of("age_step_told", "runs_out_told")) {
            jdbc.sql("delete from access." + table + " where person_id = :gone")
                    .param("gone", merged.gone().value())
                    .update();
        }
    }
}
