package no.helseporten.blocking.fhir;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.blocking.store.BlockRows.Followed;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.PatientReferences;
import no.helseporten.person.fhir.ResourceOffer;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers every source the blocks of those that it keeps something of, lifted ones too, so that it can enforce them. */
@Component
class BlockOffer implements ResourceOffer<Consent> {

    private final BlockRows rows;
    private final PatientReferences patients;

    BlockOffer(BlockRows rows, PatientReferences patients) {
        this.rows = rows;
        this.patients = patients;
    }

    @Override
    public Class<Consent> type() {
        return Consent.class;
    }

    @Override
    public List<Offer<Consent>> changed(String source, Instant from, @Nullable Key after, int limit) {
        return offers(
                rows.changed(from, after == null ? null : after.changedAt(), after == null ? null : after.id(), limit));
    }

    @Override
    public Optional<Offer<Consent>> read(String source, UUID id) {
        return offers(rows.find(id).stream().toList()).stream().findFirst();
    }

    @Override
    public boolean isAskedAbout() {
        return true;
    }

    @Override
    public List<Offer<Consent>> about(String source, PersonId person) {
        return offers(rows.open(person).stream()
                .map(change -> new Followed(change, change.at()))
                .toList());
    }

    private List<Offer<Consent>> offers(List<Followed> blocks) {
        Map<PersonId, Reference> references = patients.of(
                blocks.stream().map(block -> block.change().person()).distinct().toList());
        return blocks.stream().map(block -> offer(block, references)).toList();
    }

    private static Offer<Consent> offer(Followed followed, Map<PersonId, Reference> references) {
        BlockChange change = followed.change();
        Consent consent = ToConsent.of(change, reference(change.person(), references));
        consent.getMeta().setLastUpdated(Date.from(followed.at()));
        return new Offer<>(change.block().id(), change.person(), followed.at(), consent);
    }

    private static Reference reference(PersonId person, Map<PersonId, Reference> known) {
        return known.getOrDefault(person, new Reference("Patient/" + person).setType("Patient"));
    }
}
