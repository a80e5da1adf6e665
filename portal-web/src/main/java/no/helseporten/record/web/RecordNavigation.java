package no.helseporten.record.web;

import java.util.Set;
import no.helseporten.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The record's entry in the main navigation. */
@Configuration(proxyBeanMethods = false)
class RecordNavigation {

    @Bean
    NavigationEntry recordEntry() {
        return new NavigationEntry(20, "/record", "record.nav", Set.of("DOCUMENTS", "RESULTS", "MEDICINES"));
    }
}
