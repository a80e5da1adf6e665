package no.helseporten.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.AuthorityChanged;
import no.helseporten.access.ChangePowerOfAttorney;
import no.helseporten.access.Draft;
import no.helseporten.access.GivePowerOfAttorney;
import no.helseporten.access.NamedAuthority;
import no.helseporten.access.Needs;
import no.helseporten.access.NotYours;
import no.helseporten.access.PowerOutcome;
import no.helseporten.access.Right;
import no.helseporten.access.Scope;
import no.helseporten.access.Subject;
import no.helseporten.access.Whose;
import no.helseporten.access.store.DraftRows;
import no.helseporten.access.store.ReadAuthorities;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A power of attorney on its way: what it will lead to, and the step that gives or changes it. */
@Controller
@RequestMapping("/access/given/draft/{id}")
class DraftController {

    private final DraftRows drafts;
    private final ReadAuthorities authorities;
    private final GivePowerOfAttorney givePowerOfAttorney;
    private final ChangePowerOfAttorney changePowerOfAttorney;
    private final PowerWords words;
    private final MessageSource texts;

    DraftController(
            DraftRows drafts,
            ReadAuthorities authorities,
            GivePowerOfAttorney givePowerOfAttorney,
            ChangePowerOfAttorney changePowerOfAttorney,
            PowerWords words,
            MessageSource texts) {
        this.drafts = drafts;
        this.authorities = authorities;
        this.givePowerOfAttorney = givePowerOfAttorney;
        this.changePowerOfAttorney = changePowerOfAttorney;
        this.words = words;
        this.texts = texts;
    }

    /** @param differences what a change changes, a sentence each; absent for a new one */
    record Check(
            UUID id,
            String name,
            Scope scope,
            List<String> see,
            List<String> act,
            String until,
            @Nullable String purpose,
            @Nullable UUID changes,
            @Nullable List<String> differences) {}

    @GetMapping
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String check(Subject me, @PathVariable UUID id, Model model) {
        Optional<Draft> draft = drafts.find(me.id(), id);
        if (authorities.given(me.id(), id).isPresent()) {
            return "redirect:/access/given/" + id;
        }
        model.addAttribute("check", check(draft.orElseThrow(NotYours::new)));
        return "access/check";
    }

    @PostMapping
    @Needs(value = Area.REPRESENTATION, right = Right.ACT, whose = Whose.OWN)
    String give(
            Subject me,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes said,
            Model model) {
        Optional<Draft> draft = drafts.find(me.id(), id);
        boolean changes = draft.map(Draft::changes).isPresent();
        PowerOutcome outcome =
                changes ? changePowerOfAttorney.change(me.id(), id) : givePowerOfAttorney.give(me.id(), id);
        Preview.stop(request);
        return switch (outcome) {
            case PowerOutcome.Done done ->
                said(
                        said,
                        done.authority(),
                        changes ? "access.check.said.changed" : "access.check.said.given",
                        me.id());
            case PowerOutcome.AlreadySo already ->
                said(said, already.authority(), "access.check.said.already", me.id());
            case PowerOutcome.Over over -> warned(said, over.authority(), "access.check.over");
            case PowerOutcome.MovedOn moved -> warned(said, moved.authority(), "access.check.moved-on");
            case PowerOutcome.HasOne one -> warned(said, one.authority(), "access.check.has-one");
            case PowerOutcome.NoDraft none -> throw new NotYours();
            case PowerOutcome.Refused refused -> {
                model.addAttribute("check", check(draft.orElseThrow(NotYours::new)));
                model.addAttribute("obstacle", refused.obstacle());
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield "access/check";
            }
        };
    }

    private Check check(Draft draft) {
        return new Check(
                draft.id(),
                words.name(drafts.receiverName(draft)),
                Scope.of(draft.areas(), draft.mayAct()),
                words.see(draft.areas()),
                draft.mayAct() ? words.act(draft.areas()) : List.of(),
                words.until(draft.until()),
                draft.purpose(),
                draft.changes(),
                differences(draft));
    }

    private @Nullable List<String> differences(Draft draft) {
        UUID changes = draft.changes();
        return changes == null
                ? null
                : authorities
                        .given(draft.giver(), changes)
                        .map(NamedAuthority::last)
                        .map(last -> words.differences(
                                last,
                                last.next(
                                        AuthorityChanged.Kind.CHANGED,
                                        draft.areas(),
                                        draft.mayAct(),
                                        draft.until(),
                                        draft.purpose(),
                                        draft.giver(),
                                        draft.at())))
                        .orElseThrow(NotYours::new);
    }

    private String said(RedirectAttributes said, UUID authority, String key, PersonId me) {
        String name = authorities
                .given(me, authority)
                .map(found -> words.name(found.name()))
                .orElseThrow(NotYours::new);
        said.addFlashAttribute("said", text(key, name));
        return "redirect:/access/given/" + authority;
    }

    private String warned(RedirectAttributes said, UUID authority, String key) {
        said.addFlashAttribute("warned", text(key));
        return "redirect:/access/given/" + authority;
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
