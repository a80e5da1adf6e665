package no.helseporten.world;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import no.helseporten.world.idporten.TestPerson;
import no.helseporten.world.people.DemoPeople;
import no.helseporten.world.people.DemoPerson;

/** The demo people, as the world needs them. */
public final class DemoPopulace {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private DemoPopulace() {}

    /** As of today in Norway. */
    public static Populace today(Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(NORWAY));
        var demo = DemoPeople.asOf(today);
        return new Populace(
                demo.people().stream().map(person -> signingIn(person, today)).toList(),
                demo.messages().stream()
                        .map(message ->
                                new Populace.Delivery(Source.ofOrganisation(message.organisation()), message.json()))
                        .toList());
    }

    private static TestPerson signingIn(DemoPerson person, LocalDate today) {
        return new TestPerson(
                person.key(),
                person.nationalNumber(),
                person.name(),
                Period.between(person.birthDate(), today).getYears(),
                person.description());
    }
}
