package no.helseporten.world.people.stories;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.helseporten.world.people.Cast;
import no.helseporten.world.people.Message;
import no.helseporten.world.people.Timeline;

/** All the stories. Somebody who is not here has no record at all. */
public final class Stories {

    private static final Map<Cast, Consumer<Teller>> STORIES = new EnumMap<>(Map.ofEntries(
            Map.entry(Cast.ADULT, Adult::tell),
            Map.entry(Cast.ELDER, Elder::tell),
            Map.entry(Cast.RELATIVE, Relatives::daughter),
            Map.entry(Cast.DEPENDENT, Dependent::tell),
            Map.entry(Cast.HELPER, Relatives::neighbour),
            Map.entry(Cast.PARENT, Parents::mother),
            Map.entry(Cast.OTHER_PARENT, Parents::father),
            Map.entry(Cast.FOSTER_PARENT, Parents::fosterMother),
            Map.entry(Cast.CHILD, Child::tell),
            Map.entry(Cast.SOON_TWELVE, SoonTwelve::tell),
            Map.entry(Cast.YOUNG, Young::tell),
            Map.entry(Cast.NEW_ADULT, NewAdult::tell),
            Map.entry(Cast.FOSTER_CHILD, FosterChild::tell),
            Map.entry(Cast.PROTECTED, Protected::tell)));

    private Stories() {}

    public static List<Message> messages(Timeline timeline) {
        return STORIES.entrySet().stream()
                .flatMap(story -> {
                    Teller teller = new Teller(story.getKey(), timeline);
                    story.getValue().accept(teller);
                    return teller.messages().stream();
                })
                .toList();
    }
}
