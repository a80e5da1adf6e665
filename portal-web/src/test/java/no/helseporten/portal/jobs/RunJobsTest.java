package no.helseporten.portal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import no.helseporten.person.testing.PostgresDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunJobsTest {

    private final DataSource database = PostgresDatabase.with("portal");
    private final List<RunJobs> instances = new ArrayList<>();

    @AfterEach
    void stop() {
        instances.forEach(RunJobs::stop);
    }

    @Test
    void a_job_that_fails_is_run_again() throws InterruptedException {
        CountDownLatch secondTime = new CountDownLatch(2);

        instance(job(() -> {
            secondTime.countDown();
            throw new IllegalStateException("It failed");
        }));

        assertThat(secondTime.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void two_instances_never_run_a_job_at_once() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicBoolean together = new AtomicBoolean();
        CountDownLatch times = new CountDownLatch(4);
        Runnable work = () -> {
            together.compareAndSet(false, inside.incrementAndGet() > 1);
            times.countDown();
            inside.decrementAndGet();
        };

        instance(job(work));
        instance(job(work));

        assertThat(times.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(together).isFalse();
    }

    @Test
    void stopping_waits_for_the_job_that_is_running() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        RunJobs instance = instance(job(() -> {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                return;
            }
            ended.set(true);
        }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        Thread stopping = Thread.ofVirtual().start(instance::stop);
        mayEnd.countDown();
        stopping.join();

        assertThat(ended).isTrue();
        assertThat(instance.isRunning()).isFalse();
    }

    private RunJobs instance(RecurringTask<Void> job) {
        RunJobs instance = new RunJobs(database, List.of(job), Clock.systemUTC());
        instances.add(instance);
        instance.start();
        return instance;
    }

    private static RecurringTask<Void> job(Runnable work) {
        return Tasks.recurring("test.job", Schedules.fixedDelay(Duration.ofMillis(10)))
                .execute((job, context) -> work.run());
    }
}
