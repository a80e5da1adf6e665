package no.helseporten.activity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Types;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes one row of the citizen-side log, in the caller's transaction where there is one. In the same statement the row is
 * put in line to be sealed, which {@link SealActivities} does later: a page waits for one insert and no more.
 */
@Component
public class RecordActivity {

    private final JdbcClient jdbc;

    RecordActivity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void record(Activity activity) {
        jdbc.sql("""
                        with written as (
                          insert into activity.activity
                            (person_id, activity_id, actor_id, at, area, access_right, operation, item_id, permitted,
                             ground, authority_id)
                          values (:subject, :id, :actor, :at, :area, :right, :operation, :item, :permitted, :ground,
                                  :authority)
                          returning person_id, activity_id)
                        insert into activity.unsealed (person_id, activity_id) select person_id, activity_id from written
                        """)
                .param("subject", activity.subject().value())
                // Its time is the row's, so that the ids are in the order of the log.
                .param("id", UuidCreator.getTimeOrderedEpoch(activity.at()))
                .param("actor", activity.actor().value())
                .param("at", activity.at().atOffset(ZoneOffset.UTC))
                .param("area", activity.area())
                .param("right", activity.right())
                .param("operation", activity.operation())
                .param("item", activity.item(), Types.OTHER)
                .param("permitted", activity.permitted())
                .param("ground", activity.ground())
                .param("authority", activity.authority(), Types.OTHER)
                .update();
    }
}
