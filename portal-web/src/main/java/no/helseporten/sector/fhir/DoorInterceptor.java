package no.helseporten.sector.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.nio.charset.StandardCharsets;
import no.helseporten.person.Wordless;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Sees to it that whatever goes wrong is answered in words of ours. */
@Interceptor
public final class DoorInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(DoorInterceptor.class);

    private final FhirContext context;

    DoorInterceptor(FhirContext context) {
        this.context = context;
    }

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException inWordsOfOurs(RequestDetails request, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof ConcurrencyFailureException || cause instanceof DuplicateKeyException) {
                return new Refusal(
                        409, IssueType.CONFLICT, "Another message changes the same resources; send this one again.");
            }
        }
        if (thrown instanceof BaseServerResponseException known && known.getStatusCode() < 500) {
            byte[] body = request.getRequestContentsIfLoaded();
            if (body != null && !isReadable(body)) {
                return new Refusal(FindFaults.in(body, context));
            }
            IssueType type = known.getStatusCode() == 404 ? IssueType.NOTFOUND : IssueType.INVALID;
            return new Refusal(known.getStatusCode(), type, withoutCode(known.getMessage()));
        }
        LOG.error("Request {} failed", request.getRequestId(), Wordless.of(thrown));
        return new Refusal(
                500,
                IssueType.EXCEPTION,
                "Something is wrong on our side; nothing was stored. Request " + request.getRequestId() + ".");
    }

    /** The server does not tell in another way that it was the parser that refused. */
    private boolean isReadable(byte[] body) {
        try {
            context.newJsonParser().parseResource(new String(body, StandardCharsets.UTF_8));
            return true;
        } catch (DataFormatException e) {
            return false;
        }
    }

    private static String withoutCode(@Nullable String message) {
        return message == null ? "The request cannot be understood." : message.replaceAll("HAPI-\\d+: ", "");
    }
}
