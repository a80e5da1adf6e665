package no.helseporten.portal.signin;

import java.util.List;
import no.helseporten.portal.Citizen;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** A citizen at the threshold: what the framework asks of its users, until only the {@link Citizen} goes on. */
class Arrival extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final Citizen citizen;

    Arrival(OidcIdToken idToken, Citizen citizen) {
        super(List.of(), idToken);
        this.citizen = citizen;
    }

    Citizen citizen() {
        return citizen;
    }

    @Override
    public String toString() {
        return "Arrival[" + citizen + "]";
    }
}
