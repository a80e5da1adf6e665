package no.helseporten.blocking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Health personnel and organisations by name, as the sources have told of them. Whoever takes them in implements it. */
public interface Directory {

    /**
     * @param hpr number in the register of health personnel
     * @param role profession or position in words
     * @param workplaces where she works, as far as known
     */
    record Personnel(String hpr, String name, @Nullable String role, List<Organisation> workplaces) {}

    /**
     * @param number organisation number (ENH), nine digits
     * @param partOf the number of the organisation that it is a unit of
     */
    record Organisation(
            String number, String name, @Nullable String partOf) {}

    /**
     * Those whose name has every word of {@code name} (or the beginning of it), and whose workplace every word of {@code
     * place}; by name. Both may be blank, not both at once.
     */
    List<Personnel> findPersonnel(String name, String place, int limit);

    /** Those whose name has every word of {@code text}, or the beginning of it, or whose number it is; by name. */
    List<Organisation> findOrganisations(String text, int limit);

    /** Those that are known, by HPR number. */
    Map<String, Personnel> personnel(Collection<String> hprNumbers);

    /** Those that are known, by organisation number. */
    Map<String, Organisation> organisations(Collection<String> numbers);

    default Optional<Personnel> personnel(String hpr) {
        return Optional.ofNullable(personnel(List.of(hpr)).get(hpr));
    }

    default Optional<Organisation> organisation(String number) {
        return Optional.ofNullable(organisations(List.of(number)).get(number));
    }

    /**
     * Of each organisation itself first, then all that anybody tells that it is part of. Without those that nobody has told
     * of.
     */
    Map<String, List<String>> paths(Collection<String> organisations);

    /** The same of one; itself alone when nobody has told of it. */
    default List<String> path(String organisation) {
        return paths(List.of(organisation)).getOrDefault(organisation, List.of(organisation));
    }

    /**
     * Somebody at an organisation, with whom it is supposed that is answerable: no token has told.
     *
     * @param hpr empty for anybody there
     */
    Reader readerAt(String hpr, String organisation);

    /** HPR numbers of a citizen's general practitioners today, as the population register's source has told. */
    Set<String> generalPractitioners(PersonId person);

    /** Whether this is the citizen herself, as one of the personnel. */
    boolean isHerself(PersonId person, String hpr);
}
