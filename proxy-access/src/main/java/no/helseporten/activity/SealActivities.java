package no.helseporten.activity;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Seals the log of activity. */
@Component
public class SealActivities extends SealLog<Entry> {

    SealActivities(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        super(new ActivityLog(), jdbc, transactions, clock);
    }
}
