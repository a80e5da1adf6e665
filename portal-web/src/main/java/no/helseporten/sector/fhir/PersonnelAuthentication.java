package no.helseporten.sector.fhir;

import java.util.List;
import no.helseporten.sector.Personnel;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody among health personnel whose system has shown a valid token. The token itself is not kept. */
public final class PersonnelAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Personnel personnel;

    PersonnelAuthentication(Personnel personnel) {
        super(List.of());
        this.personnel = personnel;
        setAuthenticated(true);
    }

    @Override
    public Personnel getPrincipal() {
        return personnel;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
