package no.helseporten.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kari",
                "@eksempel.no",
                "kari@",
                "kari@eksempel",
                "kari@eksempel.",
                "kari nordmann@eksempel.no",
                "kari@eksempel.no, ola@eksempel.no",
                "Kari <kari@eksempel.no>",
                "kari@eksempel.no\r\nBcc: ola@eksempel.no",
                "kåre@eksempel.no",
                ".kari@eksempel.no",
                "kari..n@eksempel.no",
                "kari@-eksempel.no",
                "kari@127.0.0.1"
            })
    void refuses_what_no_letter_can_be_sent_to(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @Test
    void refuses_what_is_too_long_to_travel() {
        assertThat(EmailAddress.of("a".repeat(65) + "@eksempel.no")).isEmpty();
        assertThat(EmailAddress.of("a".repeat(64) + "@eksempel.no")).isPresent();
        assertThat(EmailAddress.of("a@" + "b.".repeat(130) + "no")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "' kari@eksempel.no ', kari@eksempel.no",
        "Kari.Nordmann@Eksempel.NO, Kari.Nordmann@eksempel.no",
        "kari+helse@post.eksempel.no, kari+helse@post.eksempel.no",
        "kari@bjørk.no, kari@xn--bjrk-hra.no"
    })
    void takes_it_as_it_is_written_on_a_letter(String typed, String text) {
        assertThat(EmailAddress.of(typed)).contains(new EmailAddress(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kari@eksempel.no", "kari+helse@eksempel.no", "KARI@EKSEMPEL.NO"})
    void knows_one_mailbox_in_all_its_spellings(String typed) {
        assertThat(EmailAddress.of(typed)).map(EmailAddress::mailbox).contains("kari@eksempel.no");
    }
}
