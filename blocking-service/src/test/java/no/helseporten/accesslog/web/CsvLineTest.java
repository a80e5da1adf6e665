package no.helseporten.accesslog.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+47 22", "-1", "@SUM(A1)", "\tx", "\r=1", "=cmd|' /C calc'!A0"})
    void nothing_that_a_source_has_written_is_run(String text) {
        assertThat(CsvLine.of(text)).startsWith("\"'" + text.charAt(0));
    }

    @Test
    void what_stands_between_values_does_not_divide_one() {
        assertThat(CsvLine.of("a;b", "say \"no\"", "", "two\nlines"))
                .isEqualTo("\"a;b\";\"say \"\"no\"\"\";\"\";\"two\nlines\"\r\n");
    }
}
