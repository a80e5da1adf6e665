package no.helseporten.record.web;

import no.helseporten.ui.TrendChart;

/**
 * How an analysis has gone over time.
 *
 * @param label the drawing in words
 * @param unit of what is drawn; empty for a bare number
 * @param mixed whether some results are in another unit, and so not drawn
 */
record Trend(TrendChart chart, String label, String unit, boolean mixed) {}
