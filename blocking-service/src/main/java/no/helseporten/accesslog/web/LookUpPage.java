package no.helseporten.accesslog.web;

import java.util.List;
import java.util.UUID;
import no.helseporten.ui.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One look-up, as its page shows it.
 *
 * @param mark what sets it apart, in words; absent for most
 * @param markMeans what that means
 * @param seen what was seen, as far as the reader may see it herself
 * @param meaning what the purpose and the law behind it mean
 * @param person the number to block whoever looked by; absent when it is not known
 * @param place the organisation to block; absent when its number is not known
 * @param unit the part of it to block; absent when there is none whose number is known
 */
record LookUpPage(
        UUID id,
        String title,
        @Nullable String mark,
        @Nullable String markMeans,
        List<SummaryRow> facts,
        List<String> seen,
        String meaning,
        @Nullable String person,
        @Nullable Place place,
        @Nullable Place unit) {

    /** By number and name. */
    record Place(String number, String name) {}
}
