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
     * The first of {@code places} that tells something.
     *
     * @throws TokenRefused when one place tells two different things: nobody can know which is true
     */
    static Optional<String> read(Map<String, Object> claims, List<String> places) {
        for (String place : places) {
            Set<String> told = new TreeSet<>();
            collect(claims, List.of(place.split(">")), told);
            if (told.size() > 1) {
                throw new TokenRefused(403, "The claim " + place + " tells two different things.");
            }
            if (told.size() == 1) {
                return Optional.of(told.iterator().next());
            }
        }
        return Optional.empty();
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
