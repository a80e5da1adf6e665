package no.helseporten.blocking;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import no.helseporten.blocking.store.BlockDraftRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done by the clock, not by a page. */
@Configuration(proxyBeanMethods = false)
class BlockJobs {

    private static final Duration KEPT = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> dropOldBlockDrafts(BlockDraftRows drafts, Clock clock) {
        return Tasks.recurring("blocking.drop-old-drafts", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute(
                        (job, context) -> drafts.deleteOlderThan(clock.instant().minus(KEPT)));
    }
}
