package no.helseporten.access.testing;

import java.time.LocalDate;
import java.util.Set;
import no.helseporten.access.Area;
import no.helseporten.access.Ground;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is to whose record she looks at, by the name that the table of who may what gives it.
 *
 * @param own it is her own record
 * @param ground of the authority; absent when there is none
 * @param areas it is limited to; absent when it is not
 * @param from its first day
 * @param until its last day
 * @param ended whether it was ended
 * @param consent whether a parent has consented to the young person's full use
 */
public record Situation(
        boolean own,
        Person actor,
        Person subject,
        @Nullable Ground ground,
        @Nullable Set<Area> areas,
        boolean mayAct,
        LocalDate from,
        @Nullable LocalDate until,
        boolean ended,
        boolean consent) {

    /** @param birthDate absent when the register has not told it */
    public record Person(@Nullable LocalDate birthDate, boolean protectedAddress, boolean deceased, boolean locked) {

        Person withProtectedAddress() {
            return new Person(birthDate, true, deceased, locked);
        }

        Person dead() {
            return new Person(birthDate, protectedAddress, true, locked);
        }

        Person closed() {
            return new Person(birthDate, protectedAddress, deceased, true);
        }
    }

    /** @param age of the one whose record it is; absent when it is not known */
    public static Situation named(String name, @Nullable Integer age, LocalDate today) {
        Person subject = born(age, today);
        Person adult = born(40, today);
        Situation parent = new Situation(
                false, adult, subject, Ground.PARENT, null, true, today.minusYears(20), null, false, false);
        Situation proxy = parent.on(Ground.POWER_OF_ATTORNEY).from(today.minusDays(1));
        Situation foster = parent.on(new Ground("FOSTER_CARE")).until(today.plusDays(1));
        Situation assigned =
                parent.on(new Ground("ASSIGNED")).from(today.minusYears(5).plusDays(1));
        return switch (name) {
            case "self", "self-of-unknown-age" -> own(subject, today);
            case "self-with-consent" -> own(subject, today).consented();
            case "self-protected" -> own(subject.withProtectedAddress(), today);
            case "self-locked" -> own(subject.closed(), today);
            case "self-deceased" -> own(subject.dead(), today);
            case "parent", "parent-of-child-of-unknown-age" -> parent;
            case "parent-with-consent" -> parent.consented();
            case "young-parent" -> parent.by(born(17, today));
            case "parent-of-unknown-age" -> parent.by(born(null, today));
            case "parent-protected" -> parent.by(adult.withProtectedAddress());
            case "parent-of-protected" -> parent.over(subject.withProtectedAddress());
            case "parent-locked" -> parent.by(adult.closed());
            case "parent-of-deceased" -> parent.over(subject.dead());
            case "parent-no-more" -> parent.over();
            case "foster-parent" -> foster;
            case "foster-parent-appointments" -> foster.to(Set.of(Area.APPOINTMENTS), true);
            case "foster-parent-without-end" -> foster.until(null);
            case "foster-parent-after-the-end" -> foster.until(today.minusDays(1));
            case "young-foster-parent" -> foster.by(born(17, today));
            case "assigned" -> assigned;
            case "assigned-five-years-ago" -> assigned.from(today.minusYears(5));
            case "proxy" -> proxy;
            case "proxy-looking" -> proxy.to(null, false);
            case "proxy-documents" -> proxy.to(Set.of(Area.DOCUMENTS), false);
            case "proxy-documents-acting" -> proxy.to(Set.of(Area.DOCUMENTS), true);
            case "proxy-of-locked" -> proxy.over(subject.closed());
            case "proxy-of-deceased" -> proxy.over(subject.dead());
            case "proxy-of-protected" -> proxy.over(subject.withProtectedAddress());
            case "proxy-protected" -> proxy.by(adult.withProtectedAddress());
            case "proxy-locked" -> proxy.by(adult.closed());
            case "proxy-deceased" -> proxy.by(adult.dead());
            case "proxy-until-yesterday" -> proxy.until(today.minusDays(1));
            case "proxy-until-today" -> proxy.until(today);
            case "proxy-from-tomorrow" -> proxy.from(today.plusDays(1));
            case "proxy-ended" -> proxy.over();
            case "proxy-just-eighteen" -> proxy.by(born(18, today));
            case "young-proxy" -> proxy.by(born(17, today));
            case "stranger" -> new Situation(false, adult, subject, null, null, false, today, null, false, false);
            default -> throw new IllegalArgumentException("Nobody is called " + name);
        };
    }

    private static Situation own(Person herself, LocalDate today) {
        return new Situation(true, herself, herself, null, null, false, today, null, false, false);
    }

    /** Of that age to the day: it is her birthday. */
    private static Person born(@Nullable Integer age, LocalDate today) {
        return new Person(age == null ? null : today.minusYears(age), false, false, false);
    }

    private Situation on(Ground other) {
        return new Situation(own, actor, subject, other, areas, mayAct, from, until, ended, consent);
    }

    private Situation by(Person other) {
        return new Situation(own, other, subject, ground, areas, mayAct, from, until, ended, consent);
    }

    private Situation over(Person other) {
        return new Situation(own, actor, other, ground, areas, mayAct, from, until, ended, consent);
    }

    private Situation over() {
        return new Situation(own, actor, subject, ground, areas, mayAct, from, until, true, consent);
    }

    private Situation to(@Nullable Set<Area> some, boolean acting) {
        return new Situation(own, actor, subject, ground, some, acting, from, until, ended, consent);
    }

    private Situation from(LocalDate day) {
        return new Situation(own, actor, subject, ground, areas, mayAct, day, until, ended, consent);
    }

    private Situation until(@Nullable LocalDate day) {
        return new Situation(own, actor, subject, ground, areas, mayAct, from, day, ended, consent);
    }

    private Situation consented() {
        return new Situation(own, actor, subject, ground, areas, mayAct, from, until, ended, true);
    }
}
