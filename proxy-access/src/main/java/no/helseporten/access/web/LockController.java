package no.helseporten.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import no.helseporten.access.Area;
import no.helseporten.access.CurrentActor;
import no.helseporten.access.LockAccess;
import no.helseporten.access.LockChange;
import no.helseporten.access.Needs;
import no.helseporten.access.OpenAccess;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.access.Whose;
import no.helseporten.access.store.LockRows;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The emergency lock: closing all online access at once, and opening it again. */
@Controller
class LockController {

    private final LockRows locks;
    private final LockAccess lockAccess;
    private final OpenAccess openAccess;
    private final CurrentActor currentActor;
    private final MessageSource texts;

    LockController(
            LockRows locks,
            LockAccess lockAccess,
            OpenAccess openAccess,
            CurrentActor currentActor,
            MessageSource texts) {
        this.locks = locks;
        this.lockAccess = lockAccess;
        this.openAccess = openAccess;
        this.currentActor = currentActor;
        this.texts = texts;
    }

    @GetMapping("/access/lock")
    @Needs(value = Area.REPRESENTATION, whose = Whose.OWN, evenLocked = true)
    String show(Subject me, HttpServletRequest request, Model model) {
        LockChange locked = locks.last(me.id()).filter(LockChange::locked).orElse(null);
        model.addAttribute("locked", locked);
        model.addAttribute(
                "signInAgain",
                locked != null
                        && !OpenAccess.isNewEnough(currentActor.of(request).orElseThrow(), locked));
        return "access/lock";
    }

    @PostMapping("/access/lock")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String lock(Subject me, HttpServletRequest request) {
        lockAccess.lock(me.id());
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/signed-out?because=locked&back=/access/lock";
    }

    @PostMapping("/access/lock/open")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN, evenLocked = true)
    String open(HttpServletRequest request, RedirectAttributes said) {
        return switch (openAccess.open(currentActor.of(request).orElseThrow())) {
            case OPENED -> {
                said.addFlashAttribute("said", text("access.lock.said.opened"));
                yield "redirect:/access";
            }
            case WAS_OPEN -> {
                said.addFlashAttribute("said", text("access.lock.said.was-open"));
                yield "redirect:/access";
            }
            case SIGN_IN_AGAIN -> "redirect:/access/lock";
        };
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
