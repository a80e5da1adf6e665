package no.helseporten.blocking.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.BlockKind;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Item;
import no.helseporten.blocking.decision.Opens;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.ReadRequest;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Shows;
import no.helseporten.blocking.decision.Target;

/**
 * Reads, blocks and policies drawn at random from a world small enough for them to meet: organisations of three levels,
 * some hundred personnel, medicines of every length of code. The same {@link Random} draws the same.
 */
public final class RandomReads {

    /** About this moment everything is drawn: in the weeks before, and those after. */
    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final int WEEKS = 8;

    private final Random random;

    public RandomReads(Random random) {
        this.random = random;
    }

    public BlockState.Known state(int blocks) {
        return new BlockState.Known(
                Stream.generate(this::block).limit(blocks).toList(),
                Stream.generate(this::personnel).limit(4).collect(Collectors.toSet()));
    }

    public Block block() {
        LocalDate from = day();
        return new Block(
                new UUID(random.nextLong(), random.nextLong()),
                target(),
                from,
                random.nextBoolean() ? null : from.plusDays(random.nextInt(7 * WEEKS)),
                exempt());
    }

    public Exempt oneExempt() {
        return oneOf(
                () -> new Exempt.Person(personnel()),
                () -> new Exempt.Organisation(oneOf(path())),
                Exempt.GeneralPractitioner::new);
    }

    public ReadRequest request() {
        return new ReadRequest(reader(), item(), oneOf(Purpose.values()), random.nextInt(4) > 0);
    }

    public Instant moment() {
        return NOW.plus(Duration.ofMinutes(random.nextInt(2 * WEEKS * 7 * 24 * 60) - WEEKS * 7L * 24 * 60));
    }

    /** One version from long ago, and one that begins among the reads. */
    public BlockPolicy policy() {
        return new BlockPolicy(
                List.of(new BlockPolicy.Version(day(), rules()), new BlockPolicy.Version(LocalDate.EPOCH, rules())));
    }

    /** One that begins among the reads, with nothing before it. */
    public BlockPolicy newPolicy() {
        return new BlockPolicy(List.of(new BlockPolicy.Version(day(), rules())));
    }

    private Map<BlockKind, BlockPolicy.Rule> rules() {
        Map<BlockKind, BlockPolicy.Rule> rules = new EnumMap<>(BlockKind.class);
        for (BlockKind kind : BlockKind.values()) {
            rules.put(
                    kind,
                    new BlockPolicy.Rule(
                            oneOf(Opens.values()), oneOf(Opens.values()), oneOf(Shows.values()), random.nextBoolean()));
        }
        return rules;
    }

    private LocalDate day() {
        return moment().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private Target target() {
        return oneOf(
                () -> new Target.Person(personnel()),
                () -> new Target.Person(personnel()),
                () -> new Target.ReadingOrganisation(oneOf(path()), random.nextBoolean()),
                () -> new Target.WritingOrganisation(oneOf(path()), random.nextBoolean()),
                () -> new Target.Content(oneOf(List.copyOf(kinds()))),
                () -> new Target.Content(oneOf(List.copyOf(kinds()))),
                () -> random.nextInt(8) == 0
                        ? new Target.Channel(oneOf(Service.values()))
                        : new Target.Person(personnel()));
    }

    private Set<Exempt> exempt() {
        Set<Exempt> exempt = new HashSet<>();
        while (random.nextInt(3) == 0) {
            exempt.add(oneExempt());
        }
        return exempt;
    }

    private Reader reader() {
        if (random.nextInt(50) == 0) {
            return Reader.ANYBODY;
        }
        List<String> path = path();
        return new Reader(random.nextInt(10) == 0 ? "" : personnel(), path.getLast(), path);
    }

    private Item item() {
        Service service = oneOf(Service.values());
        List<String> authors = path();
        return new Item(
                new UUID(random.nextLong(), random.nextLong()),
                service,
                kinds(),
                authors,
                Set.copyOf(random.nextInt(4) > 0 ? authors : path()),
                service == Service.CRITICAL || random.nextInt(10) == 0);
    }

    private String personnel() {
        return String.valueOf(1000 + random.nextInt(80));
    }

    /** A legal entity, a part of it or a part of that, from within outwards. */
    private List<String> path() {
        List<String> path = new ArrayList<>();
        String outermost = String.valueOf(900 + random.nextInt(40));
        String middle = outermost + random.nextInt(3);
        if (random.nextBoolean()) {
            path.add(middle + random.nextInt(3));
        }
        if (!path.isEmpty() || random.nextBoolean()) {
            path.add(middle);
        }
        path.add(outermost);
        return path;
    }

    private Set<Information> kinds() {
        return switch (random.nextInt(4)) {
            case 0 -> medicine();
            case 1 -> document();
            case 2 -> Set.of(new Information(Catalogue.FIELD, "F" + random.nextInt(30)));
            default -> Set.of(Information.item(new UUID(0, random.nextInt(60))));
        };
    }

    private Set<Information> medicine() {
        String code = "%c%02d%c%c%02d"
                .formatted(
                        'A' + random.nextInt(14),
                        random.nextInt(4),
                        'A' + random.nextInt(3),
                        'A' + random.nextInt(3),
                        random.nextInt(4));
        Set<Information> kinds = new HashSet<>();
        IntStream.of(1, 3, 4, 5, 7)
                .filter(length -> random.nextInt(6) > 0)
                .forEach(length -> kinds.add(new Information(Catalogue.ATC, code.substring(0, length))));
        kinds.add(new Information(Catalogue.ATC, code));
        return kinds;
    }

    private Set<Information> document() {
        char group = (char) ('A' + random.nextInt(19));
        return Set.of(
                new Information(Catalogue.DOCUMENT_GROUP, String.valueOf(group)),
                new Information(Catalogue.DOCUMENT_TYPE, group + "0" + random.nextInt(3) + "-2"));
    }

    @SafeVarargs
    private <T> T oneOf(Supplier<? extends T>... suppliers) {
        return suppliers[random.nextInt(suppliers.length)].get();
    }

    private <T extends Enum<T>> T oneOf(T[] values) {
        return oneOf(Arrays.asList(values));
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
