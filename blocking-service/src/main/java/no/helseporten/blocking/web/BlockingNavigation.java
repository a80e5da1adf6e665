package no.helseporten.blocking.web;

import java.util.Set;
import no.helseporten.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of blocks, first of those on who sees what. */
@Configuration(proxyBeanMethods = false)
class BlockingNavigation {

    @Bean
    NavigationEntry blockingEntry() {
        return new NavigationEntry(60, "/blocking", "blocking.nav", Set.of("PRIVACY"), NavigationEntry.WHO_SEES_WHAT);
    }
}
