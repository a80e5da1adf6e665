package no.helseporten.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.helseporten.access.Area;
import no.helseporten.access.PageFor;
import no.helseporten.access.Scope;
import no.helseporten.person.FindPerson;
import no.helseporten.person.Person;
import no.helseporten.portal.Citizen;
import no.helseporten.portal.LocalPath;
import no.helseporten.portal.session.SessionLife;
import no.helseporten.ui.Formats;
import no.helseporten.ui.Frame;
import no.helseporten.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what the layout around it needs. */
@ControllerAdvice
class FrameAdvice {

    private static final String NAME = "helseporten.name";

    private final List<NavigationEntry> navigation;
    private final FindPerson findPerson;
    private final Formats formats;
    private final SessionLife life;

    FrameAdvice(ObjectProvider<NavigationEntry> navigation, FindPerson findPerson, Formats formats, SessionLife life) {
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.findPerson = findPerson;
        this.formats = formats;
        this.life = life;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale, @Nullable CsrfToken formToken) {
        if (formToken != null) {
            // Sets its cookie now: a long page is on its way before its first form is reached.
            formToken.getToken();
        }
        String path = path(request);
        Optional<Citizen> citizen = Citizen.signedIn();
        HttpSession session = request.getSession(false);
        if (citizen.isEmpty() || session == null) {
            return new Frame(List.of(), List.of(), Languages.choices(locale), path, null);
        }
        Optional<PageFor> page = PageFor.of(request);
        boolean chosen = page.isEmpty() && PageFor.somebodyElseIsChosen(request);
        Scope open = page.map(PageFor::open).orElse(Scope.NOTHING);
        Navigation leading = new Navigation(navigation.stream()
                .filter(entry -> page.isEmpty() && !chosen || leadsSomewhere(entry, open))
                .toList());
        String place = path.split("\\?", 2)[0];
        return new Frame(
                leading.main(place),
                leading.beside(place),
                Languages.choices(locale),
                path,
                chosen ? forSomebody(citizen.get(), session) : signedIn(page, citizen.get(), session));
    }

    private Frame.SignedIn signedIn(Optional<PageFor> page, Citizen citizen, HttpSession session) {
        Person seenAs = page.map(PageFor::seenAs).orElse(null);
        return new Frame.SignedIn(
                page.map(PageFor::person).map(this::name).orElseGet(() -> name(citizen, session)),
                page.filter(PageFor::onBehalf).isPresent(),
                page.filter(PageFor::actsForOthers).isPresent(),
                seenAs == null ? null : name(seenAs),
                life.idleUntil(session),
                life.endsAt(citizen));
    }

    /** On a page that nobody was asked about, whom she acts for is not looked up; that she does is said all the same. */
    private Frame.SignedIn forSomebody(Citizen citizen, HttpSession session) {
        return new Frame.SignedIn("", true, true, null, life.idleUntil(session), life.endsAt(citizen));
    }

    private static boolean leadsSomewhere(NavigationEntry entry, Scope open) {
        return entry.areas().isEmpty() || open.view().stream().map(Area::name).anyMatch(entry.areas()::contains);
    }

    private String name(Person person) {
        return formats.name(person.givenName(), person.familyName());
    }

    /** For pages that are about nobody: looked up once a session. */
    private String name(Citizen citizen, HttpSession session) {
        if (session.getAttribute(NAME) instanceof String known) {
            return known;
        }
        String name = findPerson.byId(citizen.personId()).map(this::name).orElse("");
        if (!name.isEmpty()) {
            session.setAttribute(NAME, name);
        }
        return name;
    }

    /** Of the page asked for, also when another one is shown in its place. */
    private static String path(HttpServletRequest request) {
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        Object method = failed ? request.getAttribute(RequestDispatcher.ERROR_METHOD) : request.getMethod();
        Object path = failed ? request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) : request.getRequestURI();
        Object query = failed ? request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING) : request.getQueryString();
        boolean forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null && !failed;
        if (forwarded || failed && !"GET".equals(method)) {
            return "/";
        }
        return LocalPath.of(query == null ? String.valueOf(path) : path + "?" + query)
                .map(LocalPath::value)
                .orElse("/");
    }
}
