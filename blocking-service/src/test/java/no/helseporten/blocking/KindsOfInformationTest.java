package no.helseporten.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.helseporten.blocking.RecordItem.Code;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsOfInformationTest {

    private static final String DOCUMENT = CodeSystemAddress.DOCUMENT_TYPES;
    private static final String ATC = CodeSystemAddress.ATC;
    private static final String SERVICE = CodeSystemAddress.DIAGNOSTIC_SERVICES;
    private static final String CATEGORY = CodeSystemAddress.OBSERVATION_CATEGORIES;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOCUMENTS | " + DOCUMENT + " | A01    |",
                "DOCUMENTS | " + DOCUMENT + " | T01-2  |",
                "DOCUMENTS | " + DOCUMENT + " | A01-   |",
                "DOCUMENTS | http://loinc.org | 718-7  |",
                "DOCUMENTS | " + ATC + "      | N05    |",
                "DOCUMENTS | http://snomed.info/sct | 394597005 |",
                "MEDICINES | " + ATC + "      | 5      |",
                "MEDICINES | http://nlk       | N05    |",
                "RESULTS   | " + SERVICE + "  | OTH    |",
                "RESULTS   | " + CATEGORY + " | survey |",
                "RESULTS   | http://loinc.org | 718-7  |",
                "CRITICAL  | " + ATC + "      | J01    |",
                "VISITS    | " + SERVICE + "  | LAB    |",
                "DOCUMENTS | " + DOCUMENT + " | A01-2  | DOCUMENT_GROUP:A DOCUMENT_TYPE:A01-2",
                "DOCUMENTS | " + DOCUMENT + " | a01-2  | DOCUMENT_GROUP:A DOCUMENT_TYPE:A01-2",
                "DOCUMENTS | " + DOCUMENT + " | A01-2x | DOCUMENT_GROUP:A DOCUMENT_TYPE:A01-2",
                "DOCUMENTS | " + DOCUMENT + " | A00-1  | DOCUMENT_GROUP:A",
                "DOCUMENTS | " + DOCUMENT + " | S99-12 | DOCUMENT_GROUP:S DOCUMENT_TYPE:S99-12",
                "DOCUMENTS | https://fhir.ehelse.no/no-kodeverk-9602 | B01-2 | DOCUMENT_GROUP:B DOCUMENT_TYPE:B01-2",
                "DOCUMENTS | http://loinc.org        | 18842-5 | DOCUMENT_GROUP:A",
                "DOCUMENTS | urn:oid:2.16.840.1.113883.6.1 | 11502-2 | DOCUMENT_GROUP:C",
                "MEDICINES | " + ATC + "      | N      | ATC:N",
                "MEDICINES | " + ATC + "      | N05    | ATC:N ATC:N05",
                "MEDICINES | " + ATC + "      | N05B   | ATC:N ATC:N05 ATC:N05B",
                "MEDICINES | " + ATC + "      | N05BA  | ATC:N ATC:N05 ATC:N05B ATC:N05BA",
                "MEDICINES | " + ATC + "      | n05ba01 | ATC:N ATC:N05 ATC:N05B ATC:N05BA ATC:N05BA01",
                "MEDICINES | " + ATC + "      | N05BA0 | ATC:N ATC:N05 ATC:N05B ATC:N05BA",
                "MEDICINES | " + ATC + "/     | N05    | ATC:N ATC:N05",
                "MEDICINES | http://www.whocc.no/ATC | N05 | ATC:N ATC:N05",
                "MEDICINES | urn:oid:2.16.578.1.12.4.1.1.7180 | N05 | ATC:N ATC:N05",
                "MEDICINES | urn:oid:2.16.840.1.113883.6.73   | N05 | ATC:N ATC:N05",
                "RESULTS   | " + SERVICE + "  | LAB    | FIELD:LABORATORY",
                "RESULTS   | " + SERVICE + "  | MB     | FIELD:MICROBIOLOGY",
                "RESULTS   | " + SERVICE + "  | SP     | FIELD:PATHOLOGY",
                "RESULTS   | " + SERVICE + "  | rad    | FIELD:IMAGING",
                "RESULTS   | http://hl7.org/fhir/v2/0074 | MB | FIELD:MICROBIOLOGY",
                "RESULTS   | urn:oid:2.16.840.1.113883.12.74 | MB | FIELD:MICROBIOLOGY",
                "RESULTS   | http://snomed.info/sct  | 394597005 | FIELD:PATHOLOGY",
                "RESULTS   | http://loinc.org        | 11526-1 | FIELD:PATHOLOGY",
                "RESULTS   | http://loinc.org        | 85354-9 | FIELD:VITAL_SIGNS",
                "RESULTS   | urn:oid:2.16.578.1.12.4.1.1.7280 | NPU01370 | FIELD:LABORATORY",
                "RESULTS   | " + DOCUMENT + " | C03-2  | FIELD:MICROBIOLOGY",
                "RESULTS   | " + DOCUMENT + " | E01-2  | FIELD:IMAGING",
                "RESULTS   | " + CATEGORY + " | laboratory  | FIELD:LABORATORY",
                "RESULTS   | " + CATEGORY + " | imaging     | FIELD:IMAGING",
                "RESULTS   | " + CATEGORY + " | vital-signs | FIELD:VITAL_SIGNS",
            })
    void of_a_code(Service channel, String system, String code, String kinds) {
        assertThat(KindsOfInformation.of(channel, List.of(new Code(system, code))))
                .isEqualTo(kinds(kinds));
    }

    @Test
    void of_several_codes_all_of_theirs_and_of_none_none() {
        assertThat(KindsOfInformation.of(
                        Service.MEDICINES, List.of(new Code(ATC, "A10"), new Code(null, "N05"), new Code(ATC, "C"))))
                .isEqualTo(kinds("ATC:A ATC:A10 ATC:C"));
        assertThat(KindsOfInformation.of(Service.MEDICINES, List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOCUMENTS | http://loinc.org | 718-7 | false",
                "DOCUMENTS | http://loinc.org | 18842-5 | true",
                "RESULTS   | http://loinc.org | 718-7 | false",
                "RESULTS   | " + SERVICE + "  | OTH   | true",
                "RESULTS   | http://loinc.org | OTH   | false",
                "RESULTS   | " + CATEGORY + " | survey | true",
                "MEDICINES | http://snomed.info/sct | 1 | false",
                "MEDICINES | " + ATC + "      | N05   | true",
                "CRITICAL  | http://snomed.info/sct | 1 | true",
                "VISITS    | http://snomed.info/sct | 1 | true",
            })
    void codes_tell_of_what_kind_something_is_or_do_not(Service channel, String system, String code, boolean tell) {
        assertThat(KindsOfInformation.tell(channel, List.of(new Code(system, code))))
                .isEqualTo(tell);
        assertThat(KindsOfInformation.tell(channel, List.of()))
                .isEqualTo(channel == Service.CRITICAL || channel == Service.VISITS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                DOCUMENT + " | A1-2 | true",
                DOCUMENT + " | A01-2 | false",
                ATC + " | N05X9 | true",
                ATC + " | N05 | false",
                "urn:oid:2.16.578.1.12.4.1.1.7180 | N05X9 | true",
                SERVICE + " | whatever | false",
                "http://snomed.info/sct | N05X9 | false",
            })
    void a_code_without_the_form_of_its_system_is_told_apart(String system, String code, boolean malformed) {
        assertThat(KindsOfInformation.isMalformed(new Code(system, code))).isEqualTo(malformed);
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT_TYPE, A01-2, true",
        "DOCUMENT_TYPE, S99-1, true",
        "DOCUMENT_TYPE, A00-1, false",
        "DOCUMENT_TYPE, G01-2, false",
        "DOCUMENT_TYPE, a01-2, false",
        "ATC, N05BA01, true",
        "ATC, N05BA0, false",
        "ATC, E05, false",
        "FIELD, IMAGING, true",
        "FIELD, SURVEY, false",
    })
    void a_block_may_be_of_a_kind_that_some_code_stands_for(Catalogue catalogue, String code, boolean known) {
        assertThat(KnownKinds.isKnown(new Information(catalogue, code))).isEqualTo(known);
    }

    @Test
    void every_channel_has_its_kinds_of_resource_and_the_rest_has_none() {
        assertThat(Channels.types().stream().map(type -> Channels.of(type).orElseThrow()))
                .contains(Service.values());
        assertThat(Channels.of("Flag")).hasValue(Service.CRITICAL);
        assertThat(Channels.of("Basic")).isEmpty();
        assertThat(Channels.of("documentreference")).isEmpty();
    }

    private static Set<Information> kinds(String words) {
        return words == null
                ? Set.of()
                : Set.copyOf(Arrays.stream(words.split(" "))
                        .map(word -> word.split(":"))
                        .map(word -> new Information(Catalogue.valueOf(word[0]), word[1]))
                        .toList());
    }
}
