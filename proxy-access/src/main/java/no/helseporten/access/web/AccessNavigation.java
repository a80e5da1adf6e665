package no.helseporten.access.web;

import java.util.Set;
import no.helseporten.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of authorities, beside the others on who sees what. */
@Configuration(proxyBeanMethods = false)
class AccessNavigation {

    @Bean
    NavigationEntry accessEntry() {
        return new NavigationEntry(
                62, "/access", "access.nav", Set.of("REPRESENTATION"), NavigationEntry.WHO_SEES_WHAT);
    }
}
