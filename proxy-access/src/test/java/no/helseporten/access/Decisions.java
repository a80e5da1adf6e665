package no.helseporten.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.helseporten.access.Access.Request;
import no.helseporten.access.Decision.Permitted;
import no.helseporten.access.policy.PolicyFile;
import no.helseporten.access.testing.Situation;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Situations as facts, and what is decided of them by the policy that is shipped. */
final class Decisions {

    static final Policy SHIPPED = PolicyFile.read(new ClassPathResource("access/policy.yml"));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final PersonId ACTOR = PersonId.create();
    static final PersonId SUBJECT = PersonId.create();

    private Decisions() {}

    static Facts facts(Situation situation) {
        PersonId subject = situation.own() ? ACTOR : SUBJECT;
        List<Authority> authorities = new ArrayList<>();
        Ground ground = situation.ground();
        if (ground != null && !situation.ended()) {
            authorities.add(new Authority(
                    UUID.randomUUID(),
                    subject,
                    ACTOR,
                    ground,
                    situation.areas(),
                    situation.mayAct(),
                    situation.from(),
                    situation.until()));
        }
        return new Facts(
                who(ACTOR, situation.actor()),
                who(subject, situation.subject()),
                authorities,
                situation.consent(),
                !authorities.isEmpty());
    }

    static Who who(PersonId id, Situation.Person person) {
        return who(id, person.birthDate(), person.protectedAddress(), person.deceased(), person.locked());
    }

    static Who who(PersonId id, @Nullable LocalDate born, boolean protectedAddress, boolean deceased, boolean locked) {
        return new Who(new Person(id, "Kari", "Nordmann", born), protectedAddress, deceased, locked);
    }

    static Authority power(
            PersonId receiver,
            PersonId subject,
            @Nullable Set<Area> areas,
            boolean mayAct,
            LocalDate from,
            @Nullable LocalDate until) {
        return new Authority(
                UUID.randomUUID(), subject, receiver, Ground.POWER_OF_ATTORNEY, areas, mayAct, from, until);
    }

    static Decision decide(Facts facts, Area area, Right right, Instant now) {
        return Access.decide(new Request(area, right), facts, SHIPPED, now);
    }

    static boolean permits(Facts facts, Area area, Right right, Instant now) {
        return decide(facts, area, right, now) instanceof Permitted;
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Access.OSLO).toInstant();
    }
}
