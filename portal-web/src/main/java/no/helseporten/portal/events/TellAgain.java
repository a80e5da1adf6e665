package no.helseporten.portal.events;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

/**
 * Tells listeners again what they failed to hear, the oldest first, until they hear it. It never gives up: a listener whose
 * news grows old says itself that it has heard.
 */
@Configuration(proxyBeanMethods = false)
class TellAgain {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;

    @Bean
    RecurringTask<Void> tellEventsAgain(FailedEventPublications failed) {
        return Tasks.recurring("portal.tell-events-again", Schedules.fixedDelay(EVERY))
                .execute((job, context) ->
                        failed.resubmit(ResubmissionOptions.defaults().withBatchSize(AT_ONCE)));
    }
}
