package no.helseporten.ui.gallery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.helseporten.ui.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The gallery at {@code /gallery}, in development only. {@code ?as=nobody|own|behalf} chooses who is signed in,
 * {@code ?theme=dark|light} the theme, {@code ?view=simple} the simple view,
 * {@code ?only=} one component, and {@code /gallery/page} shows a page
 * as a feature would build it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("gallery")
class ShowGallery {

    @Bean
    RouterFunction<ServerResponse> galleryRoutes(Clock clock) {
        return RouterFunctions.route()
                .GET("/gallery", request -> ServerResponse.ok()
                        .render("ui/gallery/gallery", model(request, clock.instant())))
                .GET("/gallery/page", request -> ServerResponse.ok()
                        .render("ui/gallery/page", model(request, clock.instant())))
                .build();
    }

    private static Map<String, @Nullable Object> model(ServerRequest request, Instant now) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("components", components(request.param("only")));
        model.put("fixtures", Fixtures.all());
        model.put("frame", frame(request.param("as").orElse("own"), now));
        model.put("theme", request.param("theme").orElse(null));
        model.put("view", request.param("view").orElse(null));
        return model;
    }

    private static Map<String, List<Fixture>> components(Optional<String> only) {
        return Fixtures.all().stream()
                .filter(fixture -> only.isEmpty() || only.get().equals(fixture.component()))
                .collect(Collectors.groupingBy(Fixture::component, LinkedHashMap::new, Collectors.toList()));
    }

    private static Frame frame(String as, Instant now) {
        boolean behalf = as.equals("behalf");
        var signedIn = new Frame.SignedIn(
                behalf ? "Torvald Solbakken" : "Ingrid Solbakken",
                behalf,
                !behalf,
                as.equals("preview") ? "Torvald Solbakken" : null,
                now.plus(Duration.ofMinutes(as.equals("ending") ? 4 : 30)),
                now.plus(Duration.ofHours(as.equals("last") ? 0 : 6)));
        String here = LocaleContextHolder.getLocale().getLanguage();
        return new Frame(
                as.equals("nobody")
                        ? List.of()
                        : List.of(
                                new Frame.Entry("/", "ui.gallery.nav.overview", false),
                                new Frame.Entry("/record", "ui.gallery.nav.record", true),
                                new Frame.Entry("/appointments", "ui.gallery.nav.appointments", false),
                                new Frame.Entry("/dialog", "ui.gallery.nav.dialog", false),
                                new Frame.Entry("/forms", "ui.gallery.nav.forms", false),
                                new Frame.Entry("/blocking", "ui.gallery.nav.privacy", false)),
                List.of(),
                List.of(
                        new Frame.Language(Locale.of("nb"), "Bokmål", !here.equals("nn") && !here.equals("en")),
                        new Frame.Language(Locale.of("nn"), "Nynorsk", here.equals("nn")),
                        new Frame.Language(Locale.of("en"), "English", here.equals("en"))),
                "/gallery",
                as.equals("nobody") ? null : signedIn);
    }
}
