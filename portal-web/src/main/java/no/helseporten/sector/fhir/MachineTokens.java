package no.helseporten.sector.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import no.helseporten.sector.SectorProperties;
import no.helseporten.sector.SourceSystem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Reads the sector's machine tokens. Asks the issuer for its keys when the first one comes, not when the portal starts. */
@Component
class MachineTokens implements Converter<Jwt, AbstractAuthenticationToken> {

    private static final Logger LOG = LoggerFactory.getLogger(MachineTokens.class);

    private final SectorProperties properties;
    private final ReadPersonnel personnel;
    private final AtomicBoolean toldOperator = new AtomicBoolean();
    private volatile @Nullable JwtDecoder decoder;

    MachineTokens(SectorProperties properties) {
        this.properties = properties;
        this.personnel = new ReadPersonnel(properties.personnel());
    }

    Jwt decode(String token) {
        try {
            return decoder().decode(token);
        } catch (BadJwtException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn(
                    "The issuer of machine tokens cannot be asked: {}",
                    e.getClass().getName());
            throw new TokenRefused(503, "The issuer of the token cannot be reached now; try again in a while.");
        }
    }

    /** A token is of a source system or of personnel, never of both: what one may do, the other may not. */
    @Override
    public AbstractAuthenticationToken convert(Jwt jwt) {
        Set<String> scopes = scopes(jwt);
        SourceSystem source = new SourceSystem(String.valueOf(organisation(jwt)), scopes);
        boolean ofSource = source.mayWriteSomething() || source.mayReadSomething();
        boolean ofPersonnel = scopes.stream().anyMatch(scope -> scope.startsWith("user/") && scope.endsWith(".read"));
        if (ofSource && ofPersonnel) {
            throw new TokenRefused(
                    403, "Claim scope: a token has scopes of a system (system/) or of personnel (user/), not both.");
        }
        if (ofPersonnel) {
            refuseWithoutAudience();
            return new PersonnelAuthentication(personnel.read(jwt.getClaims(), scopes));
        }
        if (organisation(jwt) == null
                || properties.source(source.organisation()).isEmpty()) {
            throw new TokenRefused(403, "The organisation of the token is not connected to this portal.");
        }
        if (!ofSource) {
            throw new TokenRefused(
                    403,
                    "The token lacks a scope: system/*.write or system/[type].write to send, system/*.read or"
                            + " system/[type].read to follow, user/*.read or user/[type].read for personnel.");
        }
        return new SourceAuthentication(source);
    }

    /** Personnel's tokens are the same everywhere in the sector but for whom they are meant for. */
    private void refuseWithoutAudience() {
        String audience = properties.audience();
        if (audience == null || audience.isBlank()) {
            if (!toldOperator.getAndSet(true)) {
                LOG.error("Personnel are refused: set helseporten.sector.audience to what their tokens are meant for");
            }
            throw new TokenRefused(403, "This portal is not open to personnel.");
        }
    }

    private @Nullable String organisation(Jwt jwt) {
        return jwt.getClaimAsString(properties.organisationClaim());
    }

    private JwtDecoder decoder() {
        JwtDecoder known = decoder;
        if (known != null) {
            return known;
        }
        String issuer = properties.issuer();
        if (issuer == null) {
            throw new IllegalStateException("No issuer of machine tokens is configured");
        }
        NimbusJwtDecoder found = NimbusJwtDecoder.withIssuerLocation(issuer)
                .discoverJwsAlgorithms()
                .validateType(false)
                .build();
        found.setJwtValidator(validator(issuer, properties.audience()));
        decoder = found;
        return found;
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, @Nullable String audience) {
        // HelseID says at+jwt (RFC 9068), other issuers JWT or nothing.
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        type.setAllowEmpty(true);
        List<OAuth2TokenValidator<Jwt>> validators =
                new ArrayList<>(List.of(type, new JwtTimestampValidator(), new JwtIssuerValidator(issuer)));
        if (audience != null) {
            validators.add(new JwtAudienceValidator(audience));
        }
        return new DelegatingOAuth2TokenValidator<>(validators);
    }

    /** As one text with spaces (RFC 8693) or as a list (HelseID). */
    static Set<String> scopes(Jwt jwt) {
        Object claim = jwt.getClaims().get("scope");
        if (claim instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return claim instanceof String text ? new HashSet<>(Arrays.asList(text.split(" "))) : Set.of();
    }
}
