package no.helseporten.portal;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.Actor;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.user.OAuth2User;

/**
 * Whoever is signed in, as the session keeps her: our own id of her, and what signing out at the provider takes. Her
 * national number is not here.
 *
 * @param person our id of her
 * @param providerSession the provider's name of its session ({@code sid}); absent when it told none
 * @param sealedIdToken the id token, encrypted to ourselves since it holds her number; only signing out opens it
 * @param signedInAt when; the session ends a fixed time later whatever she does
 * @param authenticatedAt when she showed the provider who she is, which may be before
 * @param atHighLevel whether she signed in at the high level of assurance
 */
public record Citizen(
        UUID person,
        @Nullable String providerSession,
        String sealedIdToken,
        Instant signedInAt,
        Instant authenticatedAt,
        boolean atHighLevel)
        implements Actor, OAuth2User, Serializable {

    private static final long serialVersionUID = 3L;

    /** Whoever is signed in on this thread's request. */
    public static Optional<Citizen> signedIn() {
        return in(SecurityContextHolder.getContext().getAuthentication());
    }

    public static Optional<Citizen> in(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Citizen citizen
                ? Optional.of(citizen)
                : Optional.empty();
    }

    @Override
    public PersonId personId() {
        return new PersonId(person);
    }

    @Override
    public String getName() {
        return person.toString();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String toString() {
        return "Citizen[" + person + "]";
    }
}
