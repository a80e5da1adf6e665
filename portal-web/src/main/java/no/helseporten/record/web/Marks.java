package no.helseporten.record.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.helseporten.access.Access;
import no.helseporten.access.Area;
import no.helseporten.access.Ground;
import no.helseporten.access.PageFor;
import no.helseporten.access.Policy;
import no.helseporten.access.Subject;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page of the record its {@link Subject} as {@code subject}, and as {@code marks} which marks it shows: that
 * others do not see an item is told to the citizen herself, in her own eyes, and to nobody else.
 */
@ControllerAdvice(basePackageClasses = Marks.class)
class Marks {

    private final Policy policy;
    private final Clock clock;

    Marks(Policy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * @param exempted that her parents do not see it; only as long as there is anything at all that parents may see
     * @param hidden that those she has given power of attorney do not see it
     * @param personnel where she finds which health personnel can see it, and can block it
     */
    record Shown(boolean exempted, boolean hidden, boolean personnel) {}

    @ModelAttribute("subject")
    Subject subject(Subject subject) {
        return subject;
    }

    @ModelAttribute("marks")
    Shown marks(Subject subject, HttpServletRequest request) {
        Optional<PageFor> own = PageFor.of(request).filter(page -> !page.onBehalf() && page.seenAs() == null);
        return new Shown(
                own.filter(this::isOfAnAgeThatParentsLookInto).isPresent(),
                subject.mayActIn(Area.PRIVACY),
                own.isPresent() && subject.maySee(Area.PRIVACY));
    }

    private boolean isOfAnAgeThatParentsLookInto(PageFor page) {
        LocalDate birthDate = page.person().birthDate();
        if (birthDate == null) {
            return false;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Access.OSLO);
        return policy.rule(Ground.PARENT, today)
                .map(rule -> rule.at(Access.age(birthDate, today), true))
                .filter(scope -> !scope.view().isEmpty())
                .isPresent();
    }
}
