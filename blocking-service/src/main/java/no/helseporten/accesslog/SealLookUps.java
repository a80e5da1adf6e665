package no.helseporten.accesslog;

import java.time.Clock;
import no.helseporten.accesslog.store.SealedLookUps;
import no.helseporten.activity.SealLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Seals the log of look-ups. */
@Component
public class SealLookUps extends SealLog<LookUp> {

    SealLookUps(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        super(new SealedLookUps(), jdbc, transactions, clock);
    }
}
