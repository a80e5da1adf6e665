package no.helseporten.sector.fhir.read;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import ca.uhn.fhir.rest.server.interceptor.consent.ConsentInterceptor;
import ca.uhn.fhir.rest.server.interceptor.consent.ConsentOutcome;
import ca.uhn.fhir.rest.server.interceptor.consent.IConsentContextServices;
import ca.uhn.fhir.rest.server.interceptor.consent.IConsentService;
import no.helseporten.sector.fhir.Refusal;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stands behind whoever answers: no resource goes out that was not decided and logged as permitted in this very request,
 * whatever the answer says. It should never have anything to do.
 */
@Component
@Interceptor
public class SecondGate extends ConsentInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(SecondGate.class);

    SecondGate() {
        super(new OnlyWhatIsPermitted());
    }

    /** The library takes every total off, since it may count what is withheld; ours counts what is given. */
    @Override
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void interceptOutgoingResponse(RequestDetails request, ResponseDetails response) {
        Integer total =
                response.getResponseResource() instanceof Bundle bundle && bundle.hasTotal() ? bundle.getTotal() : null;
        super.interceptOutgoingResponse(request, response);
        if (total != null && response.getResponseResource() instanceof Bundle bundle) {
            bundle.setTotal(total);
        }
    }

    private static final class OnlyWhatIsPermitted implements IConsentService {

        @Override
        public ConsentOutcome willSeeResource(
                RequestDetails request, IBaseResource resource, IConsentContextServices services) {
            if (resource instanceof Bundle || resource instanceof OperationOutcome) {
                return ConsentOutcome.PROCEED;
            }
            if (!Permits.of(request).includes(resource)) {
                LOG.error("Request {} was to be given something undecided; stopped", request.getRequestId());
                throw new Refusal(
                        500,
                        IssueType.EXCEPTION,
                        "Something is wrong on our side; nothing is given. Request " + request.getRequestId() + ".");
            }
            return ConsentOutcome.PROCEED;
        }
    }
}
