package no.helseporten.accesslog.fhir;

import static no.helseporten.accesslog.fhir.Told.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.helseporten.accesslog.GlassBroken;
import no.helseporten.accesslog.LookUp;
import no.helseporten.accesslog.LookUpFilter;
import no.helseporten.accesslog.LookUpLog;
import no.helseporten.accesslog.ReadLookUps;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.Arrival;
import org.hl7.fhir.r4.model.AuditEvent;
import org.junit.jupiter.api.Test;

class AuditEventIntakeTest {

    private static final String EVENT = """
            {'resourceType':'AuditEvent','id':'%s','action':'R','recorded':'2026-11-19T20:30:00Z','outcome':'0',
             'purposeOfEvent':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ActReason','code':'BTG'}]}],
             'agent':[{'who':{'type':'Practitioner'},'name':'Anne Lege','requestor':true}],
             'entity':[{'what':{'reference':'Patient/7'}},{'what':{'reference':'DocumentReference/8'},'name':'Epikrise'}]}""";

    private final LookUpLog log = new LookUpLog(AuditEventIntake.class);
    private final AuditEventIntake intake = log.get(AuditEventIntake.class);
    private final Told told = new Told();

    @Test
    void one_that_tells_something_else_under_the_same_id_is_refused() {
        store(told.of(AuditEvent.class, EVENT.formatted("1")));
        store(told.of(AuditEvent.class, EVENT.formatted("1").replace("Anne", "Lise")));

        assertThat(told.conflicts).containsExactly("AuditEvent");
        assertThat(rows(KARI)).extracting(lookUp -> lookUp.who().name()).containsExactly("Anne Lege");
    }

    @Test
    void two_that_differ_in_one_message_are_refused() {
        store(
                told.of(AuditEvent.class, EVENT.formatted("1")),
                told.of(AuditEvent.class, EVENT.formatted("1").replace("Anne", "Lise")));

        assertThat(told.conflicts).containsExactly("AuditEvent");
    }

    @Test
    void the_same_may_be_told_again_also_when_the_patient_has_turned_out_to_be_another() {
        PersonId kept = PersonId.create();
        store(told.of(AuditEvent.class, EVENT.formatted("1")));
        store(told.of(AuditEvent.class, EVENT.formatted("1")));
        log.merge(KARI, kept);
        store(told.of(AuditEvent.class, EVENT.formatted("1"), LookUpLog.HOSPITAL, kept));

        assertThat(told.conflicts).isEmpty();
        assertThat(rows(kept)).hasSize(1);
    }

    @Test
    void two_sources_may_use_the_same_id() {
        store(told.of(AuditEvent.class, EVENT.formatted("1")));
        store(told.of(AuditEvent.class, EVENT.formatted("1"), LookUpLog.ELSEWHERE, KARI));

        assertThat(told.conflicts).isEmpty();
        assertThat(rows(KARI)).hasSize(2);
    }

    @Test
    void one_in_the_name_of_another_organisation_is_refused() {
        String theirs = EVENT.formatted("1").replace("'agent':[", """
                'agent':[{'who':{'type':'Organization','identifier':
                  {'system':'urn:oid:2.16.578.1.12.4.1.4.101','value':'%s'}}},""".formatted(LookUpLog.ELSEWHERE));
        store(told.of(AuditEvent.class, theirs));

        assertThat(told.errors).containsExactly("AuditEvent.agent[1].who");
        assertThat(rows(KARI)).isEmpty();
    }

    @Test
    void what_is_wrong_leaves_nothing() {
        store(told.of(AuditEvent.class, EVENT.formatted("1").replace("'requestor':true", "'requestor':false")));

        assertThat(told.errors).isEmpty();
        store(told.of(AuditEvent.class, EVENT.formatted("2").replace("'type':'Practitioner'", "'type':'Device'")));
        assertThat(told.errors).containsExactly("AuditEvent.agent");
        assertThat(rows(KARI)).hasSize(1);
    }

    @Test
    void broken_glass_elsewhere_is_told_of_as_it_is_here() {
        store(told.of(AuditEvent.class, EVENT.formatted("1")));

        LookUp lookUp = rows(KARI).getFirst();
        assertThat(log.heard).containsExactly(new GlassBroken(KARI, lookUp.id()));
        assertThat(lookUp.named()).as("no record here has it").containsExactly("Epikrise");
    }

    @SafeVarargs
    private void store(Arrival<AuditEvent>... arrivals) {
        log.inTransaction(() -> intake.store(List.of(arrivals)));
    }

    private List<LookUp> rows(PersonId person) {
        return log.get(ReadLookUps.class).page(person, LookUpFilter.ALL, null).items();
    }
}
