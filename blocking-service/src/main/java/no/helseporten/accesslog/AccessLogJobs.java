package no.helseporten.accesslog;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import no.helseporten.accesslog.store.DraftRows;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done by the clock, not by a page. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuestionSettings.class)
class AccessLogJobs {

    private static final Duration BETWEEN_SEALS = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> sealLookUpsSoon(SealLookUps sealLookUps) {
        return Tasks.recurring("accesslog.seal", Schedules.fixedDelay(BETWEEN_SEALS))
                .execute((job, context) -> sealLookUps.run(context.getSchedulerState()::isShuttingDown));
    }

    @Bean
    RecurringTask<Void> tellOverdueLookUpQuestions(TellOverdueQuestions tellOverdueQuestions) {
        return Tasks.recurring("accesslog.tell-overdue-questions", Schedules.fixedDelay(Duration.ofMinutes(15)))
                .execute((job, context) -> tellOverdueQuestions.run(context.getSchedulerState()::isShuttingDown));
    }

    @Bean
    RecurringTask<Void> dropOldLookUpQuestionDrafts(DraftRows drafts, Clock clock) {
        return Tasks.recurring("accesslog.drop-old-drafts", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute(
                        (job, context) -> drafts.deleteOlderThan(clock.instant().minus(KEPT)));
    }
}
