package no.helseporten.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import no.helseporten.access.NeedsNothing;
import no.helseporten.access.Refusal;
import no.helseporten.person.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is shown when a page cannot be: in plain words, with a reference that stands in the log beside what happened, and
 * nothing of what happened on the page.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 413, 503);
    private static final SecureRandom RANDOM = new SecureRandom();

    @RequestMapping("/error")
    @NeedsNothing(because = "it says only that something went wrong")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        String reference = reference();
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (status >= 500 && failure instanceof Throwable thrown) {
            Throwable cause = thrown.getCause();
            log.error(
                    "Reference {}: answered {}",
                    reference,
                    status,
                    Wordless.of(thrown instanceof ServletException && cause != null ? cause : thrown));
        } else {
            log.info("Reference {}: answered {}", reference, status);
        }
        response.setStatus(status);
        model.addAttribute("kind", EXPLAINED.contains(status) ? String.valueOf(status) : status < 500 ? "400" : "500");
        model.addAttribute("reference", reference);
        Optional<Refusal> refusal = Refusal.of(request);
        refusal.ifPresent(why -> model.addAttribute("refusal", why.key()));
        return refusal.isPresent() ? "access/refused" : "portal/error";
    }

    /** Somebody who types the address of this page has asked for a page that is not there. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static String reference() {
        byte[] random = new byte[5];
        RANDOM.nextBytes(random);
        return HexFormat.of().withUpperCase().formatHex(random);
    }
}
