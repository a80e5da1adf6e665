package no.helseporten.activity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Types;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes one row of the citizen-side log, in the caller's transaction where there is one. */
@Component
public class RecordActivity {

    private final JdbcClient jdbc;

    RecordActivity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void record(Activity activity) {
        jdbc.sql("""
                        insert into activity.activity
                          (person_id, activity_id, actor_id, at, area, access_right, operation, item_id, permitted, ground,
                           authority_id)
                        values (:subject, :id, :actor, :at, :area, :right, :operation, :item, :permitted, :ground,
                                :authority)
                        """)
                .param("subject", activity.subject().value())
                .param("id", UuidCreator.getTimeOrderedEpoch())
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
