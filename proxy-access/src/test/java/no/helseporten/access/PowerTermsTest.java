package no.helseporten.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.helseporten.access.PowerTerms.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PowerTermsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Scope GIVABLE =
            new Scope(Set.of(Area.DOCUMENTS, Area.RESULTS, Area.DIALOG), Set.of(Area.DIALOG));

    @Test
    void something_must_be_given() {
        assertThat(terms(Set.of(), false, null, null)).containsExactly(Fault.NO_AREA);
        assertThat(terms(Set.of(), true, null, null)).containsExactly(Fault.NO_AREA);
    }

    @ParameterizedTest
    @EnumSource(
            value = Area.class,
            names = {"PRIVACY", "REPRESENTATION", "MEDICINES", "ACCESS_LOG"})
    void what_the_giver_may_not_give_is_refused_also_among_what_she_may(Area area) {
        assertThat(terms(EnumSet.of(Area.DOCUMENTS, area), false, null, null)).containsExactly(Fault.NOT_HERS);
    }

    @Test
    void to_act_is_not_given_where_the_giver_may_only_see() {
        assertThat(terms(Set.of(Area.DIALOG), true, null, null)).isEmpty();
        assertThat(terms(Set.of(Area.DIALOG, Area.DOCUMENTS), true, null, null)).containsExactly(Fault.NOT_HERS);
        assertThat(terms(Set.of(Area.DIALOG, Area.DOCUMENTS), false, null, null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, ENDS_BEFORE_TODAY",
        "2026-11-20, ",
        "2026-11-21, ",
        "2126-11-20, ",
        "2126-11-21, ENDS_TOO_LATE"
    })
    void the_last_day_is_today_at_the_earliest_and_a_hundred_years_off_at_the_latest(LocalDate until, Fault fault) {
        assertThat(terms(Set.of(Area.DOCUMENTS), false, until, null))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void the_purpose_has_at_most_two_hundred_characters() {
        assertThat(terms(Set.of(Area.DOCUMENTS), false, null, "x".repeat(200))).isEmpty();
        assertThat(terms(Set.of(Area.DOCUMENTS), false, null, "x".repeat(201))).containsExactly(Fault.PURPOSE_TOO_LONG);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(terms(Set.of(), false, TODAY.minusDays(1), "x".repeat(201)))
                .containsExactly(Fault.NO_AREA, Fault.ENDS_BEFORE_TODAY, Fault.PURPOSE_TOO_LONG);
    }

    private static List<Fault> terms(Set<Area> areas, boolean mayAct, LocalDate until, String purpose) {
        return new PowerTerms(areas, mayAct, until, purpose).faults(GIVABLE, TODAY);
    }
}
