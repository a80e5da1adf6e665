package no.helseporten.accesslog;

import no.helseporten.accesslog.store.SealedLookUps;
import no.helseporten.activity.VerifyLog;
import no.helseporten.person.FindFormerIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Verifies the log of look-ups. */
@Component
public class VerifyLookUps extends VerifyLog<LookUp> {

    VerifyLookUps(JdbcClient jdbc, FindFormerIds formerIds, PlatformTransactionManager transactions) {
        super(new SealedLookUps(), jdbc, formerIds, transactions);
    }
}
