package no.helseporten.notice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * How many events are heard at once. A source may tell of thousands in one message, and each is written down in a
 * transaction of its own; the others wait in line and leave the database to those who look at pages. What is in line when
 * the portal stops is told again.
 *
 * <p>A limit on all that runs in the background ({@code spring.task.execution.simple.concurrency-limit}) would not do: it
 * has no line. Whoever publishes waits for a turn with the connection in hand, and a listener that publishes itself waits
 * for its own.
 */
@Configuration(proxyBeanMethods = false)
class HearAFewAtOnce {

    static final String EXECUTOR = "notice.hear";

    private static final int AT_ONCE = 4;

    /** No default candidate: what names no executor runs on the portal's own. */
    @Bean(name = EXECUTOR, defaultCandidate = false)
    ThreadPoolTaskExecutor noticeHear() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setVirtualThreads(true);
        executor.setThreadNamePrefix("notice-");
        executor.setCorePoolSize(AT_ONCE);
        executor.setMaxPoolSize(AT_ONCE);
        return executor;
    }
}
