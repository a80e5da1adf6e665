package no.helseporten.notice;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.helseporten.access.AccessLocked;
import no.helseporten.access.AgeStepAhead;
import no.helseporten.access.Area;
import no.helseporten.access.AuthorityChanged;
import no.helseporten.access.AuthorityRunsOut;
import no.helseporten.access.Ground;
import no.helseporten.access.Policy;
import no.helseporten.access.Right;
import no.helseporten.accesslog.GlassBroken;
import no.helseporten.accesslog.GlassTried;
import no.helseporten.accesslog.LookUpQuestionAnswered;
import no.helseporten.accesslog.LookUpQuestionOverdue;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Decides who is told of what happens. Pure: what it needs to know comes in as arguments. */
final class WhoIsTold {

    /** The register tells of parents day and night; nobody needs to hear that she is one. */
    private static final Set<Ground> UNTOLD = Set.of(Ground.SELF, Ground.PARENT);

    /** The same for the registry of events, so that what nobody is told of is not even written down there (SpEL). */
    static final String ON_A_GROUND_TOLD_OF = "!{'SELF', 'PARENT'}.contains(#root.args[0].ground().code())";

    private static final Period LAST_WARNING = Period.ofDays(30);
    private static final int FIRST = 90;
    private static final int LAST = 30;

    private WhoIsTold() {}

    /**
     * Both whom it concerns, except who did it. A subject who cannot sign in by herself yet is not told.
     *
     * @param subjectAge in whole years; absent when nobody knows
     */
    static List<Telling> of(AuthorityChanged change, @Nullable Integer subjectAge, Policy policy, LocalDate today) {
        if (UNTOLD.contains(change.ground())) {
            return List.of();
        }
        Set<PersonId> told = new LinkedHashSet<>();
        told.add(change.receiver());
        if (subjectAge != null && readsHerOwn(subjectAge, policy, today)) {
            told.add(change.subject());
        }
        told.removeIf(person -> person.equals(change.by()));
        return told.stream().map(person -> telling(person, change)).toList();
    }

    /**
     * Herself when she can sign in by then, and those whose access changes.
     *
     * @param carers her parents, foster parents and others whom a source has told of
     */
    static List<Telling> of(AgeStepAhead step, List<PersonId> carers, Policy policy) {
        List<PersonId> told = new ArrayList<>(carers);
        if (readsHerOwn(step.age(), policy, step.on())) {
            told.add(step.person());
        }
        return told.stream()
                .distinct()
                .map(person ->
                        new Telling(person, Kind.AGE_STEP, null, null, false, step.person(), step.on(), step.age()))
                .toList();
    }

    /** Who has to renew it. However often it is told, it is one notice early on, and one when it is close. */
    static Telling of(AuthorityRunsOut ahead, LocalDate today) {
        boolean close = !today.isBefore(ahead.lastDay().minus(LAST_WARNING));
        return new Telling(
                ahead.receiver(),
                Kind.AUTHORITY_RUNS_OUT,
                ahead.authority(),
                null,
                true,
                ahead.subject(),
                ahead.lastDay(),
                close ? LAST : FIRST);
    }

    /** Herself, and nobody else: that she has closed her record is her own secret. One a day. */
    static Telling of(AccessLocked locked, LocalDate today) {
        return new Telling(
                locked.person(),
                Kind.ACCESS_LOCKED,
                null,
                null,
                false,
                null,
                today,
                Math.toIntExact(today.toEpochDay()));
    }

    /** @param first the first of the day that the same reader broke the glass by: she is told of the day once */
    static List<Telling> of(
            GlassBroken broken,
            UUID first,
            @Nullable Integer age,
            List<PersonId> parents,
            Policy policy,
            LocalDate today) {
        return ofGlass(Kind.GLASS_BROKEN, broken.person(), first, age, parents, policy, today);
    }

    /** @param first the first of the day that the same reader was refused to break the glass by */
    static List<Telling> of(
            GlassTried tried,
            UUID first,
            @Nullable Integer age,
            List<PersonId> parents,
            Policy policy,
            LocalDate today) {
        return ofGlass(Kind.GLASS_TRIED, tried.person(), first, age, parents, policy, today);
    }

    /**
     * Herself, always: also before she can sign in, when it waits for her. And the parents who look after who looks, as long
     * as the policy lets them.
     *
     * @param age in whole years; absent when nobody knows
     * @param parents those who have parental responsibility
     */
    private static List<Telling> ofGlass(
            Kind kind,
            PersonId person,
            UUID lookUp,
            @Nullable Integer age,
            List<PersonId> parents,
            Policy policy,
            LocalDate today) {
        List<PersonId> told = new ArrayList<>();
        told.add(person);
        if (age != null && parentsReadTheLog(age, policy, today)) {
            told.addAll(parents);
        }
        return told.stream()
                .distinct()
                .map(one -> new Telling(one, kind, lookUp, null, false, person, null, 0))
                .toList();
    }

    /** Whose record it was, whoever asked. */
    static Telling of(LookUpQuestionAnswered answered) {
        return new Telling(answered.person(), Kind.LOOK_UP_ANSWERED, answered.question(), null, false, null, null, 0);
    }

    static Telling of(LookUpQuestionOverdue overdue) {
        return new Telling(overdue.person(), Kind.LOOK_UP_OVERDUE, overdue.question(), null, false, null, null, 0);
    }

    private static boolean parentsReadTheLog(int age, Policy policy, LocalDate day) {
        return policy.rule(Ground.PARENT, day)
                .filter(rule -> rule.at(age, false).includes(Area.ACCESS_LOG, Right.VIEW))
                .isPresent();
    }

    private static Telling telling(PersonId person, AuthorityChanged change) {
        boolean received = person.equals(change.receiver());
        return new Telling(
                person,
                kind(change.kind()),
                change.authority(),
                change.ground(),
                received,
                received ? change.subject() : change.receiver(),
                null,
                change.number());
    }

    private static Kind kind(AuthorityChanged.Kind change) {
        return switch (change) {
            case GIVEN -> Kind.AUTHORITY_GIVEN;
            case CHANGED -> Kind.AUTHORITY_CHANGED;
            case ENDED -> Kind.AUTHORITY_ENDED;
        };
    }

    private static boolean readsHerOwn(int age, Policy policy, LocalDate day) {
        return policy.rule(Ground.SELF, day)
                .filter(rule -> rule.at(age, false).includes(Area.REPRESENTATION, Right.VIEW))
                .isPresent();
    }
}
