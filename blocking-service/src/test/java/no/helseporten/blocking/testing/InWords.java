package no.helseporten.blocking.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.blocking.decision.Answer;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Item;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;

/** What the decision is asked and answers, as a table of tests writes it. */
public final class InWords {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private InWords() {}

    /** {@code 1001 at ward/hospital}: HPR number, and from the unit to the legal entity. {@code anybody} is nobody known. */
    public static Reader reader(String words) {
        if (words.equals("anybody")) {
            return Reader.ANYBODY;
        }
        String[] parts = words.split("at ");
        List<String> path = List.of(parts[1].trim().split("/"));
        return new Reader(parts[0].trim(), path.getLast(), path);
    }

    /**
     * {@code DOCUMENTS of DOCUMENT_TYPE:A01-2 by ward/hospital kept clinic}; of nothing and by nobody where it does not
     * say, and kept by those who wrote it.
     */
    public static Item item(String words) {
        String[] kept = words.split(" kept ");
        String[] by = kept[0].split(" by ");
        String[] of = by[0].split(" of ");
        Service service = Service.valueOf(of[0].trim());
        return new Item(
                id(words),
                service,
                of.length == 1
                        ? Set.of()
                        : Arrays.stream(of[1].trim().split(" "))
                                .map(InWords::information)
                                .collect(Collectors.toSet()),
                by.length == 1 ? List.of() : path(by[1]),
                kept.length > 1 ? Set.copyOf(path(kept[1])) : by.length == 1 ? Set.of() : Set.copyOf(path(by[1])),
                service == Service.CRITICAL);
    }

    /**
     * {@code PERSON 1001}, {@code READING hospital+} (with units), {@code WRITING ward}, {@code CHANNEL DOCUMENTS}, {@code
     * CONTENT ATC:N05}; then {@code not} and whoever is exempted: {@code GP}, {@code 1001}, {@code clinic}.
     */
    public static Block block(String words) {
        String[] not = words.split(" not ");
        return new Block(
                id(words),
                target(not[0].trim()),
                LONG_AGO,
                null,
                not.length == 1
                        ? Set.of()
                        : Arrays.stream(not[1].trim().split(" "))
                                .map(InWords::exempt)
                                .collect(Collectors.toSet()));
    }

    /** Several, with a semicolon between. */
    public static List<Block> blocks(String words) {
        return words.isBlank()
                ? List.of()
                : Arrays.stream(words.split(";"))
                        .map(String::trim)
                        .map(InWords::block)
                        .toList();
    }

    /** {@code permitted}, {@code broken} with how many blocks, or {@code BLOCKED NEVER PADLOCK}. */
    public static String answer(Answer answer) {
        return switch (answer) {
            case Answer.Permitted permitted ->
                permitted.broken().isEmpty()
                        ? "permitted"
                        : "broken " + permitted.broken().size();
            case Answer.Denied denied ->
                Stream.of(denied.reason(), denied.opens(), denied.shows())
                        .map(Enum::name)
                        .collect(Collectors.joining(" "));
        };
    }

    private static List<String> path(String words) {
        return List.of(words.trim().split("/"));
    }

    /** The id that a block or an item of these words gets. */
    public static UUID id(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    private static Target target(String words) {
        String[] parts = words.split(" ");
        boolean units = parts[1].endsWith("+");
        String name = units ? parts[1].substring(0, parts[1].length() - 1) : parts[1];
        return switch (parts[0]) {
            case "PERSON" -> new Target.Person(name);
            case "READING" -> new Target.ReadingOrganisation(name, units);
            case "WRITING" -> new Target.WritingOrganisation(name, units);
            case "CHANNEL" -> new Target.Channel(Service.valueOf(name));
            case "CONTENT" -> new Target.Content(information(name));
            default -> throw new IllegalArgumentException(words);
        };
    }

    private static Information information(String words) {
        String[] parts = words.split(":");
        return new Information(Catalogue.valueOf(parts[0]), parts[1]);
    }

    private static Exempt exempt(String words) {
        if (words.equals("GP")) {
            return new Exempt.GeneralPractitioner();
        }
        return Character.isDigit(words.charAt(0)) ? new Exempt.Person(words) : new Exempt.Organisation(words);
    }
}
