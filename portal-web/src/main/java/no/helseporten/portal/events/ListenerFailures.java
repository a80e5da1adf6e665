package no.helseporten.portal.events;

import java.util.concurrent.Executor;
import no.helseporten.person.Wordless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.AsyncConfigurer;

/** Logs that a listener failed, in whose words nothing of anybody may stand. Its event is told again later. */
@Configuration(proxyBeanMethods = false)
class ListenerFailures implements AsyncConfigurer {

    private static final Logger log = LoggerFactory.getLogger(ListenerFailures.class);

    private final BeanFactory beans;

    ListenerFailures(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Executor getAsyncExecutor() {
        return beans.getBean(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME, Executor.class);
    }

    @Override
    public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
        return (failure, method, event) ->
                log.warn("{}.{} failed", method.getDeclaringClass().getName(), method.getName(), Wordless.of(failure));
    }
}
