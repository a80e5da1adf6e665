package no.helseporten.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The upright axis: from a round number to a round number, in three to six even steps of 1, 2 or 5. */
record ValueAxis(BigDecimal from, BigDecimal to, BigDecimal step, double bottom, double top) {

    private static final int STEPS = 4;

    static ValueAxis over(List<BigDecimal> values, double bottom, double top) {
        BigDecimal least = values.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal most = values.stream().reduce(BigDecimal::max).orElseThrow();
        BigDecimal span = most.subtract(least);
        if (span.signum() == 0) {
            // Equal values lie in the middle of a scale of their own size.
            BigDecimal room = most.signum() == 0
                    ? BigDecimal.ONE
                    : most.abs().movePointLeft(1).round(new MathContext(1));
            least = least.subtract(room);
            most = most.add(room);
            span = most.subtract(least);
        }
        BigDecimal step = step(span);
        return new ValueAxis(floor(least, step), ceiling(most, step), step, bottom, top);
    }

    double y(BigDecimal value) {
        double share = value.subtract(from).doubleValue() / to.subtract(from).doubleValue();
        return Shapes.round(bottom - share * (bottom - top));
    }

    List<TrendChart.Tick> ticks(Locale locale) {
        var ticks = new ArrayList<TrendChart.Tick>();
        for (BigDecimal at = from; at.compareTo(to) <= 0; at = at.add(step)) {
            BigDecimal shown = at.setScale(Math.max(0, step.stripTrailingZeros().scale()), RoundingMode.HALF_UP);
            ticks.add(new TrendChart.Tick(y(at), Formats.number(shown, locale), "end"));
        }
        return List.copyOf(ticks);
    }

    private static BigDecimal step(BigDecimal span) {
        BigDecimal rough = span.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        double lead = rough.divide(power, MathContext.DECIMAL64).doubleValue();
        int nice = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10;
        return power.multiply(BigDecimal.valueOf(nice));
    }

    private static BigDecimal floor(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    private static BigDecimal ceiling(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }
}
