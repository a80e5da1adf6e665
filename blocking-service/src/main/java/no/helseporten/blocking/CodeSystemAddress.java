package no.helseporten.blocking;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address for each code system, whichever of its addresses somebody uses. Volven's systems are published at ehelse.no,
 * helsedir.no and helsenorge.no as {@code no-kodeverk-NNNN…}, and have an OID each; the OID is ours.
 */
public final class CodeSystemAddress {

    public static final String VOLVEN = "urn:oid:2.16.578.1.12.4.1.1.";
    /** Volven 9602, kinds of document. */
    public static final String DOCUMENT_TYPES = VOLVEN + "9602";
    /** Norsk laboratoriekodeverk. */
    public static final String NLK = VOLVEN + "7280";

    public static final String ATC = "http://www.whocc.no/atc";
    public static final String LOINC = "http://loinc.org";
    public static final String SNOMED = "http://snomed.info/sct";
    /** HL7 v2 table 0074, diagnostic service sections. */
    public static final String DIAGNOSTIC_SERVICES = "http://terminology.hl7.org/CodeSystem/v2-0074";

    public static final String OBSERVATION_CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";

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
            Map.entry("https://whocc.no/atc", ATC),
            Map.entry("http://www.whocc.no/ATC", ATC),
            Map.entry("urn:oid:2.16.840.1.113883.12.74", DIAGNOSTIC_SERVICES),
            Map.entry("http://hl7.org/fhir/v2/0074", DIAGNOSTIC_SERVICES),
            Map.entry("http://hl7.org/fhir/observation-category", OBSERVATION_CATEGORIES));

    private CodeSystemAddress() {}

    /** @param system without its version, and as it is when nobody here knows it */
    public static String canonical(String system) {
        String bare = bare(system.strip());
        Matcher kodeverk = KODEVERK.matcher(bare);
        String address = kodeverk.matches() ? VOLVEN + kodeverk.group(1) : bare;
        return OTHER_ADDRESSES.getOrDefault(address, address);
    }

    private static String bare(String system) {
        int version = system.indexOf('|');
        int end = version < 0 ? system.length() : version;
        while (end > 0 && system.charAt(end - 1) == '/') {
            end--;
        }
        return system.substring(0, end);
    }
}
