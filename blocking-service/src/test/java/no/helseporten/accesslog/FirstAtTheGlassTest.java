package no.helseporten.accesslog;

import static no.helseporten.accesslog.LookUpLog.ANNE;
import static no.helseporten.accesslog.LookUpLog.HOSPITAL;
import static no.helseporten.accesslog.LookUpLog.NOW;
import static no.helseporten.accesslog.LookUpLog.PER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import no.helseporten.accesslog.LookUp.Outcome;
import no.helseporten.accesslog.LookUp.Who;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.person.PersonId;
import org.junit.jupiter.api.Test;

/** What many breaks of the glass by one reader in a day are told by. */
class FirstAtTheGlassTest {

    private static final PersonId KARI = PersonId.create();

    private final LookUpLog log = new LookUpLog();
    private final ReadLookUps read = log.get(ReadLookUps.class);

    @Test
    void an_attempt_that_is_refused_is_told_of_apart_from_one_that_is_given() {
        LookUp tried = glass(ANNE, NOW, Outcome.REFUSED);
        LookUp broken = glass(ANNE, NOW.plusSeconds(1), Outcome.BROKEN);
        log.write(LookUpLog.lookUp(KARI, PER, NOW, Purpose.TREAT, Outcome.REFUSED));

        assertThat(log.heard).containsExactly(new GlassTried(KARI, tried.id()), new GlassBroken(KARI, broken.id()));
        assertThat(first(tried)).isEqualTo(tried.id());
        assertThat(first(broken)).isEqualTo(broken.id());
    }

    @Test
    void many_requests_of_one_reader_and_day_have_the_same_first() {
        LookUp first = glass(ANNE, NOW, Outcome.BROKEN);
        log.read(KARI, ANNE, NOW.minusSeconds(1));
        LookUp elsewhere = glass(
                new Who("1234567", "Anne Lege", "lege", LookUpLog.ELSEWHERE, "Fjellby kommune", null, null),
                NOW.plusSeconds(1),
                Outcome.BROKEN);
        LookUp pers = glass(PER, NOW.plusSeconds(2), Outcome.BROKEN);

        assertThat(first(elsewhere)).as("the same number, wherever she sat").isEqualTo(first.id());
        assertThat(first(pers)).as("another reader").isEqualTo(pers.id());
    }

    @Test
    void the_day_is_the_norwegian_one() {
        LookUp beforeMidnight = glass(ANNE, Instant.parse("2026-11-19T22:59:59Z"), Outcome.BROKEN);
        LookUp midnight = glass(ANNE, Instant.parse("2026-11-19T23:00:00Z"), Outcome.BROKEN);
        LookUp lateInTheDay = glass(ANNE, Instant.parse("2026-11-20T22:59:59Z"), Outcome.BROKEN);

        assertThat(first(beforeMidnight)).isEqualTo(beforeMidnight.id());
        assertThat(first(midnight)).isEqualTo(midnight.id());
        assertThat(first(lateInTheDay)).isEqualTo(midnight.id());
    }

    @Test
    void two_of_one_name_at_two_places_are_two() {
        LookUp one = glass(named(HOSPITAL), NOW, Outcome.BROKEN);
        LookUp other = glass(named(LookUpLog.ELSEWHERE), NOW.plusSeconds(1), Outcome.BROKEN);
        LookUp again = glass(named(HOSPITAL), NOW.plusSeconds(2), Outcome.BROKEN);

        assertThat(first(other)).isEqualTo(other.id());
        assertThat(first(again)).isEqualTo(one.id());
    }

    @Test
    void it_is_found_under_all_ids_that_she_has_had_and_in_nobody_elses_log() {
        PersonId former = PersonId.create();
        LookUp first = log.write(LookUpLog.lookUp(former, ANNE, NOW, Purpose.BTG, Outcome.BROKEN));
        LookUp olas =
                log.write(LookUpLog.lookUp(PersonId.create(), ANNE, NOW.minusSeconds(9), Purpose.BTG, Outcome.BROKEN));
        log.merge(former, KARI);
        LookUp second = glass(ANNE, NOW.plusSeconds(1), Outcome.BROKEN);

        assertThat(first(second)).isEqualTo(first.id());
        assertThat(first(olas)).as("no row of hers").isEqualTo(olas.id());
    }

    private LookUp glass(Who who, Instant at, Outcome outcome) {
        return log.write(LookUpLog.lookUp(KARI, who, at, Purpose.BTG, outcome));
    }

    private UUID first(LookUp lookUp) {
        return read.firstAtTheGlass(KARI, lookUp.id());
    }

    private static Who named(String organisation) {
        return new Who(null, "Ola Vikar", null, organisation, "Stedet", null, null);
    }
}
