package no.helseporten.sector.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.helseporten.sector.SectorProperties;
import no.helseporten.sector.SourceSystem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;
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
class MachineTokens implements Converter<Jwt, SourceAuthentication> {

    private static final Logger LOG = LoggerFactory.getLogger(MachineTokens.class);

    private final SectorProperties properties;
    private volatile @Nullable JwtDecoder decoder;

    MachineTokens(SectorProperties properties) {
        this.properties = properties;
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

    @Override
    public SourceAuthentication convert(Jwt jwt) {
        String organisation = jwt.getClaimAsString(properties.organisationClaim());
        if (organisation == null || properties.source(organisation).isEmpty()) {
            throw new TokenRefused(403, "The organisation of the token is not connected to this portal.");
        }
        SourceSystem source = new SourceSystem(organisation, scopes(jwt));
        if (!source.mayWriteSomething()) {
            throw new TokenRefused(403, "The token lacks a scope: system/*.write, or system/[type].write.");
        }
        return new SourceAuthentication(source);
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
