package no.helseporten.accesslog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "'', , ",
        "yesterday, , ",
        "20265, , ",
        "-200, , ",
        "month, 2026-10-19T22:00:00Z, ",
        "year, 2025-11-19T23:00:00Z, ",
        "2024, 2023-12-31T23:00:00Z, 2024-12-31T23:00:00Z",
    })
    void a_time_is_whole_days_in_oslo(String text, @Nullable Instant from, @Nullable Instant before) {
        assertThat(LogPeriod.of(text, TODAY)).isEqualTo(new LogPeriod(from, before));
    }
}
