package no.helseporten.activity;

import no.helseporten.person.FindFormerIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Verifies the log of activity. */
@Component
public class VerifyActivities extends VerifyLog<Entry> {

    VerifyActivities(JdbcClient jdbc, FindFormerIds formerIds, PlatformTransactionManager transactions) {
        super(new ActivityLog(), jdbc, formerIds, transactions);
    }
}
