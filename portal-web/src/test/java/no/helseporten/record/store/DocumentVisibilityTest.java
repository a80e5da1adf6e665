package no.helseporten.record.store;

import static no.helseporten.record.store.RecordRows.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.helseporten.access.Sight;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import no.helseporten.person.testing.PostgresDatabase;
import no.helseporten.record.store.StoredDocument.Kind;
import no.helseporten.record.store.StoredDocument.Status;
import no.helseporten.record.store.StoredTime.Precision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A document that is hidden from proxies, and its versions, whichever way they come. */
class DocumentVisibilityTest {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();

    private final DataSource database = PostgresDatabase.with("record");
    private final RecordRows rows = new RecordRows(JdbcClient.create(database), PersonId.create(), NOW);
    private final ReadDocuments documents = new ReadDocuments(rows.jdbc);
    private final DocumentVisibilityRows visibility = new DocumentVisibilityRows(rows.jdbc);
    private final StoreDocuments store = new StoreDocuments(new JdbcTemplate(database));

    @Test
    void is_shown_until_somebody_hides_it() {
        comes(FIRST, null);

        assertThat(seenByProxies()).containsExactly(FIRST);
        assertThat(changes()).isZero();
    }

    @Test
    void can_be_hidden_and_shown_any_number_of_times_and_each_change_is_kept() {
        comes(FIRST, null);

        hide(FIRST);
        assertThat(seenByProxies()).isEmpty();
        show(FIRST);
        assertThat(seenByProxies()).containsExactly(FIRST);
        hide(FIRST);
        assertThat(seenByProxies()).isEmpty();
        assertThat(changes()).isEqualTo(3);
    }

    @Test
    void hidden_twice_is_hidden_once() {
        comes(FIRST, null);

        hide(FIRST);
        hide(FIRST);
        assertThat(changes()).isEqualTo(1);

        show(FIRST);
        show(FIRST);
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void another_document_stays_as_it_is() {
        comes(FIRST, null);
        comes(SECOND, null);

        hide(FIRST);

        assertThat(seenByProxies()).containsExactly(SECOND);
    }

    @Test
    void stays_hidden_when_the_source_sends_it_again() {
        comes(FIRST, null);
        hide(FIRST);

        comes(FIRST, null);

        assertThat(seenByProxies()).isEmpty();
        assertThat(changes()).isEqualTo(1);
    }

    @Test
    void follows_her_when_two_records_of_one_person_become_one() {
        comes(FIRST, null);
        hide(FIRST);
        PersonId kept = PersonId.create();

        new MergedPersonRows(rows.jdbc).move(new PersonsMerged(kept, rows.person));

        assertThat(rows.jdbc
                        .sql("select count(*) from record.document_visibility where person_id = ? and changed_by = ?")
                        .params(kept.value(), kept.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Nested
    class Versions {

        @Test
        void are_hidden_and_shown_together_whichever_she_looks_at() {
            comes(FIRST, null);
            comes(SECOND, FIRST);
            comes(THIRD, SECOND);

            hide(SECOND);
            assertThat(seenByProxies()).isEmpty();
            show(THIRD);
            assertThat(seenByProxies()).containsExactlyInAnyOrder(FIRST, SECOND, THIRD);
        }

        @Test
        void that_come_later_are_hidden_too() {
            comes(FIRST, null);
            hide(FIRST);

            comes(SECOND, FIRST);
            comes(THIRD, SECOND);

            assertThat(seenByProxies()).isEmpty();
        }

        @Test
        void that_come_in_the_wrong_order_are_hidden_too() {
            comes(THIRD, SECOND);
            comes(FIRST, null);
            hide(FIRST);

            comes(SECOND, FIRST);

            assertThat(seenByProxies()).isEmpty();
        }

        @Test
        void that_an_erased_one_stands_between_are_hidden_too() {
            comes(FIRST, null);
            hide(FIRST);
            comes(SECOND, FIRST);
            store.replace(List.of(SECOND), List.of());

            comes(THIRD, SECOND);

            assertThat(seenByProxies()).isEmpty();
        }

        @Test
        void that_come_after_she_has_shown_it_again_are_shown() {
            comes(FIRST, null);
            hide(FIRST);
            show(FIRST);

            comes(SECOND, FIRST);

            assertThat(seenByProxies()).containsExactlyInAnyOrder(FIRST, SECOND);
        }

        @Test
        void that_come_while_she_hides_are_hidden_too() {
            comes(FIRST, null);
            TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

            CompletableFuture<Void> arrival = transaction.execute(hers -> {
                hide(FIRST);
                CompletableFuture<Void> coming = CompletableFuture.runAsync(
                        () -> transaction.executeWithoutResult(theirs -> comes(SECOND, FIRST)));
                untilSomebodyWaits();
                return coming;
            });
            arrival.orTimeout(10, TimeUnit.SECONDS).join();

            assertThat(seenByProxies()).isEmpty();
        }

        @Test
        void that_replace_each_other_do_not_go_on_for_ever() {
            comes(FIRST, SECOND);
            comes(SECOND, FIRST);

            hide(FIRST);

            assertThat(seenByProxies()).isEmpty();
        }
    }

    private void comes(UUID id, @Nullable UUID replaces) {
        StoredDocument document = new StoredDocument(
                new StoredReceipt(rows.person.value(), "123456789", NOW),
                id,
                Status.CURRENT,
                new Kind(null, null, null, "Notat"),
                "Notat",
                new StoredTime(NOW, Precision.TIME),
                StoredName.NOBODY,
                StoredName.NOBODY,
                null,
                replaces,
                StoredRestriction.NONE);
        store.replace(List.of(id), List.of(new DocumentRows(document, List.of())));
    }

    private void hide(UUID document) {
        visibility.set(rows.person, document, true, rows.person, NOW);
    }

    private void show(UUID document) {
        visibility.set(rows.person, document, false, rows.person, NOW);
    }

    private List<UUID> seenByProxies() {
        return Stream.of(FIRST, SECOND, THIRD)
                .filter(id ->
                        documents.byId(rows.reader(new Sight(false, false)), id).isPresent())
                .toList();
    }

    private void untilSomebodyWaits() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (JdbcClient.create(database)
                            .sql("select count(*) from pg_locks where not granted")
                            .query(Integer.class)
                            .single()
                    == 0) {
                Thread.onSpinWait();
            }
        });
    }

    private int changes() {
        return rows.jdbc
                .sql("select count(*) from record.document_visibility")
                .query(Integer.class)
                .single();
    }
}
