package no.helseporten.accesslog;

import static no.helseporten.accesslog.LookUpLog.ANNE;
import static no.helseporten.accesslog.LookUpLog.NOW;
import static no.helseporten.accesslog.LookUpLog.PER;
import static no.helseporten.activity.BrokenLink.Fault.CHANGED_ROW;
import static no.helseporten.activity.BrokenLink.Fault.MISSING_NUMBER;
import static no.helseporten.activity.BrokenLink.Fault.MISSING_ROW;
import static no.helseporten.activity.BrokenLink.Fault.UNSEALED_ROW;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.helseporten.accesslog.LookUp.Act;
import no.helseporten.accesslog.LookUp.Outcome;
import no.helseporten.activity.BrokenLink;
import no.helseporten.activity.VerifyLog.Found;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Service;
import no.helseporten.person.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to the log of look-ups past the portal is found, as in the log of activity. */
class VerifyLookUpsTest {

    private static final PersonId KARI = PersonId.create();
    private static final PersonId OLA = PersonId.create();

    private final LookUpLog log = new LookUpLog(SealLookUps.class, VerifyLookUps.class);
    private final UUID told = UuidCreator.getTimeOrderedEpoch(NOW.plusSeconds(1));

    @BeforeEach
    void chains() {
        log.read(KARI, ANNE, NOW);
        log.write(new LookUp(
                told,
                KARI,
                NOW.plusSeconds(1),
                ANNE,
                Purpose.BTG,
                "Bevisstløs",
                Act.SEARCH,
                Outcome.BROKEN,
                Set.of(Service.DOCUMENTS, Service.RESULTS),
                List.of(UUID.randomUUID(), UUID.randomUUID()),
                List.of("Epikrise", "Kurve"),
                "999999901",
                UUID.randomUUID()));
        log.read(KARI, PER, NOW.plusSeconds(2));
        log.read(OLA, PER, NOW);
        log.get(SealLookUps.class).run(() -> false);
        log.read(OLA, ANNE, NOW);
    }

    @Test
    void chains_that_nobody_has_touched_hold() {
        List<BrokenLink> broken = new ArrayList<>();

        assertThat(log.get(VerifyLookUps.class).all(broken::add)).isEqualTo(new Found(2, 4, 1, 0));
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "hpr = '7654321'",
                "hpr = null",
                "name = 'Per Pleier'",
                "role = 'sykepleier'",
                "legal_entity = '999999902'",
                "legal_entity_name = null",
                "unit = null",
                "unit_name = 'Medisin'",
                "purpose = 'TREAT'",
                "purpose = null",
                "reason = 'Feber'",
                "act = 'READ'",
                "outcome = 'GIVEN'",
                "services = '{DOCUMENTS}'",
                "items = items[1:1]",
                "items = array[items[2], items[1]]",
                "named = '{Epikrise,Kurve,Notat}'",
                "named = array['Epikrise,Kurve']",
                "told_by = null",
                "told_id = gen_random_uuid()",
            })
    void what_has_been_changed_in_a_row_is_found(String change) {
        edit("update accesslog.look_up set " + change + " where look_up_id = '" + told + "'");

        assertThat(broken()).containsExactly(new BrokenLink(KARI, 2L, told, CHANGED_ROW));
    }

    @Test
    void a_row_that_is_gone_or_was_put_in_past_the_portal_is_found() {
        edit("delete from accesslog.look_up where look_up_id = '" + told + "'");
        edit("""
                insert into accesslog.look_up (person_id, look_up_id, at, act, outcome)
                values ('%s', gen_random_uuid(), now(), 'READ', 'GIVEN')""".formatted(OLA));

        assertThat(broken()).extracting(BrokenLink::fault).containsExactly(MISSING_ROW, UNSEALED_ROW);
    }

    @Test
    void the_last_seals_of_a_chain_are_missed() {
        edit("delete from accesslog.seal where person_id = '" + KARI + "' and number = 3");

        assertThat(broken()).containsExactly(new BrokenLink(KARI, 3L, null, MISSING_NUMBER));
    }

    @Test
    void what_a_source_tells_again_waits_for_no_second_seal() {
        LookUp again = log.get(ReadLookUps.class).one(KARI, told).orElseThrow();
        log.write(again);

        assertThat(log.get(SealLookUps.class).run(() -> false)).isEqualTo(1);
        assertThat(broken()).isEmpty();
    }

    private void edit(String sql) {
        assertThat(log.jdbc.sql(sql).update()).isEqualTo(1);
    }

    private List<BrokenLink> broken() {
        List<BrokenLink> broken = new ArrayList<>();
        log.get(VerifyLookUps.class).all(broken::add);
        return broken;
    }
}
