package no.helseporten.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

    @ParameterizedTest(name = "«{0}» is not {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                     | Kari             | Nordmann",
                "Kari                   | Kari             | Nordmann",
                "Nordmann               | Kari             | Nordmann",
                "Ola Nordmann           | Kari             | Nordmann",
                "Kari Nordman           | Kari             | Nordmann",
                "K. Nordmann            | Kari             | Nordmann",
                "Kari Ola Nordmann      | Kari Anne        | Nordmann",
                "Kari Kari Nordmann     | Kari Anne        | Nordmann",
                "Kari Berg              | Kari             | Berg Hansen",
                "Berg Hansen            | Kari             | Berg Hansen",
                "Kari Lie Hansen        | Kari             | Berg Hansen",
                "Kari Nordmann Nordmann | Kari             | Nordmann",
                "Ase Nordmann           | Åse              | Nordmann",
                "123 456                | Kari             | Nordmann",
                "Kari Nordmann          | ''               | Nordmann",
                "Kari Nordmann          | Kari             | ''",
            })
    void another_name_does_not_match(String written, String given, String family) {
        assertThat(NameMatch.matches(written, given, family)).isFalse();
    }

    @ParameterizedTest(name = "«{0}» is {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Kari Nordmann            | Kari             | Nordmann",
                "kari NORDMANN            | KARI             | Nordmann",
                "  Kari   Nordmann        | Kari             | Nordmann",
                "Nordmann, Kari           | Kari             | Nordmann",
                "Kari Nordmann            | Kari Anne Marie  | Nordmann",
                "Anne Nordmann            | Kari Anne Marie  | Nordmann",
                "Marie Kari Nordmann      | Kari Anne Marie  | Nordmann",
                "Kari Anne Nordmann       | Kari-Anne        | Nordmann",
                "Kari-Anne Nordmann       | Kari Anne        | Nordmann",
                "Kari Berg Hansen         | Kari             | Berg-Hansen",
                "Kari Hansen              | Kari             | Berg Hansen",
                "Kari Hansen Berg         | Kari             | Berg-Hansen",
                "Andre Nordmann           | André            | Nordmann",
                "André Nordmann           | Andre            | Nordmann",
                "Aase Noerdmann           | Åse              | Nördmann",
                "Björn Bækken             | Bjørn            | Baekken",
                "Danel Nango              | Daŋel            | Nango",
                "Liam OBrien              | Liam             | O'Brien",
                "Hans Hans                | Hans             | Hans",
                "Łukasz Weiß              | Lukasz           | Weiss",
                "Jose\u0301 Nordmann      | Jos\u00e9        | Nordmann",
            })
    void the_same_name_matches_however_it_is_written(String written, String given, String family) {
        assertThat(NameMatch.matches(written, given, family)).isTrue();
    }

    @Test
    void nobody_is_found_of_whom_no_name_is_told() {
        assertThat(NameMatch.matches("Kari Nordmann", null, null)).isFalse();
        assertThat(NameMatch.matches("Kari", "Kari", null)).isFalse();
    }

    @Test
    void somebody_without_a_given_name_is_known_by_the_family_name_alone() {
        assertThat(NameMatch.matches("Nordmann", null, "Nordmann")).isTrue();
        assertThat(NameMatch.matches("Hansen", null, "Berg Hansen")).isTrue();
        assertThat(NameMatch.matches("Kari Nordmann", null, "Nordmann")).isFalse();
        assertThat(NameMatch.matches("", null, "Nordmann")).isFalse();
    }
}
