package no.helseporten.accesslog.fhir;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who tells of look-ups by personnel of other organisations too, as a shared journal does.
 *
 * @param tellers organisation numbers; nobody unless set
 */
@ConfigurationProperties("helseporten.accesslog")
record LookUpTellers(@DefaultValue Set<String> tellers) {

    boolean has(String source) {
        return tellers.contains(source);
    }
}
