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

    private static final String DOCUMENT = KindsOfInformation.DOCUMENT_TYPES;
    private static final String ATC = KindsOfInformation.ATC;
    private static final String SERVICE = KindsOfInformation.DIAGNOSTIC_SERVICES;
    private static final String CATEGORY = KindsOfInformation.OBSERVATION_CATEGORIES;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                DOCUMENT + " | A01    |",
                DOCUMENT + " | T01-2  |",
                DOCUMENT + " | A01-   |",
                ATC + "      | 5      |",
                ATC + "      | N5     |",
                ATC + "      | N05BA0 |",
                ATC + "      | N05BA011 |",
                SERVICE + "  | OTH    |",
                CATEGORY + " | survey |",
                "http://snomed.info/sct | 394597005 |",
                "http://www.whocc.no/ATC | N05 |",
                DOCUMENT + " | A01-2  | DOCUMENT_GROUP:A DOCUMENT_TYPE:A01-2",
                DOCUMENT + " | a01-2  | DOCUMENT_GROUP:A DOCUMENT_TYPE:A01-2",
                DOCUMENT + " | S99-12 | DOCUMENT_GROUP:S DOCUMENT_TYPE:S99-12",
                ATC + "      | N      | ATC:N",
                ATC + "      | N05    | ATC:N ATC:N05",
                ATC + "      | N05B   | ATC:N ATC:N05 ATC:N05B",
                ATC + "      | N05BA  | ATC:N ATC:N05 ATC:N05B ATC:N05BA",
                ATC + "      | n05ba01 | ATC:N ATC:N05 ATC:N05B ATC:N05BA ATC:N05BA01",
                SERVICE + "  | LAB    | FIELD:LABORATORY",
                SERVICE + "  | MB     | FIELD:MICROBIOLOGY",
                SERVICE + "  | SP     | FIELD:PATHOLOGY",
                SERVICE + "  | rad    | FIELD:IMAGING",
                CATEGORY + " | laboratory  | FIELD:LABORATORY",
                CATEGORY + " | imaging     | FIELD:IMAGING",
                CATEGORY + " | vital-signs | FIELD:VITAL_SIGNS",
            })
    void of_a_code(String system, String code, String kinds) {
        assertThat(KindsOfInformation.of(List.of(new Code(system, code)))).isEqualTo(kinds(kinds));
    }

    @Test
    void of_several_codes_all_of_theirs_and_of_none_none() {
        assertThat(KindsOfInformation.of(List.of(new Code(ATC, "A10"), new Code(null, "N05"), new Code(SERVICE, "CH"))))
                .isEqualTo(kinds("ATC:A ATC:A10 FIELD:LABORATORY"));
        assertThat(KindsOfInformation.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                DOCUMENT + " | A1-2 | true",
                DOCUMENT + " | A01-2 | false",
                ATC + " | N05X9 | true",
                ATC + " | N05 | false",
                SERVICE + " | whatever | false",
                "http://snomed.info/sct | N05X9 | false",
            })
    void a_code_without_the_form_of_its_system_is_told_apart(String system, String code, boolean malformed) {
        assertThat(KindsOfInformation.isMalformed(new Code(system, code))).isEqualTo(malformed);
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
