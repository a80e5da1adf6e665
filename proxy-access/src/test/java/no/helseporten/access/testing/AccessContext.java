package no.helseporten.access.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import no.helseporten.access.Policy;
import no.helseporten.access.policy.PolicyFile;
import no.helseporten.person.testing.PostgresDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The use cases of authority on a database of their own, with the shipped policy and a clock that stands still. */
public final class AccessContext implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
    private Instant now = NOW;

    /** @param useCases the classes under test, and what they need beside the database, the policy and the clock */
    public AccessContext(Class<?>... useCases) {
        DataSource database = PostgresDatabase.with("person", "activity", "access");
        spring.registerBean(DataSource.class, () -> database);
        spring.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        spring.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        spring.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(spring.getBean(JdbcTransactionManager.class)));
        spring.registerBean(Policy.class, () -> PolicyFile.read(new ClassPathResource("access/policy.yml")));
        spring.registerBean(Clock.class, Moving::new);
        spring.register(Transactions.class, Heard.class);
        spring.register(useCases);
        spring.refresh();
    }

    public <T> T get(Class<T> type) {
        return spring.getBean(type);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    public void moveTo(Instant time) {
        now = time;
    }

    /** All events published since the start. */
    public List<Object> heard() {
        return get(Heard.class).events;
    }

    @Override
    public void close() {
        spring.close();
    }

    private final class Moving extends Clock {

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @EnableTransactionManagement
    static class Transactions {}

    static class Heard {

        private final List<Object> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(org.springframework.context.PayloadApplicationEvent<?> event) {
            events.add(event.getPayload());
        }
    }
}
