package no.helseporten.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.helseporten.access.Access;
import no.helseporten.access.AccessLocked;
import no.helseporten.access.AgeStepAhead;
import no.helseporten.access.AuthorityChanged;
import no.helseporten.access.AuthorityRunsOut;
import no.helseporten.access.FindCarers;
import no.helseporten.access.Policy;
import no.helseporten.accesslog.GlassBroken;
import no.helseporten.accesslog.GlassTried;
import no.helseporten.accesslog.LookUpQuestionAnswered;
import no.helseporten.accesslog.LookUpQuestionOverdue;
import no.helseporten.accesslog.ReadLookUps;
import no.helseporten.notice.store.NoticeRows;
import no.helseporten.person.FindPerson;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;

/**
 * Hears what happens elsewhere and writes it down for whoever is to know. Each event may come more than once, and is
 * written once. The ids of the listeners stand in the rows of events that are not heard yet, and so never change.
 */
@Component
class WriteNotices {

    private final NoticeRows rows;
    private final FindPerson findPerson;
    private final FindCarers findCarers;
    private final ReadLookUps readLookUps;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteNotices(
            NoticeRows rows,
            FindPerson findPerson,
            FindCarers findCarers,
            ReadLookUps readLookUps,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.findPerson = findPerson;
        this.findCarers = findCarers;
        this.readLookUps = readLookUps;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    @Async(HearAFewAtOnce.EXECUTOR)
    @ApplicationModuleListener(id = "notice.authority-changed", condition = WhoIsTold.ON_A_GROUND_TOLD_OF)
    void on(AuthorityChanged change) {
        LocalDate today = today();
        write(WhoIsTold.of(change, age(change.subject(), today), policy, today));
    }

    @Async(HearAFewAtOnce.EXECUTOR)
    @ApplicationModuleListener(id = "notice.authority-runs-out")
    void on(AuthorityRunsOut ahead) {
        write(List.of(WhoIsTold.of(ahead, today())));
    }

    @Async(HearAFewAtOnce.EXECUTOR)
    @ApplicationModuleListener(id = "notice.age-step")
    void on(AgeStepAhead step) {
        write(WhoIsTold.of(step, findCarers.whoseAccessChanges(step.person(), step.age()), policy));
    }

    // It is about one person who did it just now, and stands in no line.
    @ApplicationModuleListener(id = "notice.access-locked")
    void on(AccessLocked locked) {
        write(List.of(WhoIsTold.of(locked, today())));
    }

    @Async(HearAFewAtOnce.EXECUTOR)
    @ApplicationModuleListener(id = "notice.glass-broken")
    void on(GlassBroken broken) {
        LocalDate today = today();
        PersonId person = broken.person();
        UUID first = readLookUps.firstAtTheGlass(person, broken.lookUp());
        write(WhoIsTold.of(broken, first, age(person, today), findCarers.parents(person), policy, today));
    }

    @Async(HearAFewAtOnce.EXECUTOR)
    @ApplicationModuleListener(id = "notice.glass-tried")
    void on(GlassTried tried) {
        LocalDate today = today();
        PersonId person = tried.person();
        UUID first = readLookUps.firstAtTheGlass(person, tried.lookUp());
        write(WhoIsTold.of(tried, first, age(person, today), findCarers.parents(person), policy, today));
    }

    @ApplicationModuleListener(id = "notice.look-up-question-answered")
    void on(LookUpQuestionAnswered answered) {
        write(List.of(WhoIsTold.of(answered)));
    }

    @Async(HearAFewAtOnce.EXECUTOR)
    @ApplicationModuleListener(id = "notice.look-up-question-overdue")
    void on(LookUpQuestionOverdue overdue) {
        write(List.of(WhoIsTold.of(overdue)));
    }

    private void write(List<Telling> tellings) {
        Instant now = clock.instant();
        for (Telling telling : tellings) {
            rows.write(telling, now)
                    .ifPresent(notice -> events.publishEvent(new NoticeWritten(telling.person(), notice)));
        }
    }

    private @Nullable Integer age(PersonId person, LocalDate today) {
        return findPerson
                .byId(person)
                .map(Person::birthDate)
                .map(birthDate -> Access.age(birthDate, today))
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Access.OSLO);
    }
}
