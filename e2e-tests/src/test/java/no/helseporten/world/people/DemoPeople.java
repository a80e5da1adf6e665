package no.helseporten.world.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.helseporten.world.people.fhir.Authorities;
import no.helseporten.world.people.fhir.Directory;
import no.helseporten.world.people.fhir.People;
import no.helseporten.world.people.stories.Stories;

/**
 * The people of the world, and all that has been sent about them. Two days of the same month give the same people and the
 * same ids, so that sending everything again changes nothing but the few news that are told from the day itself.
 */
public final class DemoPeople {

    private final LocalDate today;

    private DemoPeople(LocalDate today) {
        this.today = today;
    }

    public static DemoPeople asOf(LocalDate today) {
        return new DemoPeople(today);
    }

    public List<DemoPerson> people() {
        return Arrays.stream(Cast.values()).map(part -> part.asOf(today)).toList();
    }

    /** To be sent in this order: who people are, who treats them, who acts for them, and then what has happened. */
    public List<Message> messages() {
        Timeline timeline = new Timeline(today);
        List<Message> messages = new ArrayList<>(People.register(timeline));
        messages.addAll(Directory.messages());
        messages.addAll(Authorities.messages(timeline));
        messages.addAll(Stories.messages(timeline));
        return messages;
    }
}
