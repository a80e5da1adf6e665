package no.helseporten.sector.fhir.read;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.blocking.RecordInventory;
import no.helseporten.blocking.RecordItem;
import no.helseporten.blocking.decision.Answer;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Decide;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Item;
import no.helseporten.blocking.decision.Opens;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.ReadRequest;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Shows;
import no.helseporten.person.PersonId;
import org.jspecify.annotations.Nullable;

/** What one reader may see of one record now. Each channel is read and decided once, when it is first asked of. */
final class Decisions {

    /** Nothing in particular: for asking whether anything at all can be decided. */
    private static final Item ANYTHING =
            new Item(new UUID(0, 0), Service.DOCUMENTS, Set.of(), List.of(), Set.of(), false);

    record Decided(RecordItem item, Answer answer) {

        boolean isPermitted() {
            return answer instanceof Answer.Permitted;
        }
    }

    private final @Nullable PersonId person;
    private final Reader reader;
    private final Purpose purpose;
    private final boolean reasonGiven;
    private final BlockState state;
    private final BlockPolicy policy;
    private final LocalDate day;
    private final RecordInventory inventory;
    private final Map<Service, Map<UUID, Decided>> channels = new EnumMap<>(Service.class);

    /** @param person absent when it is not known whose record is asked for; then there is nothing in it */
    Decisions(
            @Nullable PersonId person,
            Reader reader,
            Purpose purpose,
            boolean reasonGiven,
            BlockState state,
            BlockPolicy policy,
            LocalDate day,
            RecordInventory inventory) {
        this.person = person;
        this.reader = reader;
        this.purpose = purpose;
        this.reasonGiven = reasonGiven;
        this.state = state;
        this.policy = policy;
        this.day = day;
        this.inventory = inventory;
    }

    /** Why nothing at all can be given, whatever it is and whoever's; empty when that is a matter of each item. */
    Optional<Answer.Reason> closed() {
        return decide(ANYTHING) instanceof Answer.Denied denied && denied.reason() != Answer.Reason.BLOCKED
                ? Optional.of(denied.reason())
                : Optional.empty();
    }

    /** Everything in a channel, the newest first. */
    List<Decided> all(Service service) {
        return List.copyOf(channel(service).values());
    }

    Optional<Decided> item(Readable kind, UUID id) {
        return Optional.ofNullable(channel(kind.service()).get(id))
                .filter(decided -> decided.item().type().equals(kind.type()));
    }

    boolean permits(Readable kind, UUID id) {
        return item(kind, id).filter(Decided::isPermitted).isPresent();
    }

    /** Whether a report that may be seen prints a result that is withheld from this reader, however deep in its groups. */
    boolean withholdsPartOf(UUID report) {
        return item(Readable.DIAGNOSTIC_REPORT, report).stream()
                .flatMap(decided -> decided.item().item().kinds().stream())
                .filter(kind -> kind.catalogue() == Information.Catalogue.ITEM)
                .map(kind -> channel(Service.RESULTS).get(UUID.fromString(kind.code())))
                .anyMatch(part -> part != null && !part.isPermitted());
    }

    /**
     * How something that is withheld of a channel may open, by what opens most easily; empty when nothing is withheld
     * that the reader may know of. It is told of the whole channel, however little was asked for: what or how much it is
     * is never told.
     */
    Optional<Opens> padlock(Service service) {
        return channel(service).values().stream()
                .map(Decided::answer)
                .flatMap(answer -> answer instanceof Answer.Denied denied
                        ? Optional.of(denied).stream()
                        : Optional.<Answer.Denied>empty().stream())
                .filter(denied -> denied.shows() == Shows.PADLOCK)
                .map(Answer.Denied::opens)
                .min(Comparator.naturalOrder());
    }

    private Map<UUID, Decided> channel(Service service) {
        return channels.computeIfAbsent(service, asked -> {
            Map<UUID, Decided> decided = new LinkedHashMap<>();
            if (person != null) {
                for (RecordItem item : inventory.all(person, Set.of(asked))) {
                    decided.put(item.item().id(), new Decided(item, decide(item.item())));
                }
            }
            return decided;
        });
    }

    private Answer decide(Item item) {
        return Decide.on(new ReadRequest(reader, item, purpose, reasonGiven), state, policy, day);
    }
}
