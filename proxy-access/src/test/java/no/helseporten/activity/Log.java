package no.helseporten.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import no.helseporten.person.FindFormerIds;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.PostgresDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A log in a database of its own, with all that is done to it. */
final class Log {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456Z");

    final DataSource database = PostgresDatabase.with("person", "activity");
    final JdbcClient jdbc = JdbcClient.create(database);
    final ReadActivities read;
    final FindOpened opened;
    final SealActivities seal;
    private final RecordActivity record;
    private final VerifyActivities verify;

    Log() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
            context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
            context.register(FindFormerIds.class);
            context.register(
                    ReadActivities.class,
                    FindOpened.class,
                    SealActivities.class,
                    RecordActivity.class,
                    VerifyActivities.class);
            context.refresh();
            read = context.getBean(ReadActivities.class);
            opened = context.getBean(FindOpened.class);
            seal = context.getBean(SealActivities.class);
            record = context.getBean(RecordActivity.class);
            verify = context.getBean(VerifyActivities.class);
        }
    }

    /** Opens a document by somebody's authority. */
    Activity write(PersonId subject, PersonId actor, Instant at) {
        var activity = new Activity(
                subject,
                actor,
                at,
                "DOCUMENTS",
                "VIEW",
                "GET /record/documents/{id}",
                UUID.randomUUID(),
                true,
                "POWER_OF_ATTORNEY",
                UUID.randomUUID());
        record.record(activity);
        return activity;
    }

    void write(Activity activity) {
        record.record(activity);
    }

    void writeOwn(PersonId person, int rows) {
        for (int row = 0; row < rows; row++) {
            record.record(new Activity(
                    person,
                    person,
                    NOW.plusSeconds(row),
                    "DOCUMENTS",
                    "VIEW",
                    "GET /record",
                    null,
                    true,
                    "SELF",
                    null));
        }
    }

    int sealAll() {
        return seal.run(() -> false);
    }

    List<BrokenLink> broken() {
        List<BrokenLink> broken = new ArrayList<>();
        found(broken);
        return broken;
    }

    VerifyLog.Found found(List<BrokenLink> broken) {
        return verify.all(broken::add);
    }

    VerifyLog.Found foundOf(PersonId person, List<BrokenLink> broken) {
        return verify.of(person, broken::add);
    }

    /** As the population register says it. */
    void merge(PersonId gone, PersonId kept) {
        jdbc.sql("insert into person.merged_person (gone_id, kept_id, at) values (?, ?, now())")
                .params(gone.value(), kept.value())
                .update();
    }

    UUID activity(PersonId person, long number) {
        return jdbc.sql("select activity_id from activity.seal where person_id = ? and number = ?")
                .params(person.value(), number)
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }
}
