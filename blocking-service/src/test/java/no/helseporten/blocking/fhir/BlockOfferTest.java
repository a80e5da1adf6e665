package no.helseporten.blocking.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.BlockChange.Kind;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.Target;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import no.helseporten.person.fhir.ResourceOffer.Key;
import no.helseporten.person.fhir.ResourceOffer.Offer;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
        classes = IntakeApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {"spring.flyway.enabled=false", "helseporten.person.synthetic-numbers=ONLY"})
class BlockOfferTest {

    private static final String SOURCE = "974557746";
    private static final Instant T = Instant.parse("2026-11-20T12:00:00.123456Z");

    @Autowired
    private BlockOffer offer;

    @Autowired
    private BlockRows rows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from blocking.block_change").update();
    }

    @Test
    void follows_each_block_once_as_it_stands_now() {
        PersonId person = PersonId.create();
        UUID first = change(person, UuidCreator.getTimeOrderedEpoch(), 1, Kind.SET, T);
        UUID second = change(person, UuidCreator.getTimeOrderedEpoch(), 1, Kind.SET, T.plusSeconds(1));
        change(person, first, 2, Kind.LIFTED, T.plusSeconds(2));

        List<Offer<Consent>> all = offer.changed(SOURCE, T, null, 10);

        assertThat(all).extracting(Offer::id).containsExactly(second, first);
        assertThat(all)
                .extracting(one -> one.resource().getStatus())
                .containsExactly(ConsentState.ACTIVE, ConsentState.INACTIVE);
        assertThat(all.getLast().changedAt()).isEqualTo(T.plusSeconds(2));
        assertThat(all.getLast().person()).isEqualTo(person);
        assertThat(offer.changed(SOURCE, T.plusMillis(1500), null, 10))
                .extracting(Offer::id)
                .containsExactly(first);
    }

    @Test
    void pages_go_on_where_they_ended_also_between_changes_of_one_instant() {
        List<UUID> set = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            set.add(change(PersonId.create(), UuidCreator.getTimeOrderedEpoch(), 1, Kind.SET, T));
        }

        List<UUID> followed = new ArrayList<>();
        Key after = null;
        for (List<Offer<Consent>> page = offer.changed(SOURCE, T, null, 2);
                !page.isEmpty();
                page = offer.changed(SOURCE, T, after, 2)) {
            page.forEach(one -> followed.add(one.id()));
            after = new Key(page.getLast().changedAt(), page.getLast().id());
        }

        assertThat(followed).containsExactlyElementsOf(set.stream().sorted().toList());
    }

    @Test
    void blocks_of_two_records_that_became_one_are_offered_again() {
        PersonId kept = PersonId.create();
        PersonId gone = PersonId.create();
        UUID hers = change(kept, UuidCreator.getTimeOrderedEpoch(), 1, Kind.SET, T.minusSeconds(90));
        UUID moved = change(gone, UuidCreator.getTimeOrderedEpoch(), 1, Kind.SET, T.minusSeconds(60));
        assertThat(offer.changed(SOURCE, T.minusSeconds(30), null, 10)).isEmpty();

        events.publishEvent(new PersonsMerged(kept, gone));

        List<Offer<Consent>> again = offer.changed(SOURCE, T.minusSeconds(30), null, 10);
        assertThat(again).extracting(Offer::id).containsExactlyInAnyOrder(hers, moved);
        assertThat(again).extracting(Offer::person).containsOnly(kept);
        assertThat(again).allSatisfy(one -> assertThat(
                        one.resource().getMeta().getLastUpdated().toInstant())
                .isAfter(T.minusSeconds(30)));
    }

    @Test
    void one_is_read_by_its_id_and_an_unknown_one_is_not_there() {
        UUID block = change(PersonId.create(), UuidCreator.getTimeOrderedEpoch(), 1, Kind.SET, T);

        assertThat(offer.read(SOURCE, block)
                        .orElseThrow()
                        .resource()
                        .getIdElement()
                        .getIdPart())
                .isEqualTo(block.toString());
        assertThat(offer.read(SOURCE, UUID.randomUUID())).isEmpty();
    }

    private UUID change(PersonId person, UUID block, int number, Kind kind, Instant at) {
        rows.append(new BlockChange(
                person,
                number,
                kind,
                new Block(block, new Target.Person("9144889"), LocalDate.of(2026, 11, 20), null, Set.of()),
                null,
                person,
                null,
                at));
        return block;
    }
}
