package no.helseporten.sector.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Checks what a body is said to be, and sees to it that whatever goes wrong is answered in words of ours. */
@Interceptor
public final class DoorInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(DoorInterceptor.class);
    private static final Set<String> JSON = Set.of("application/fhir+json", "application/json");

    private final FhirContext context;

    DoorInterceptor(FhirContext context) {
        this.context = context;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void checkContentType(HttpServletRequest request) {
        boolean hasBody =
                request.getMethod().equals("POST") || request.getMethod().equals("PUT");
        if (hasBody && !JSON.contains(mediaType(request.getContentType()))) {
            throw new Refusal(415, IssueType.NOTSUPPORTED, "Send Content-Type: application/fhir+json.");
        }
    }

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException inWordsOfOurs(RequestDetails request, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof DataFormatException) {
                byte[] body = request.getRequestContentsIfLoaded();
                return new Refusal(FindFaults.in(body == null ? new byte[0] : body, context));
            }
            if (cause instanceof ConcurrencyFailureException || cause instanceof DuplicateKeyException) {
                return new Refusal(
                        409, IssueType.CONFLICT, "Another message changes the same resources; send this one again.");
            }
        }
        if (thrown instanceof BaseServerResponseException known && known.getStatusCode() < 500) {
            IssueType type = known.getStatusCode() == 404 ? IssueType.NOTFOUND : IssueType.INVALID;
            return new Refusal(known.getStatusCode(), type, withoutCode(known.getMessage()));
        }
        LOG.error("Request {} failed", request.getRequestId(), withoutWords(thrown));
        return new Refusal(
                500,
                IssueType.EXCEPTION,
                "Something is wrong on our side; nothing was stored. Request " + request.getRequestId() + ".");
    }

    private static String mediaType(@Nullable String contentType) {
        return contentType == null
                ? ""
                : contentType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String withoutCode(@Nullable String message) {
        return message == null ? "The request cannot be understood." : message.replaceAll("HAPI-\\d+: ", "");
    }

    /** A message may repeat a value of the row or the resource at fault; where it happened tells enough. */
    private static Throwable withoutWords(Throwable thrown) {
        Throwable cause = thrown.getCause();
        Throwable silent = new IllegalStateException(
                thrown.getClass().getName(), cause == null || cause == thrown ? null : withoutWords(cause));
        silent.setStackTrace(thrown.getStackTrace());
        return silent;
    }
}
