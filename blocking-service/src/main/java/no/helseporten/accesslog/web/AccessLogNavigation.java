package no.helseporten.accesslog.web;

import java.util.Set;
import no.helseporten.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log of look-ups, beside the other pages on who sees what. */
@Configuration(proxyBeanMethods = false)
class AccessLogNavigation {

    @Bean
    NavigationEntry accessLogEntry() {
        return new NavigationEntry(
                61, "/accesslog", "accesslog.nav", Set.of("ACCESS_LOG"), NavigationEntry.WHO_SEES_WHAT);
    }
}
