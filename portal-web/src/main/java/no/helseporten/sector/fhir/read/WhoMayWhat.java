package no.helseporten.sector.fhir.read;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationFlagsEnum;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IRuleApplier;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import java.util.List;
import java.util.Set;
import no.helseporten.sector.Personnel;
import no.helseporten.sector.SourceSystem;
import no.helseporten.sector.fhir.PersonnelAuthentication;
import no.helseporten.sector.fhir.Refusal;
import no.helseporten.sector.fhir.SourceAuthentication;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Which kinds a token may read and write, by its scopes; whatever is not said here is denied. Whose record, and which
 * items of it, others decide.
 */
@Component
@Interceptor
public class WhoMayWhat extends AuthorizationInterceptor {

    WhoMayWhat() {
        super(PolicyEnum.DENY);
    }

    /** Also before anything is looked up: the library asks of a read only when its answer is there. */
    @Override
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void incomingRequestPreHandled(RequestDetails request, Pointcut pointcut) {
        if (!mayDo(request.getRestOperationType(), request.getResourceName())) {
            throw refusal(request);
        }
        super.incomingRequestPreHandled(request, pointcut);
    }

    @Override
    public List<IAuthRule> buildRuleList(RequestDetails request) {
        return List.of(new ByScope());
    }

    @Override
    protected void handleDeny(RequestDetails request, Verdict verdict) {
        throw refusal(request);
    }

    private static final class ByScope implements IAuthRule {

        @Override
        public @Nullable Verdict applyRule(
                RestOperationTypeEnum operation,
                RequestDetails request,
                @Nullable IBaseResource input,
                @Nullable IIdType id,
                @Nullable IBaseResource output,
                IRuleApplier applier,
                Set<AuthorizationFlagsEnum> flags,
                Pointcut pointcut) {
            boolean tellsWhatIsWrong = output instanceof OperationOutcome;
            String type = output == null ? request.getResourceName() : output.fhirType();
            return tellsWhatIsWrong || mayDo(operation, type) ? new Verdict(PolicyEnum.ALLOW, this) : null;
        }

        @Override
        public String getName() {
            return "by scope";
        }
    }

    private static boolean mayDo(RestOperationTypeEnum operation, @Nullable String type) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (operation == RestOperationTypeEnum.METADATA) {
            return true;
        }
        if (authentication instanceof SourceAuthentication source) {
            return may(source.getPrincipal(), operation, type);
        }
        return authentication instanceof PersonnelAuthentication personnel
                && may(personnel.getPrincipal(), operation, type);
    }

    private static boolean may(SourceSystem source, RestOperationTypeEnum operation, @Nullable String type) {
        return switch (operation) {
            // Each entry of a message is held to its own scope when it is read.
            case TRANSACTION -> source.mayWriteSomething();
            case CREATE, UPDATE -> type != null && source.mayWrite(type);
            case READ, SEARCH_TYPE -> type != null && !isOfRecord(type) && source.mayRead(type);
            default -> false;
        };
    }

    private static boolean may(Personnel personnel, RestOperationTypeEnum operation, @Nullable String type) {
        return switch (operation) {
            case READ, SEARCH_TYPE -> type != null && isOfRecord(type) && personnel.mayRead(type);
            default -> false;
        };
    }

    /** Sources follow what a citizen did here; the record itself is for personnel. */
    private static boolean isOfRecord(String type) {
        return type.equals("Patient")
                || type.equals("Binary")
                || Readable.of(type).isPresent();
    }

    private static Refusal refusal(RequestDetails request) {
        String type = request.getResourceName() == null ? "[type]" : request.getResourceName();
        boolean reads = request.getRestOperationType() == RestOperationTypeEnum.READ
                || request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE;
        if (!reads) {
            return new Refusal(403, IssueType.FORBIDDEN, "The token lacks the scope system/" + type + ".write.");
        }
        String whose = isOfRecord(type) ? "user/" : "system/";
        return new Refusal(403, IssueType.FORBIDDEN, "The token lacks the scope " + whose + type + ".read.");
    }
}
