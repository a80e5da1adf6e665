package no.helseporten.world.idporten;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends the citizen back with the code and, as RFC 9207 wants, with the issuer's name. A fault is for one sign-in only:
 * the session ends with it, so that the next attempt asks again.
 */
final class AuthorizationResponse implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var answer = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        var code = Objects.requireNonNull(answer.getAuthorizationCode()).getTokenValue();
        var redirect = UriComponentsBuilder.fromUriString(Objects.requireNonNull(answer.getRedirectUri()))
                .queryParam("code", "{code}")
                .queryParam("state", "{state}")
                .queryParam("iss", "{iss}")
                .encode()
                .buildAndExpand(
                        code,
                        Objects.requireNonNullElse(answer.getState(), ""),
                        AuthorizationServerContextHolder.getContext().getIssuer());
        if (((Authentication) answer.getPrincipal()).getDetails() instanceof Fault) {
            request.getSession().invalidate();
        }
        response.sendRedirect(redirect.toUriString());
    }
}
