package no.helseporten.sector.fhir;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.sector.store.Name;
import no.helseporten.sector.store.ResourceNames.Given;
import no.helseporten.sector.store.ResourceNames.Known;
import org.jspecify.annotations.Nullable;

/**
 * Which resource each entry of a message is, and where its references lead, in the names of its source. No row is touched.
 *
 * <p>An explicit id tells most, then the condition, the fullUrl and at last a business identifier. An identifier that
 * two resources share tells nothing: their data must never be mixed.
 */
final class Identities {

    private final Map<Name, Known> known;
    private final Map<Name, UUID> inMessage = new HashMap<>();
    private final Map<Name, UUID> given = new HashMap<>();
    private final Set<Name> shared;
    private final Set<Name> nowAmbiguous = new HashSet<>();
    private final Map<Item, UUID> ids = new IdentityHashMap<>();
    private final Set<Item> existing = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<UUID, Item> taken = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param known what the source's names, as far as they are used in this message, led to before it */
    Identities(List<Item> items, Map<Name, Known> known) {
        this.known = known;
        this.shared = sharedIdentifiers(items);
        items.forEach(this::decide);
        items.stream()
                .flatMap(item -> item.links().values().stream())
                .map(Item.At::link)
                .filter(link -> link.kind() == Link.Kind.LITERAL)
                .filter(link -> find(link.name()).isEmpty())
                .forEach(link -> given.put(link.name(), UuidCreator.getTimeOrderedEpoch()));
    }

    UUID idOf(Item item) {
        return Objects.requireNonNull(ids.get(item));
    }

    /** It was to be created only if there was none, and there is one. */
    boolean exists(Item item) {
        return existing.contains(item);
    }

    /** Where a name leads when this message is stored; it may be to a resource that has not come yet. */
    Optional<UUID> find(Name name) {
        if (shared.contains(name) || nowAmbiguous.contains(name)) {
            return Optional.empty();
        }
        UUID here = inMessage.get(name);
        if (here == null) {
            here = given.get(name);
        }
        return here != null ? Optional.of(here) : unambiguous(name).map(Known::resource);
    }

    List<Problem> problems() {
        return problems;
    }

    List<Given> newNames() {
        return given.entrySet().stream()
                .map(name -> new Given(name.getKey(), name.getValue(), shared.contains(name.getKey())))
                .toList();
    }

    Set<Name> nowAmbiguous() {
        return nowAmbiguous;
    }

    private void decide(Item item) {
        Optional<UUID> byCondition = condition(item).flatMap(condition -> byCondition(item, condition));
        if (item.createIfNone().isPresent() && byCondition.isPresent()) {
            existing.add(item);
            ids.put(item, byCondition.get());
            claim(item.urlName(), byCondition.get());
            return;
        }
        Optional<UUID> byId = Optional.ofNullable(item.idName()).flatMap(this::find);
        if (byId.isPresent() && byCondition.isPresent() && !byId.equals(byCondition)) {
            problems.add(Problem.invalid(item.path("id"), "The condition matches a resource with another id."));
        }
        UUID id = byId.or(() -> byCondition)
                .or(() -> Optional.ofNullable(item.urlName()).flatMap(name -> candidate(item, name)))
                .or(() -> item.identifiers().stream()
                        .filter(name -> !shared.contains(name))
                        .flatMap(name -> candidate(item, name).stream())
                        .findFirst())
                .orElseGet(UuidCreator::getTimeOrderedEpoch);
        ids.put(item, id);
        Item other = taken.putIfAbsent(id, item);
        if (other != null) {
            problems.add(Problem.invalid(
                    item.entry().path(),
                    "This is the same resource as " + other.entry().path() + "; send it once in a message."));
            return;
        }
        claim(item.idName(), id);
        claim(item.urlName(), id);
        item.identifiers().forEach(name -> claimIdentifier(name, id));
    }

    private static Optional<Name> condition(Item item) {
        return Optional.ofNullable(item.entry().condition()).map(Condition::name);
    }

    private Optional<UUID> byCondition(Item item, Name condition) {
        Known stored = known.get(condition);
        if (stored != null && stored.ambiguous()) {
            problems.add(Problem.precondition(item.entry().path(), "More than one resource matches the condition."));
        }
        return find(condition);
    }

    /** A resource that has another id of its own is another one, whatever else they share. */
    private Optional<UUID> candidate(Item item, Name name) {
        Known stored = known.get(name);
        boolean another = stored != null
                && stored.ownId() != null
                && item.idName() != null
                && !stored.ownId().equals(item.idName().hash());
        return another ? Optional.empty() : unambiguous(name).map(Known::resource);
    }

    private Optional<Known> unambiguous(Name name) {
        return Optional.ofNullable(known.get(name)).filter(stored -> !stored.ambiguous());
    }

    private void claim(@Nullable Name name, UUID id) {
        if (name == null) {
            return;
        }
        inMessage.put(name, id);
        if (!known.containsKey(name)) {
            given.put(name, id);
        }
    }

    private void claimIdentifier(Name name, UUID id) {
        Known stored = known.get(name);
        if (shared.contains(name)) {
            if (stored == null) {
                given.put(name, id);
            } else {
                nowAmbiguous.add(name);
            }
        } else if (stored == null) {
            claim(name, id);
        } else if (!stored.resource().equals(id)) {
            nowAmbiguous.add(name);
        }
    }

    /** Those that two entries of the message have; entries that create the same thing if there is none count as one. */
    private static Set<Name> sharedIdentifiers(List<Item> items) {
        Set<Name> once = new HashSet<>();
        Set<Name> conditions = new HashSet<>();
        Set<Name> twice = new HashSet<>();
        for (Item item : items) {
            Optional<Name> condition = item.createIfNone().map(Condition::name);
            if (condition.isEmpty() || conditions.add(condition.get())) {
                item.identifiers().stream().filter(name -> !once.add(name)).forEach(twice::add);
            }
        }
        return twice;
    }
}
