package no.helseporten.sector.fhir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one thing out of a token's claims, wherever the configuration says that it may stand. */
final class TokenClaim {

    private TokenClaim() {}

    /**
     * What the claims say of one thing, in whichever of {@code places}.
     *
     * @throws TokenRefused when they say two different things, in one place or in two: nobody can know which is true
     */
    static Optional<String> read(Map<String, Object> claims, List<String> places) {
        Set<String> told = new TreeSet<>();
        places.forEach(place -> collect(claims, List.of(place.split(">")), told));
        if (told.size() > 1) {
            throw new TokenRefused(403, "The claim " + String.join(" or ", places) + " tells two different things.");
        }
        return told.stream().findFirst();
    }

    /** The first of {@code places} that says something: for words, which may be put in several ways. */
    static Optional<String> readFirst(Map<String, Object> claims, List<String> places) {
        return places.stream()
                .flatMap(place -> read(claims, List.of(place)).stream())
                .findFirst();
    }

    private static void collect(Object at, List<String> steps, Set<String> told) {
        if (at instanceof Collection<?> several) {
            new ArrayList<>(several).forEach(one -> collect(one, steps, told));
        } else if (steps.isEmpty()) {
            if (at instanceof String || at instanceof Number) {
                String text = at.toString().strip();
                if (!text.isEmpty()) {
                    told.add(text);
                }
            }
        } else if (at instanceof Map<?, ?> members) {
            Object next = members.get(steps.getFirst().strip());
            if (next != null) {
                collect(next, steps.subList(1, steps.size()), told);
            }
        }
    }
}
