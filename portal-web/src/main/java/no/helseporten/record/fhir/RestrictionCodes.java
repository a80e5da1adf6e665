package no.helseporten.record.fhir;

import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which security labels restrict what the citizen or her parents see, each as {@code system|code}. The sources
 * disagree about Volven 9603, so it is a setting.
 *
 * @param withheld kept from the citizen
 * @param delayed kept from the citizen until the time in {@link Restrictions#VISIBLE_FROM}, or until the source says
 *     otherwise
 * @param hiddenFromParents exempt from parents' access
 */
@ConfigurationProperties("helseporten.record.restrictions")
public record RestrictionCodes(
        @DefaultValue({
            "urn:oid:2.16.578.1.12.4.1.1.9603|NORN",
            "urn:oid:2.16.578.1.12.4.1.1.9603|NORN_UNGDOM",
            "urn:oid:2.16.578.1.12.4.1.1.9603|NORN_ALL",
            "urn:oid:2.16.578.1.12.4.1.1.9603|NORN_ANG",
            "urn:oid:2.16.578.1.12.4.1.1.9603|NORN_DUP",
            "urn:oid:2.16.578.1.12.4.1.1.9603|NORN_EPO",
            "urn:oid:2.16.578.1.12.4.1.1.9603|NORN_FFH",
            "urn:oid:2.16.578.1.12.4.1.1.9603|NORN_FFL",
            "urn:oid:2.16.578.1.12.4.1.1.9603|NORN_FOR",
            "urn:oid:2.16.578.1.12.4.1.1.9603|NORN_FPB",
            "urn:oid:2.16.578.1.12.4.1.1.9603|NORN_KUT",
            "http://terminology.hl7.org/CodeSystem/v3-ActCode|NOPAT"
        })
        Set<String> withheld,

        @DefaultValue("urn:oid:2.16.578.1.12.4.1.1.9603|NORU")
        Set<String> delayed,

        @DefaultValue("urn:oid:2.16.578.1.12.4.1.1.9603|NORN_FORANS")
        Set<String> hiddenFromParents) {

    public RestrictionCodes {
        withheld = canonical(withheld);
        delayed = canonical(delayed);
        hiddenFromParents = canonical(hiddenFromParents);
    }

    static String key(Coding label) {
        return CodeSystems.canonical(label.getSystem()) + "|" + Words.clean(label.getCode());
    }

    private static Set<String> canonical(Set<String> keys) {
        return keys.stream()
                .map(key -> CodeSystems.canonical(key) + key.substring(key.indexOf('|')))
                .collect(Collectors.toUnmodifiableSet());
    }
}
