package no.helseporten.portal.web;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time, for everybody who asks. */
@Configuration(proxyBeanMethods = false)
class PortalClock {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
