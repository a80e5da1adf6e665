package no.helseporten.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import no.helseporten.access.policy.PolicyFile;
import no.helseporten.access.store.AuthorityRows;
import no.helseporten.access.store.DraftRows;
import no.helseporten.access.store.FailedLookups;
import no.helseporten.access.store.LockRows;
import no.helseporten.access.store.ReadAuthorities;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.person.FindPatients;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.RecogniseCitizen;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.person.store.NationalNumbers;
import no.helseporten.person.testing.PostgresDatabase;
import no.helseporten.person.testing.RegisterRows;
import org.jspecify.annotations.Nullable;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The use cases of the module with a real database, a clock that ticks with each look, and whatever they published. */
final class PowerWorld implements AutoCloseable {

    static final LocalDate ADULT = LocalDate.of(1980, 1, 1);

    final TickingClock clock = new TickingClock();
    final List<Object> published = new CopyOnWriteArrayList<>();
    final JdbcClient jdbc;
    private final AnnotationConfigApplicationContext context;

    PowerWorld() {
        this(PostgresDatabase.with("person", "activity", "access"));
    }

    PowerWorld(DataSource database) {
        jdbc = JdbcClient.create(database);
        context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Policy.class, () -> PolicyFile.read(new ClassPathResource("access/policy.yml")));
        context.registerBean(SyntheticNumbers.class, () -> SyntheticNumbers.ONLY);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.register(
                Transactions.class,
                NationalNumbers.class,
                FindPatients.class,
                RecogniseCitizen.class,
                ReadFacts.class,
                AuthorityRows.class,
                DraftRows.class,
                FailedLookups.class,
                LockRows.class,
                ReadAuthorities.class,
                RecordAuthorities.class,
                FindReceiver.class,
                PreparePower.class,
                GivePowerOfAttorney.class,
                ChangePowerOfAttorney.class,
                EndAuthority.class,
                LockAccess.class,
                OpenAccess.class);
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload) {
                published.add(payload.getPayload());
            }
        });
        context.refresh();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    PersonId told(String givenName, @Nullable LocalDate birthDate) {
        PersonId person = PersonId.create();
        RegisterRows.tell(jdbc, person, givenName, birthDate);
        return person;
    }

    PersonId numbered(String number, String givenName, @Nullable LocalDate birthDate) {
        NationalId id = ((NationalId.Valid) NationalId.parse(number, SyntheticNumbers.ONLY)).id();
        PersonId person = the(RecogniseCitizen.class).byNumber(id);
        RegisterRows.tell(jdbc, person, givenName, birthDate);
        return person;
    }

    UUID draft(PersonId giver, PersonId receiver, Area... areas) {
        return draft(giver, receiver, null, new PowerTerms(Set.of(areas), false, null, null));
    }

    UUID draft(PersonId giver, PersonId receiver, @Nullable UUID changes, PowerTerms terms) {
        return the(PreparePower.class).begin(giver, receiver, changes, terms);
    }

    long changes() {
        return jdbc.sql("select count(*) from access.authority_change")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Never tells the same time twice, so that what happened first is told first. */
    static final class TickingClock extends Clock {

        private final AtomicLong micros = new AtomicLong(
                Duration.ofSeconds(Instant.parse("2026-11-20T12:00:00Z").getEpochSecond())
                                .toNanos()
                        / 1000);

        void moveBy(Duration time) {
            micros.addAndGet(time.toNanos() / 1000);
        }

        @Override
        public Instant instant() {
            long now = micros.incrementAndGet();
            return Instant.ofEpochSecond(now / 1_000_000, now % 1_000_000 * 1000);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Only the instant is asked for");
        }
    }

    /** Lets everybody hear an event, as its publisher does. */
    void hear(Object event) {
        context.publishEvent(event);
    }
}
