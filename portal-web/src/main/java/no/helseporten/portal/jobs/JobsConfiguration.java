package no.helseporten.portal.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code helseporten.jobs.run=false} leaves the jobs to other instances. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "helseporten.jobs.run", matchIfMissing = true)
class JobsConfiguration {

    @Bean
    RunJobs runJobs(DataSource database, ObjectProvider<RecurringTask<?>> jobs, Clock clock) {
        List<RecurringTask<?>> all = jobs.orderedStream().toList();
        return new RunJobs(database, all, clock);
    }
}
