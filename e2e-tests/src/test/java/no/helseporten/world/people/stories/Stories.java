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

    private static final Map<Cast, Consumer<Teller>> STORIES = new EnumMap<>(Map.of(Cast.ADULT, Adult::tell));

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
