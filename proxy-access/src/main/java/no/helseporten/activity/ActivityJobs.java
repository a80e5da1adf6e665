package no.helseporten.activity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActivityJobs {

    private static final Duration BETWEEN = Duration.ofSeconds(5);

    @Bean
    RecurringTask<Void> sealActivitiesSoon(SealActivities sealActivities) {
        return Tasks.recurring("activity.seal", Schedules.fixedDelay(BETWEEN))
                .execute((job, context) -> sealActivities.run(context.getSchedulerState()::isShuttingDown));
    }
}
