package no.helseporten.portal.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the jobs from when everything else has started until the portal stops: a job that is running then is waited for, no
 * new one is begun. An instance that dies loses its jobs to the others within a minute.
 */
class RunJobs implements SmartLifecycle {

    private static final Duration LOOK_FOR_DUE = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int MISSED_HEARTBEATS = 4;

    /** Less than a phase of the shutdown may take (spring.lifecycle.timeout-per-shutdown-phase). */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    /** Fewer than the connections to the database, which the pages need too. */
    private static final int AT_ONCE = 3;

    private final Scheduler scheduler;
    private volatile boolean running;

    RunJobs(DataSource database, List<RecurringTask<?>> jobs, Clock clock) {
        this.scheduler = Scheduler.create(database)
                .startTasks(jobs)
                .tableName("portal.scheduled_tasks")
                .clock(clock::instant)
                .alwaysPersistTimestampInUTC()
                .pollingInterval(LOOK_FOR_DUE)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .threads(AT_ONCE)
                .shutdownMaxWait(LONGEST_STOP)
                .failureLogging(LogLevel.WARN, true)
                .build();
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
