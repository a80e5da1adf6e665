package no.helseporten.notice.web;

import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Needs;
import no.helseporten.access.Right;
import no.helseporten.access.Subject;
import no.helseporten.access.Whose;
import no.helseporten.notice.MarkAsRead;
import no.helseporten.notice.ReadNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that somebody has been told, and what of it she has read. */
@Controller
@RequestMapping("/notice")
class NoticeController {

    private static final int PAGE = 25;

    private final ReadNotices readNotices;
    private final MarkAsRead markAsRead;
    private final MessageSource texts;

    NoticeController(ReadNotices readNotices, MarkAsRead markAsRead, MessageSource texts) {
        this.readNotices = readNotices;
        this.markAsRead = markAsRead;
        this.texts = texts;
    }

    @GetMapping
    @Needs(value = Area.REPRESENTATION, whose = Whose.OWN)
    String list(Subject me, @RequestParam @Nullable UUID older, Model model) {
        model.addAttribute("page", readNotices.page(me.id(), older, PAGE));
        model.addAttribute("first", older == null);
        return "notice/list";
    }

    /** @param home whether the button was on the home page, which is where she stays */
    @PostMapping("/{id}/read")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String read(
            Subject me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean home,
            RedirectAttributes to) {
        markAsRead.one(me.id(), id);
        to.addFlashAttribute("said", text("notice.read.said"));
        return home ? "redirect:/home" : "redirect:/notice";
    }

    /** @param newest the newest that the page showed */
    @PostMapping("/read")
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String readAll(Subject me, @RequestParam UUID newest, RedirectAttributes to) {
        markAsRead.upTo(me.id(), newest);
        to.addFlashAttribute("said", text("notice.read.all.said"));
        return "redirect:/notice";
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
