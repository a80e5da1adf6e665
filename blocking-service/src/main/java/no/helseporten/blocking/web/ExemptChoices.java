package no.helseporten.blocking.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.helseporten.access.Subject;
import no.helseporten.blocking.Directory;
import no.helseporten.blocking.KnownReaders;
import no.helseporten.blocking.KnownReaders.KnownReader;
import no.helseporten.blocking.RecognisePersonnel;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Target;
import no.helseporten.person.OfficialNumber;
import no.helseporten.person.PersonId;
import no.helseporten.ui.Option;
import org.springframework.stereotype.Component;

/** Whom a citizen can make an exception for: her general practitioner, and personnel and places that she has to do with. */
@Component
class ExemptChoices {

    private static final int MOST = 8;
    private static final String GP = "GP";
    private static final String PERSON = "P:";
    private static final String ORGANISATION = "O:";

    private final List<KnownReaders> knownReaders;
    private final Directory directory;
    private final RecognisePersonnel recognise;
    private final BlockWords words;

    ExemptChoices(
            List<KnownReaders> knownReaders, Directory directory, RecognisePersonnel recognise, BlockWords words) {
        this.knownReaders = knownReaders.stream()
                .sorted(Comparator.comparing(KnownReaders::group).reversed())
                .toList();
        this.directory = directory;
        this.recognise = recognise;
        this.words = words;
    }

    static String value(Exempt exempt) {
        return switch (exempt) {
            case Exempt.GeneralPractitioner gp -> GP;
            case Exempt.Person person -> PERSON + person.hpr();
            case Exempt.Organisation organisation -> ORGANISATION + organisation.number();
        };
    }

    static Optional<Exempt> exempt(String value) {
        if (value.equals(GP)) {
            return Optional.of(new Exempt.GeneralPractitioner());
        }
        if (value.startsWith(PERSON)) {
            return OfficialNumber.hpr(value.substring(PERSON.length())).map(Exempt.Person::new);
        }
        return value.startsWith(ORGANISATION)
                ? OfficialNumber.organisation(value.substring(ORGANISATION.length()))
                        .map(Exempt.Organisation::new)
                : Optional.empty();
    }

    /** Whether those that are exempted are known here, or to her. */
    boolean areKnown(PersonId citizen, Set<Exempt> exempt) {
        return exempt.stream().allMatch(one -> switch (one) {
            case Exempt.GeneralPractitioner gp -> true;
            case Exempt.Person person -> recognise.isKnown(citizen, person.hpr());
            case Exempt.Organisation organisation ->
                directory.organisation(organisation.number()).isPresent();
        });
    }

    /** Nothing for a block on somebody, of which there are no exceptions. What has been chosen is always among them. */
    List<Option> of(Subject subject, Target target, List<String> chosen) {
        if (target instanceof Target.Person) {
            return List.of();
        }
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(GP, words.text("blocking.exempt.gp"));
        Set<String> organisations = new LinkedHashSet<>();
        List<KnownReader> readers = readers(subject, target);
        readers.forEach(reader -> {
            String name = reader.name();
            if (name != null && !reader.reader().hpr().isEmpty()) {
                choices.put(PERSON + reader.reader().hpr(), words.text("blocking.reader", name, reader.place()));
            }
            if (!(target instanceof Target.ReadingOrganisation)
                    && !reader.reader().legalEntity().isEmpty()) {
                organisations.add(reader.reader().legalEntity());
            }
        });
        directory.organisations(organisations).values().stream()
                .filter(organisation -> !isTarget(target, organisation))
                .sorted(Comparator.comparing(Directory.Organisation::name))
                .forEach(organisation -> choices.put(
                        ORGANISATION + organisation.number(),
                        words.text("blocking.exempt.everybody", organisation.name())));
        chosenBefore(subject.id(), chosen, choices);
        return choices.entrySet().stream()
                .map(choice -> new Option(choice.getKey(), choice.getValue(), chosen.contains(choice.getKey())))
                .toList();
    }

    private List<KnownReader> readers(Subject subject, Target target) {
        List<KnownReader> readers = new ArrayList<>();
        for (KnownReaders group : knownReaders) {
            group.of(subject.id(), MOST).stream()
                    .filter(reader -> !(target instanceof Target.ReadingOrganisation organisation)
                            || isAt(reader.reader(), organisation))
                    .forEach(readers::add);
        }
        return readers;
    }

    private static boolean isAt(Reader reader, Target.ReadingOrganisation organisation) {
        return reader.organisations().contains(organisation.number());
    }

    private static boolean isTarget(Target target, Directory.Organisation organisation) {
        return target instanceof Target.WritingOrganisation writing
                && writing.number().equals(organisation.number());
    }

    private void chosenBefore(PersonId citizen, List<String> chosen, Map<String, String> choices) {
        for (String value : chosen) {
            if (!choices.containsKey(value)) {
                exempt(value).ifPresent(one -> choices.put(value, nameOf(citizen, one)));
            }
        }
    }

    private String nameOf(PersonId citizen, Exempt exempt) {
        return switch (exempt) {
            case Exempt.GeneralPractitioner gp -> words.text("blocking.exempt.gp");
            case Exempt.Person person ->
                Optional.ofNullable(
                                recognise.named(citizen, Set.of(person.hpr())).get(person.hpr()))
                        .map(words::personnel)
                        .orElseGet(() -> words.text("blocking.personnel.unknown", person.hpr()));
            case Exempt.Organisation organisation ->
                directory
                        .organisation(organisation.number())
                        .map(Directory.Organisation::name)
                        .orElseGet(() -> words.text("blocking.organisation.unknown", organisation.number()));
        };
    }
}
