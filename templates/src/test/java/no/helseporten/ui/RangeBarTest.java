package no.helseporten.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import no.helseporten.ui.RangeBar.Comparator;
import no.helseporten.ui.RangeBar.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeBarTest {

    @ParameterizedTest
    @CsvSource({
        "3.49, '', 3.5, 6.0, BELOW",
        "3.5, '', 3.5, 6.0, WITHIN",
        "3.50, '', 3.5, 6.0, WITHIN",
        "6, '', 3.5, 6.0, WITHIN",
        "6.01, '', 3.5, 6.0, ABOVE",
        "-99, '', , 5, WITHIN",
        "5, '', , 5, WITHIN",
        "5.1, '', , 5, ABOVE",
        "0.9, '', 1, , BELOW",
        "1, '', 1, , WITHIN",
        "1e9, '', 1, , WITHIN",
        "2, '', 2, 2, WITHIN",
        "1, '', 2, 2, BELOW",
        "3, '', 2, 2, ABOVE",
        // What the laboratory could not measure exactly
        "5, <, , 5, WITHIN",
        "6, <, , 5, UNKNOWN",
        "3, <, 3, 5, BELOW",
        "3, <=, 3, 5, UNKNOWN",
        "2, <=, 3, 5, BELOW",
        "4, <, 3, 5, UNKNOWN",
        "5, >, 3, 5, ABOVE",
        "5, >=, 3, 5, UNKNOWN",
        "6, >=, 3, 5, ABOVE",
        "90, >, 60, , WITHIN",
        "50, >, 60, , UNKNOWN"
    })
    void aValueLiesWhereTheRangeSays(
            BigDecimal value,
            String comparator,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            Position expected) {
        assertThat(RangeBar.of(value, Comparator.of(comparator), low, high).position())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "3.5, 3.5, 6.0, 80",
        "6.0, 3.5, 6.0, 240",
        "4.75, 3.5, 6.0, 160",
        "3.0, 3.5, 6.0, 48",
        "1e12, 3.5, 6.0, 309",
        "-1e12, 3.5, 6.0, 11",
        "5, , 5, 240",
        "0, , 5, 80",
        "1, 1, , 80",
        "2, 1, , 240",
        "0, , 0, 240",
        "2, 2, 2, 160"
    })
    void theScaleIsStraightAndEndsAtTheEdges(
            BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high, double x) {
        assertThat(RangeBar.of(value, low, high).labelX()).isEqualTo(x);
    }

    @ParameterizedTest
    @CsvSource({"3.5, 6, 'BELOW WITHIN ABOVE'", ", 6, 'WITHIN ABOVE'", "3.5, , 'BELOW WITHIN'"})
    void anOpenEndHasNoZoneBeyondItAndTheZonesFillTheWidth(
            @Nullable BigDecimal low, @Nullable BigDecimal high, String zones) {
        RangeBar bar = RangeBar.of(BigDecimal.ONE, low, high);

        assertThat(bar.zones()).extracting(z -> z.position().name()).containsExactly(zones.split(" "));
        assertThat(bar.zones().stream().mapToDouble(RangeBar.Zone::width).sum()).isEqualTo(320);
        assertThat(bar.ends()).hasSize(zones.split(" ").length - 1);
    }

    @ParameterizedTest
    @CsvSource({"4, disc", "6.5, diamond", "60, arrow", "-60, arrow"})
    void theMarkShowsByItsFormWhereTheValueLies(BigDecimal value, String form) {
        String marker =
                RangeBar.of(value, new BigDecimal("3.5"), new BigDecimal("6")).marker();

        assertThat(marker.contains("a9") ? "disc" : marker.contains("v20") ? "arrow" : "diamond")
                .isEqualTo(form);
    }

    @Test
    void withoutARangeThereIsNothingToDraw() {
        assertThat(RangeBar.of(BigDecimal.ONE, null, null).drawable()).isFalse();
        assertThat(RangeBar.of(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE).drawable())
                .isFalse();
    }
}
