package no.helseporten.access.web;

import java.util.Set;
import no.helseporten.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of who sees what in the main navigation. */
@Configuration(proxyBeanMethods = false)
class AccessNavigation {

    @Bean
    NavigationEntry accessEntry() {
        return new NavigationEntry(60, "/access", "access.nav", Set.of("REPRESENTATION"));
    }
}
