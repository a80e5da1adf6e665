package no.helseporten.person;

import static no.helseporten.person.SyntheticNumbers.ONLY;
import static no.helseporten.person.SyntheticNumbers.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import no.helseporten.person.NationalId.Invalid;
import no.helseporten.person.NationalId.Reason;
import no.helseporten.person.NationalId.Valid;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdTest {

    @Nested
    class WhatIsRefused {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "0101901004",
                    "010190100466",
                    "010190 10046",
                    " 01019010046",
                    "01019010046 ",
                    "0101901004A",
                    "01019O10046",
                    "-1019010046",
                    "٠١٠١٩٠١٠٠٤٦"
                })
        void anythingButElevenDigits(String text) {
            assertRefused(text, REFUSED, Reason.NOT_ELEVEN_DIGITS);
        }

        @ParameterizedTest
        @CsvSource({
            "00019010007, day 0",
            "32019010189, day 32",
            "72019010091, day 32 of a D-number",
            "01009010056, month 0",
            "01139010074, month 13",
            "01409010000, month 40",
            "01539010057, month 13 of help numbers",
            "01789010184, month 13 + 65",
            "01809010011, month 0 + 80",
            "01939010110, month 13 + 80",
            "31119010007, 31 November",
            "30029010281, 30 February",
            "29020510011, 29 February of an odd year",
            "85019010150, a common help number has no date in it",
        })
        void dateThatDoesNotExist(String text, String why) {
            assertRefused(text, REFUSED, Reason.NO_SUCH_DATE);
            assertRefused(text, ONLY, Reason.NO_SUCH_DATE);
        }

        @ParameterizedTest
        @CsvSource({
            "01019010047, second digit one off",
            "01019010056, first digit one off",
            "01019010089, four off the old rule is beyond the rule of 2032",
            "01019010406, two digits changed places",
            "01019010470, the second digit would have to be 10",
            "01019010471, the second digit would have to be 10",
        })
        void checkDigitsThatDoNotFit(String text, String why) {
            assertRefused(text, REFUSED, Reason.WRONG_CHECK_DIGIT);
        }

        @ParameterizedTest
        @CsvSource({
            "01419010029, month + 40", "01529010067, month 12 + 40",
            "01669010075, month + 65", "01779010003, month 12 + 65",
            "01819010001, month + 80", "01929010120, month 12 + 80",
            "41819010186, D-number and month + 80", "29820010092, leap day and month + 80",
        })
        void inventedPeopleWhereRealOnesLiveAndOnlyThere(String text, String why) {
            assertRefused(text, REFUSED, Reason.SYNTHETIC);
            assertThat(NationalId.parse(text, ONLY)).isInstanceOf(Valid.class);
        }
    }

    @Nested
    class WhatIsAccepted {

        @ParameterizedTest
        @CsvSource({
            "01019010046, first day of the year",
            "31019010069, day 31",
            "29020410181, leap day",
            "29020010027, leap day of 2000",
            "41019010110, D-number",
            "71019010052, D-number on day 31",
        })
        void realPeopleWhereInventedOnesAreRefusedAndOnlyThere(String text, String why) {
            assertThat(NationalId.parse(text, REFUSED)).isInstanceOf(Valid.class);
            assertRefused(text, ONLY, Reason.NOT_SYNTHETIC);
        }

        @ParameterizedTest
        @ValueSource(strings = {"30108299939", "01019010054", "01019010062", "01019010070"})
        @DisplayName("numbers that only the rule of 2032 accepts")
        void numbersOfTheRuleOf2032(String text) {
            assertThat(NationalId.parse(text, REFUSED)).isInstanceOf(Valid.class);
        }
    }

    @Nested
    class TheValue {

        @Test
        void isMaskedInText() {
            assertThat(NationalId.parse("01019010046", REFUSED).toString()).doesNotContainPattern("\\d");
        }

        @Test
        void isEqualToTheSameNumberOnly() {
            assertThat(valid("01019010046")).isEqualTo(valid("01019010046")).hasSameHashCodeAs(valid("01019010046"));
            assertThat(valid("01019010046")).isNotEqualTo(valid("01019010054"));
        }

        @Test
        void tellsADNumberFromANationalIdentityNumber() {
            assertThat(valid("41019010110").isDNumber()).isTrue();
            assertThat(valid("31019010069").isDNumber()).isFalse();
        }
    }

    private static NationalId valid(String text) {
        return ((Valid) NationalId.parse(text, REFUSED)).id();
    }

    private static void assertRefused(String text, SyntheticNumbers policy, Reason reason) {
        assertThat(NationalId.parse(text, policy)).isEqualTo(new Invalid(reason));
    }
}
