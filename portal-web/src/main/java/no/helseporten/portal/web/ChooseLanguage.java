package no.helseporten.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import no.helseporten.access.NeedsNothing;
import no.helseporten.notice.RememberLanguage;
import no.helseporten.portal.Citizen;
import no.helseporten.portal.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ChooseLanguage {

    private final Languages languages;
    private final RememberLanguage rememberLanguage;

    ChooseLanguage(Languages languages, RememberLanguage rememberLanguage) {
        this.languages = languages;
        this.rememberLanguage = rememberLanguage;
    }

    /** Back to the same page, in the language chosen; a language we do not have changes nothing. */
    @PostMapping("/language")
    @NeedsNothing(because = "a language says nothing of anybody's health")
    ResponseEntity<Void> choose(
            @RequestParam String language,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.offered(language).ifPresent(locale -> {
            languages.setLocale(request, response, locale);
            Citizen.signedIn().ifPresent(citizen -> rememberLanguage.of(citizen.personId(), locale));
        });
        String target = LocalPath.of(back).map(LocalPath::value).orElse("/");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(target))
                .build();
    }
}
