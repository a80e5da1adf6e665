package no.helseporten.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficialNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000000000", "1234567890", "12345AB", "-1", "१२३"})
    void what_is_no_number_of_personnel(String text) {
        assertThat(OfficialNumber.hpr(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9144900, 9144900", "009144900, 9144900", "914 49 00, 9144900", "1, 1", "987654321, 987654321"})
    void number_of_personnel_is_written_in_one_way(String text, String number) {
        assertThat(OfficialNumber.hpr(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "97455774", "9745577460", "97455774X"})
    void what_is_no_number_of_an_organisation(String text) {
        assertThat(OfficialNumber.organisation(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"974557746", "974 557 746"})
    void number_of_an_organisation_is_written_in_one_way(String text) {
        assertThat(OfficialNumber.organisation(text)).contains("974557746");
    }

    @Test
    void check_digit_of_an_organisation() {
        assertThat(OfficialNumber.hasCheckDigit("974557746")).isTrue();
        assertThat(OfficialNumber.hasCheckDigit("974557747")).isFalse();
        assertThat(OfficialNumber.hasCheckDigit("915000010")).isTrue();
    }
}
