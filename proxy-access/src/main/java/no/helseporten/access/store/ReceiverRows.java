package no.helseporten.access.store;

import java.util.List;
import no.helseporten.access.Authority;
import no.helseporten.access.Ground;
import no.helseporten.access.Who;
import no.helseporten.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who has an authority over somebody. */
@Component
public class ReceiverRows {

    private final JdbcClient jdbc;

    ReceiverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An authority that has not been ended, and who has received it. */
    public record Received(Authority authority, Who receiver) {}

    /** On one ground; nobody where one of the two has a protected address. */
    public List<Received> of(PersonId subject, Ground ground) {
        return jdbc.sql("""
                        select w.*, access.is_locked(w.person_id) as locked,
                               a.authority_id, a.person_id as subject_id, a.receiver_id, a.ground, a.areas, a.may_act,
                               a.valid_from, a.valid_until
                          from access.authority a
                          join person.facts w on w.person_id = a.receiver_id
                          join person.facts s on s.person_id = a.person_id
                         where a.person_id = :subject and a.ground = :ground and a.kind <> 'ENDED'
                           and not w.protected and not s.protected
                         order by a.valid_from, a.authority_id
                        """)
                .param("subject", subject.value())
                .param("ground", ground.code())
                .query((row, n) ->
                        new Received(AuthorityColumns.authority(row, "subject_id"), AuthorityColumns.who(row)))
                .list();
    }
}
