package no.helseporten.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import no.helseporten.access.store.DraftRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done by the clock, not by a page. */
@Configuration(proxyBeanMethods = false)
class AccessJobs {

    private static final Duration KEPT = Duration.ofDays(1);

    /** Every few minutes and not once a day: what the register told late, or an instance missed, is caught up with soon. */
    @Bean
    RecurringTask<Void> tellWhatComes(TellWhatIsAhead tellWhatIsAhead) {
        return Tasks.recurring("access.tell-what-is-ahead", Schedules.fixedDelay(Duration.ofMinutes(5)))
                .execute((job, context) ->
                        tellWhatIsAhead.run(() -> context.getSchedulerState().isShuttingDown()));
    }

    @Bean
    RecurringTask<Void> dropOldDrafts(DraftRows drafts, Clock clock) {
        return Tasks.recurring("access.drop-old-drafts", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute(
                        (job, context) -> drafts.deleteOlderThan(clock.instant().minus(KEPT)));
    }
}
