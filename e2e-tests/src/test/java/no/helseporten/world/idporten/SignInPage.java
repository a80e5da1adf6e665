package no.helseporten.world.idporten;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** The page where one picks a test person, or turns back. */
record SignInPage(TestPeople people, RelyingParties clients) {

    static final String PATH = "/sign-in";
    static final String CANCEL = "/sign-in/cancel";

    /** Where Spring Security keeps the request that it interrupted for the sign-in. */
    private static final String ASKED = "SPRING_SECURITY_SAVED_REQUEST";

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(PATH, request -> show())
                .POST(CANCEL, this::cancel)
                .build();
    }

    private ServerResponse show() {
        return ServerResponse.ok().render("sign-in", Map.of("people", people.people(), "faults", Fault.values()));
    }

    private ServerResponse cancel(ServerRequest request) {
        URI back = wayBack(request.servletRequest());
        if (back == null) {
            return ServerResponse.badRequest().build();
        }
        request.session().invalidate();
        return ServerResponse.status(HttpStatus.SEE_OTHER).location(back).build();
    }

    /** The portal's address for answers, with the refusal; none if nobody it knows sent the citizen here. */
    private @Nullable URI wayBack(HttpServletRequest request) {
        if (!(request.getSession().getAttribute(ASKED) instanceof SavedRequest asked)) {
            return null;
        }
        var client = clients.findByClientId(parameter(asked, OAuth2ParameterNames.CLIENT_ID));
        String redirect = parameter(asked, OAuth2ParameterNames.REDIRECT_URI);
        if (client == null || !client.getRedirectUris().contains(redirect)) {
            return null;
        }
        return UriComponentsBuilder.fromUriString(redirect)
                .queryParam(OAuth2ParameterNames.ERROR, OAuth2ErrorCodes.ACCESS_DENIED)
                .queryParam(OAuth2ParameterNames.STATE, "{state}")
                .queryParam("iss", "{iss}")
                .encode()
                .buildAndExpand(
                        parameter(asked, OAuth2ParameterNames.STATE),
                        UriComponentsBuilder.fromUriString(
                                        request.getRequestURL().toString())
                                .replacePath(null)
                                .toUriString())
                .toUri();
    }

    private static String parameter(SavedRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
