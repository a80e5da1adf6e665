package no.helseporten.portal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import no.helseporten.access.AccessLocked;
import no.helseporten.access.AgeStepAhead;
import no.helseporten.access.AuthorityChanged;
import no.helseporten.access.AuthorityRunsOut;
import no.helseporten.access.Ground;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import no.helseporten.portal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.transaction.support.TransactionTemplate;

@Import(EventRegistryTest.HardOfHearing.class)
class EventRegistryTest extends PortalTest {

    private static final PersonId KARI = PersonId.create();
    private static final PersonId OLA = PersonId.create();

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate inTransaction;

    @Autowired
    private FailedEventPublications failed;

    @Autowired
    private EventSerializer serializer;

    @Autowired
    private HardOfHearing listener;

    record Said(PersonId person, LocalDate day) {}

    /** Fails until it is ready. */
    static class HardOfHearing {

        private final List<Said> heard = new CopyOnWriteArrayList<>();
        private volatile boolean ready;

        @ApplicationModuleListener(id = "test.hard-of-hearing")
        void on(Said said) {
            if (!ready) {
                throw new IllegalStateException("What?");
            }
            heard.add(said);
        }

        List<Said> heard() {
            return heard;
        }

        void ready(boolean now) {
            ready = now;
        }
    }

    @BeforeEach
    void nothingIsOutstanding() {
        jdbc.sql("delete from portal.event_publication").update();
        listener.heard().clear();
        listener.ready(false);
    }

    @Test
    void what_a_transaction_took_back_is_not_told() {
        inTransaction.executeWithoutResult(status -> {
            events.publishEvent(new Said(KARI, LocalDate.EPOCH));
            status.setRollbackOnly();
        });

        assertThat(outstanding()).isEmpty();
    }

    @Test
    void what_a_listener_failed_to_hear_is_kept_and_told_again_until_it_is_heard() {
        publish(new Said(KARI, LocalDate.EPOCH));
        await().until(() -> outstanding().equals(List.of("FAILED")));

        failed.resubmit(ResubmissionOptions.defaults());
        await().until(() -> attempts() == 2 && outstanding().equals(List.of("FAILED")));

        listener.ready(true);
        failed.resubmit(ResubmissionOptions.defaults());
        await().until(() -> outstanding().isEmpty());
        assertThat(listener.heard()).containsExactly(new Said(KARI, LocalDate.EPOCH));
    }

    @Test
    void it_follows_a_person_who_turned_out_to_be_another_one() {
        publish(new Said(KARI, LocalDate.EPOCH));
        await().until(() -> outstanding().equals(List.of("FAILED")));

        inTransaction.executeWithoutResult(status -> events.publishEvent(new PersonsMerged(OLA, KARI)));
        listener.ready(true);
        failed.resubmit(ResubmissionOptions.defaults());

        await().until(() -> outstanding().isEmpty());
        assertThat(listener.heard()).containsExactly(new Said(OLA, LocalDate.EPOCH));
    }

    @ParameterizedTest
    @MethodSource("all")
    void events_come_out_of_the_registry_as_they_went_in(Object event) {
        Object written = serializer.serialize(event);

        assertThat(serializer.<Object>deserialize(written, type(event))).isEqualTo(event);
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> type(Object event) {
        return (Class<Object>) event.getClass();
    }

    static Stream<Object> all() {
        LocalDate day = LocalDate.of(2027, 2, 28);
        return Stream.of(
                new AuthorityChanged(
                        UUID.randomUUID(), 2, KARI, OLA, AuthorityChanged.Kind.ENDED, new Ground("FOSTER_CARE"), null),
                new AuthorityRunsOut(UUID.randomUUID(), KARI, OLA, day),
                new AgeStepAhead(KARI, 16, day),
                new AccessLocked(KARI),
                new PersonsMerged(KARI, OLA));
    }

    private void publish(Object event) {
        inTransaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private List<String> outstanding() {
        return jdbc.sql("select status from portal.event_publication")
                .query(String.class)
                .list();
    }

    private int attempts() {
        return jdbc.sql("select coalesce(max(completion_attempts), 0) from portal.event_publication")
                .query(Integer.class)
                .single();
    }
}
