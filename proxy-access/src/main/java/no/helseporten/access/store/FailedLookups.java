package no.helseporten.access.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.ZoneOffset;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often somebody has looked for a receiver in vain; whom she looked for is not kept. */
@Component
public class FailedLookups {

    private final JdbcClient jdbc;

    FailedLookups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets this person look for one at a time, so that many at once do not count as none. */
    public void serialise(PersonId giver) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param("who", "receiver_lookup " + giver.value())
                .query(row -> {});
    }

    public int count(PersonId giver, Instant since) {
        return jdbc.sql("select count(*) from access.receiver_lookup where person_id = ? and at > ?")
                .params(giver.value(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    public void add(PersonId giver, Instant at) {
        jdbc.sql("insert into access.receiver_lookup (person_id, lookup_id, at) values (?, ?, ?)")
                .params(giver.value(), UuidCreator.getTimeOrderedEpoch(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventListener
    void move(PersonsMerged merged) {
        jdbc.sql("update access.receiver_lookup set person_id = ? where person_id = ?")
                .params(merged.kept().value(), merged.gone().value())
                .update();
    }
}
