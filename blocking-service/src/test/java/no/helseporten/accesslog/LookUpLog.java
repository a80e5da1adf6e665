package no.helseporten.accesslog;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import no.helseporten.accesslog.LookUp.Act;
import no.helseporten.accesslog.LookUp.Outcome;
import no.helseporten.accesslog.LookUp.Who;
import no.helseporten.accesslog.store.DraftRows;
import no.helseporten.accesslog.store.LookUpReading;
import no.helseporten.accesslog.store.LookUpRows;
import no.helseporten.accesslog.store.QuestionRows;
import no.helseporten.accesslog.store.ToldOfGlass;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.FindFormerIds;
import no.helseporten.person.FindPresentId;
import no.helseporten.person.PersonId;
import no.helseporten.person.testing.PostgresDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** A log of look-ups in a database of its own, with all that is done to it. */
public final class LookUpLog {

    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456Z");
    public static final String HOSPITAL = "999999901";
    public static final String ELSEWHERE = "999999902";
    public static final Who ANNE =
            new Who("1234567", "Anne Lege", "lege", HOSPITAL, "Sykehuset HF", "999999911", "Hudpoliklinikken");
    public static final Who PER =
            new Who("7654321", "Per Pleier", "sykepleier", ELSEWHERE, "Fjellby kommune", null, null);

    public final JdbcClient jdbc;
    public final List<Object> heard = new ArrayList<>();
    public final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private Instant now = NOW;

    @EnableTransactionManagement
    static class Transactions {}

    static final class Hearing {

        private final List<Object> heard;

        Hearing(List<Object> heard) {
            this.heard = heard;
        }

        @EventListener({GlassBroken.class, GlassTried.class, LookUpQuestionAnswered.class, LookUpQuestionOverdue.class})
        void on(Object event) {
            heard.add(event);
        }
    }

    /** @param more what else is to be there */
    public LookUpLog(Class<?>... more) {
        DataSource database = PostgresDatabase.with("person", "activity", "access", "blocking", "accesslog");
        jdbc = JdbcClient.create(database);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(Clock.class, () -> ((InstantSource) this::now).withZone(ZoneOffset.UTC));
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.registerBean(QuestionSettings.class, () -> new QuestionSettings(30));
        context.registerBean(
                CanBeAsked.class,
                () -> number ->
                        Optional.ofNullable(Map.of(HOSPITAL, "Sykehuset HF").get(number)));
        context.registerBean(Hearing.class, () -> new Hearing(heard));
        context.register(
                Transactions.class,
                FindFormerIds.class,
                FindPresentId.class,
                LookUpRows.class,
                LookUpReading.class,
                ToldOfGlass.class,
                QuestionRows.class,
                DraftRows.class,
                RecordLookUps.class,
                ReadLookUps.class,
                ReadersWhoLooked.class,
                AskAboutLookUp.class,
                ReadQuestions.class,
                TakeAnswer.class,
                TellOverdueQuestions.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
    }

    private Instant now() {
        return now;
    }

    public void itIs(Instant time) {
        now = time;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public LookUp write(LookUp lookUp) {
        get(RecordLookUps.class).record(List.of(lookUp));
        return lookUp;
    }

    public LookUp read(PersonId person, Who who, Instant at) {
        return write(lookUp(person, who, at, Purpose.TREAT, Outcome.GIVEN));
    }

    public static LookUp lookUp(PersonId person, Who who, Instant at, Purpose purpose, Outcome outcome) {
        return new LookUp(
                UuidCreator.getTimeOrderedEpoch(at),
                person,
                at,
                who,
                purpose,
                purpose == Purpose.BTG ? "Bevisstløs" : null,
                Act.READ,
                outcome,
                Set.of(Service.DOCUMENTS),
                List.of(UUID.randomUUID()),
                List.of(),
                null,
                null);
    }

    /** As the population register says it. */
    public void merge(PersonId gone, PersonId kept) {
        jdbc.sql("insert into person.merged_person (gone_id, kept_id, at) values (?, ?, now())")
                .params(gone.value(), kept.value())
                .update();
    }

    public void inTransaction(Runnable work) {
        get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }
}
