package no.helseporten.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.helseporten.access.NeedsNothing;
import no.helseporten.portal.Citizen;
import no.helseporten.portal.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Ends our session at once, and then the provider's. */
@Controller
class SignOut {

    private final IdPorten provider;
    private final SignInSettings settings;
    private final SealedIdToken sealedIdToken;

    SignOut(IdPorten provider, SignInSettings settings, SealedIdToken sealedIdToken) {
        this.provider = provider;
        this.settings = settings;
        this.sealedIdToken = sealedIdToken;
    }

    /**
     * Answers with a form that goes on to the provider by itself where scripts run, since the id token it wants back
     * holds the national number and must not stand in an address.
     */
    @PostMapping("/sign-out")
    @NeedsNothing(because = "it only ends a session")
    String signOut(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<String> idToken =
                Citizen.signedIn().map(Citizen::sealedIdToken).flatMap(sealedIdToken::open);
        new SecurityContextLogoutHandler()
                .logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        Optional<String> endSession = idToken.flatMap(any -> endSessionEndpoint());
        if (endSession.isEmpty()) {
            return "redirect:/signed-out";
        }
        model.addAttribute("provider", endSession.get());
        model.addAttribute("idToken", idToken.get());
        model.addAttribute("clientId", settings.clientId());
        model.addAttribute(
                "signedOut",
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/signed-out")
                        .toUriString());
        return "portal/signing-out";
    }

    @GetMapping("/signed-out")
    @NeedsNothing(because = "it shows nothing of anybody")
    String signedOut(
            @RequestParam(required = false) @Nullable String because,
            @RequestParam(required = false) @Nullable String back,
            Model model) {
        model.addAttribute("timedOut", "timed-out".equals(because));
        model.addAttribute("locked", "locked".equals(because));
        model.addAttribute("back", LocalPath.of(back).map(LocalPath::value).orElse("/home"));
        return "portal/signed-out";
    }

    private Optional<String> endSessionEndpoint() {
        try {
            return provider.endSessionEndpoint();
        } catch (ProviderUnavailable down) {
            return Optional.empty();
        }
    }
}
