package no.helseporten.record.store;

import java.util.List;
import no.helseporten.person.NameWords;

/** What is searched for, as PostgreSQL's full text search takes it: each word, or the beginning of one. */
final class Prefixes {

    private Prefixes() {}

    /** One {@code tsquery} for each word. They are of letters and digits only, so nothing in them is an operator. */
    static List<String> of(String text) {
        return NameWords.of(text).stream()
                .distinct()
                .map(word -> "'" + word + "':*")
                .toList();
    }
}
