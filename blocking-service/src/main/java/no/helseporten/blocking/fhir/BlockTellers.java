package no.helseporten.blocking.fhir;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who speaks for citizens, and may tell of their blocks.
 *
 * @param tellers organisation numbers; nobody unless set
 */
@ConfigurationProperties("helseporten.blocking")
record BlockTellers(@DefaultValue Set<String> tellers) {

    boolean has(String source) {
        return tellers.contains(source);
    }
}
