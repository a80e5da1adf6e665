package no.helseporten.record.fhir;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One address for each code system, whichever of its addresses a source uses. Volven's systems are published at
 * ehelse.no, helsedir.no and helsenorge.no as {@code no-kodeverk-NNNN…}, and have an OID each; the OID is ours.
 */
final class CodeSystems {

    static final String VOLVEN = "urn:oid:2.16.578.1.12.4.1.1.";
    static final String NLK = VOLVEN + "7280";
    static final String DOCUMENT_KIND = VOLVEN + "9602";
    static final String DEVIATION = VOLVEN + "8244";
    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";
    static final String ATC = "http://www.whocc.no/atc";
    static final String DIAGNOSTIC_SERVICE = "http://terminology.hl7.org/CodeSystem/v2-0074";
    static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

    private static final Pattern KODEVERK =
            Pattern.compile("https?://.*[/.:]no-kodeverk-(\\d+)(?:[-.].*)?", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> OTHER_ADDRESSES = Map.ofEntries(
            Map.entry("urn:oid:2.16.840.1.113883.6.1", LOINC),
            Map.entry("https://loinc.org", LOINC),
            Map.entry("urn:oid:2.16.840.1.113883.6.96", SNOMED),
            Map.entry("https://snomed.info/sct", SNOMED),
            Map.entry("urn:oid:2.16.840.1.113883.6.73", ATC),
            Map.entry(VOLVEN + "7180", ATC),
            Map.entry("https://www.whocc.no/atc", ATC),
            Map.entry("http://whocc.no/atc", ATC),
            Map.entry("urn:oid:2.16.840.1.113883.12.74", DIAGNOSTIC_SERVICE),
            Map.entry("http://hl7.org/fhir/v2/0074", DIAGNOSTIC_SERVICE),
            Map.entry("http://hl7.org/fhir/data-absent-reason", ABSENT));

    private CodeSystems() {}

    static @Nullable String canonical(@Nullable String system) {
        String clean = Words.clean(system);
        if (clean == null) {
            return null;
        }
        String bare = clean.replaceFirst("\\|.*$", "").replaceFirst("/+$", "");
        Matcher kodeverk = KODEVERK.matcher(bare);
        String address = kodeverk.matches() ? VOLVEN + kodeverk.group(1) : bare;
        return OTHER_ADDRESSES.getOrDefault(address, address);
    }
}
