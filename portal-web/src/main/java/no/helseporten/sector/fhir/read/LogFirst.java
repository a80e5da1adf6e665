package no.helseporten.sector.fhir.read;

import java.util.function.Supplier;
import no.helseporten.person.Wordless;
import no.helseporten.sector.fhir.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives nothing before its row in the log is there to stay: both are in one transaction, which ends first. */
@Component
class LogFirst {

    private static final Logger LOG = LoggerFactory.getLogger(LogFirst.class);

    private final TransactionTemplate transaction;

    LogFirst(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws Refusal what was refused, and 503 when it could not be read or logged */
    <T> T give(Supplier<Reply<T>> answer) {
        Reply<T> reply;
        try {
            reply = transaction.execute(status -> answer.get());
        } catch (DataAccessException | TransactionException e) {
            LOG.error("Nothing can be read or logged", Wordless.of(e));
            throw unavailable();
        }
        if (reply == null) {
            throw unavailable();
        }
        return switch (reply) {
            case Reply.Given<T> given -> given.content();
            case Reply.Refused<T> refused -> throw refused.refusal();
        };
    }

    private static Refusal unavailable() {
        return new Refusal(
                503,
                IssueType.TRANSIENT,
                "It cannot be logged now who reads, so nothing is given. Try again in a while.");
    }
}
