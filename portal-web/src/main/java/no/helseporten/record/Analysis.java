package no.helseporten.record;

import java.util.UUID;

/**
 * An analysis that has been done at least once, with its newest result.
 *
 * @param category {@code LABORATORY}, {@code VITAL_SIGNS}, {@code IMAGING}, {@code SURVEY}, {@code SOCIAL_HISTORY} or
 *     {@code OTHER}
 * @param times how often it has been done
 */
public record Analysis(UUID latestId, String title, String category, Result latest, int times) {

    public Analysis withLatest(Result result) {
        return new Analysis(latestId, title, category, result, times);
    }
}
