package no.helseporten.sector.fhir;

import java.util.List;
import no.helseporten.sector.SourceSystem;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A source system that has shown a valid token. The token itself is not kept. */
public final class SourceAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient SourceSystem source;

    SourceAuthentication(SourceSystem source) {
        super(List.of());
        this.source = source;
        setAuthenticated(true);
    }

    @Override
    public SourceSystem getPrincipal() {
        return source;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return source.organisation();
    }
}
