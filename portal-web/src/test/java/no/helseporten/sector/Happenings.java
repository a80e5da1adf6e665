package no.helseporten.sector;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.ResourceOffer;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** What citizens did here, for sources to follow. */
class Happenings implements ResourceOffer<Task> {

    private static final Comparator<Offer<Task>> IN_ORDER =
            Comparator.<Offer<Task>, Instant>comparing(Offer::changedAt).thenComparing(Offer::id);

    private final List<Offer<Task>> offers = new CopyOnWriteArrayList<>();
    private volatile boolean addressed;

    UUID happened(PersonId person, Instant at) {
        UUID id = UUID.randomUUID();
        Task task = new Task();
        task.setId(id.toString());
        offers.add(new Offer<>(id, person, at, task));
        return id;
    }

    @Override
    public Class<Task> type() {
        return Task.class;
    }

    /** Until it is set back, what happens is addressed to whoever asks. */
    void setAddressed(boolean now) {
        addressed = now;
    }

    @Override
    public boolean isAddressed() {
        return addressed;
    }

    @Override
    public List<Offer<Task>> changed(String source, Instant from, @Nullable Key after, int limit) {
        return offers.stream()
                .filter(offer -> !offer.changedAt().isBefore(from))
                .sorted(IN_ORDER)
                .filter(offer -> after == null
                        || offer.changedAt().isAfter(after.changedAt())
                        || (offer.changedAt().equals(after.changedAt())
                                && offer.id().compareTo(after.id()) > 0))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Offer<Task>> read(String source, UUID id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }
}
