package no.helseporten.sector.fhir;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says in FHIR why nobody gets in. */
@Component
class RefuseAtTheDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final FhirContext context;

    RefuseAtTheDoor(FhirContext context) {
        this.context = context;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof TokenRefused told) {
            IssueType type = told.status() == 403 ? IssueType.FORBIDDEN : IssueType.TRANSIENT;
            write(response, told.status(), type, String.valueOf(told.getMessage()));
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        write(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                IssueType.LOGIN,
                "Send a valid access token of the sector's issuer: Authorization: Bearer [token].");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(response, HttpServletResponse.SC_FORBIDDEN, IssueType.FORBIDDEN, "The token does not open this.");
    }

    private void write(HttpServletResponse response, int status, IssueType type, String text) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/fhir+json;charset=UTF-8");
        response.getOutputStream()
                .write(context.newJsonParser()
                        .encodeResourceToString(Outcomes.of(List.of(new Problem(status, type, "", text))))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
