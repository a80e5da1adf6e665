package no.helseporten.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateInputTest {

    @ParameterizedTest
    @CsvSource({"17, 5, 2026, 2026-05-17", "' 1 ', 01, 1948, 1948-01-01", "29, 2, 2024, 2024-02-29"})
    void readsADate(String day, String month, String year, LocalDate date) {
        var input = new DateInput(day, month, year);

        assertThat(input.toDate()).contains(date);
        assertThat(input.fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "29, 2, 2026, ui.date.impossible", "0, 5, 2026, ui.date.impossible", "1, 13, 2026, ui.date.impossible",
        "1, 5, 26, ui.date.incomplete", "1, mai, 2026, ui.date.incomplete", ", 5, 2026, ui.date.incomplete",
        "-1, 5, 2026, ui.date.incomplete", "٣, 5, 2026, ui.date.incomplete", "1, 5, 20266, ui.date.incomplete"
    })
    void saysWhatIsWrongWithWhatIsNone(@Nullable String day, String month, String year, String fault) {
        @SuppressWarnings("NullAway") // a part that a form did not send, as the binder gives it
        var input = new DateInput(day, month, year);

        assertThat(input.toDate()).isEmpty();
        assertThat(input.fault()).contains(fault);
    }

    @Test
    void nothingWrittenIsBlank() {
        assertThat(new DateInput(" ", "", "").isBlank()).isTrue();
        assertThat(DateInput.of(null).isBlank()).isTrue();
        assertThat(DateInput.of(LocalDate.of(2026, 5, 17))).isEqualTo(new DateInput("17", "5", "2026"));
    }
}
