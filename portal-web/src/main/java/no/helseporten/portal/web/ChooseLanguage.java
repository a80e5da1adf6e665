package no.helseporten.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import no.helseporten.access.NeedsNothing;
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

    ChooseLanguage(Languages languages) {
        this.languages = languages;
    }

    /** Back to the same page, in the language chosen; a language we do not have changes nothing. */
    @PostMapping("/language")
    @NeedsNothing(because = "a language says nothing of anybody's health")
    ResponseEntity<Void> choose(
            @RequestParam String language,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.offered(language).ifPresent(locale -> languages.setLocale(request, response, locale));
        String target = LocalPath.of(back).map(LocalPath::value).orElse("/");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(target))
                .build();
    }
}
