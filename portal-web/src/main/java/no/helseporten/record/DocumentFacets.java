package no.helseporten.record;

import java.util.List;
import java.util.UUID;

/** What a person's documents can be narrowed by, each choice with its number of documents. */
public record DocumentFacets(
        List<Choice<String>> groups, List<Choice<UUID>> places, List<Choice<Integer>> years, int total) {

    /** @param name empty where the page knows the word for the key */
    public record Choice<K>(K key, String name, int count) {}
}
