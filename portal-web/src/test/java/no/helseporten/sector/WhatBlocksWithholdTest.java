package no.helseporten.sector;

import static no.helseporten.sector.Sources.unique;
import static no.helseporten.sector.WhatPersonnelReadTest.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import no.helseporten.access.Sight;
import no.helseporten.blocking.Audience;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.ShowConsequences;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import no.helseporten.sector.Patients.Known;
import no.helseporten.sector.Source.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** For each kind of block: what a search gives before it, while it holds and after it is lifted. */
@ReadingTest
class WhatBlocksWithholdTest {

    private static final List<String> KINDS = List.of(
            "DocumentReference",
            "DiagnosticReport",
            "Observation",
            "MedicationStatement",
            "AllergyIntolerance",
            "Encounter");

    private static final Clinician HOSPITAL_DOCTOR = Clinician.atHospital();
    private static final Clinician GP = Clinician.atGpOffice();

    private static final AtomicBoolean DIRECTORY = new AtomicBoolean();

    @Autowired
    private Patients patients;

    @Autowired
    private ShowConsequences preview;

    private Known kari;
    private String document;
    private String result;
    private String report;
    private String sleepMedicine;
    private String painMedicine;
    private String allergy;
    private String visit;

    @BeforeEach
    void a_record() {
        kari = patients.somebody();
        document = patients.document(kari, "Epikrise", "\"data\":\"SGVp\"");
        result = patients.observation(kari, "Kalium");
        report = patients.report(kari);
        sleepMedicine = patients.medicine(kari, "N05CF01");
        painMedicine = patients.medicine(kari, "N02BE01");
        allergy = patients.allergy(kari);
        visit = patients.visit(kari);
    }

    /** She is told what a block does to those that the directory knows. */
    @BeforeEach
    void a_directory() {
        if (DIRECTORY.getAndSet(true)) {
            return;
        }
        String hospital = unique("organization");
        String doctor = unique("practitioner");
        patients.send("Organization", hospital, """
                "name":"Sykehuset","identifier":[{"system":"urn:oid:2.16.578.1.12.4.1.4.101","value":"%s"}]""".formatted(Clinician.HOSPITAL));
        patients.send("Practitioner", doctor, """
                "name":[{"text":"Grete Overlege"}],"identifier":[{"system":"urn:oid:2.16.578.1.12.4.1.4.4","value":"%s"}]""".formatted(HOSPITAL_DOCTOR.hpr()));
        patients.send("PractitionerRole", """
                "practitioner":{"reference":"Practitioner/%s"},"organization":{"reference":"Organization/%s"}""".formatted(doctor, hospital));
    }

    @Test
    void block_of_a_person_shuts_out_that_person_alone_also_in_an_emergency() {
        BlockChange block = blockAsPreviewed(new Target.Person(HOSPITAL_DOCTOR.hpr()), HOSPITAL_DOCTOR);

        assertThat(seenBy(HOSPITAL_DOCTOR)).isEmpty();
        assertThat(seenBy(HOSPITAL_DOCTOR.withPurpose("BTG", "Bevisstløs"))).isEmpty();
        assertThat(seenBy(HOSPITAL_DOCTOR.withHpr("7654321"))).containsExactlyInAnyOrderElementsOf(everything());
        assertThat(padlock(HOSPITAL_DOCTOR, "Observation")).contains("ask her");
        afterLifting(block);
    }

    @Test
    void block_of_an_organisation_shuts_out_all_who_are_there() {
        BlockChange block = blockAsPreviewed(new Target.ReadingOrganisation(Clinician.HOSPITAL, true), HOSPITAL_DOCTOR);

        assertThat(seenBy(HOSPITAL_DOCTOR)).isEmpty();
        assertThat(seenBy(HOSPITAL_DOCTOR.withPurpose("BTG", "Bevisstløs")))
                .containsExactlyInAnyOrderElementsOf(everything());
        assertThat(seenBy(GP)).containsExactlyInAnyOrderElementsOf(everything());
        assertThat(padlock(HOSPITAL_DOCTOR, "Observation")).contains("BTG");
        afterLifting(block);
    }

    @Test
    void block_of_what_an_organisation_wrote_shuts_out_everybody_else() {
        BlockChange block = blockAsPreviewed(new Target.WritingOrganisation(Sources.HOSPITAL, true), GP);

        assertThat(seenBy(HOSPITAL_DOCTOR)).isEmpty();
        assertThat(seenBy(GP)).isEmpty();
        afterLifting(block);
    }

    @Test
    void block_of_a_service_withholds_that_channel() {
        BlockChange block = blockAsPreviewed(new Target.Channel(Service.RESULTS), GP);

        assertThat(seenBy(GP)).containsExactlyInAnyOrderElementsOf(everythingBut(result, report));
        assertThat(padlock(GP, "DiagnosticReport")).contains("BTG");
        assertThat(padlock(GP, "MedicationStatement")).isEmpty();
        afterLifting(block);
    }

    @Test
    void block_of_a_kind_of_information_withholds_that_kind() {
        BlockChange block = blockAsPreviewed(new Target.Content(new Information(Catalogue.ATC, "N05")), GP);

        assertThat(seenBy(GP)).containsExactlyInAnyOrderElementsOf(everythingBut(sleepMedicine));
        afterLifting(block);
    }

    @Test
    void block_of_one_item_withholds_that_one() {
        BlockChange block = blockAsPreviewed(new Target.Content(Information.item(UUID.fromString(document))), GP);

        assertThat(seenBy(GP)).containsExactlyInAnyOrderElementsOf(everythingBut(document));
        afterLifting(block);
    }

    @Test
    void several_blocks_withhold_what_any_of_them_does_and_the_easiest_way_is_told() {
        patients.block(kari, new Target.Content(Information.item(UUID.fromString(sleepMedicine))));
        patients.block(kari, new Target.Channel(Service.CRITICAL));

        assertThat(seenBy(GP)).containsExactlyInAnyOrderElementsOf(everythingBut(sleepMedicine, allergy));
        assertThat(padlock(GP, "MedicationStatement")).contains("BTG");
        assertThat(padlock(GP, "DocumentReference")).isEmpty();
    }

    /** Sets it, and holds what it withholds from {@code who} to what she was told beforehand. */
    private BlockChange blockAsPreviewed(Target target, Clinician who) {
        Audience.Who told =
                switch (target) {
                    case Target.Person person -> Audience.Who.TARGET;
                    case Target.ReadingOrganisation reading -> Audience.Who.TARGET;
                    case Target.WritingOrganisation writing -> Audience.Who.EVERYONE;
                    case Target.Channel channel -> Audience.Who.EVERYONE;
                    case Target.Content content -> Audience.Who.EVERYONE;
                };
        Block planned = new Block(UUID.randomUUID(), target, LocalDate.now(ZoneId.of("Europe/Oslo")), null, Set.of());
        List<String> named = preview.with(kari.person(), Sight.FULL, planned).consequences().hidden().stream()
                .filter(changed -> changed.hiddenFrom().contains(told))
                .map(changed -> changed.item().item().id().toString())
                .toList();
        assertThat(seenBy(who)).containsExactlyInAnyOrderElementsOf(everything());

        BlockChange set = patients.block(kari, target);

        assertThat(named).isNotEmpty();
        assertThat(seenBy(who)).containsExactlyInAnyOrderElementsOf(everythingBut(named.toArray(String[]::new)));
        return set;
    }

    private void afterLifting(BlockChange block) {
        patients.lift(block);
        for (Clinician who : List.of(HOSPITAL_DOCTOR, GP)) {
            assertThat(seenBy(who)).containsExactlyInAnyOrderElementsOf(everything());
            assertThat(padlock(who, "Observation")).isEmpty();
        }
    }

    private List<String> everything() {
        return List.of(document, result, report, sleepMedicine, painMedicine, allergy, visit);
    }

    private List<String> everythingBut(String... hidden) {
        List<String> left = new ArrayList<>(everything());
        left.removeAll(List.of(hidden));
        return left;
    }

    /** By search; what can be read by id must be the same, and the totals must fit. */
    private List<String> seenBy(Clinician who) {
        Source reader = patients.as(who);
        Map<String, Integer> read = new TreeMap<>();
        List<String> found = new ArrayList<>();
        for (String kind : KINDS) {
            Answer answer = reader.get("/" + kind + "?patient=" + kari.id());
            assertThat(answer.status()).as(answer.diagnostics()).isEqualTo(200);
            assertThat(answer.body().path("total").asInt(-1))
                    .isEqualTo(ids(answer).size());
            found.addAll(ids(answer));
            everything()
                    .forEach(id ->
                            read.merge(id, reader.get("/" + kind + "/" + id).status() == 200 ? 1 : 0, Integer::sum));
        }
        assertThat(read).allSatisfy((id, times) -> assertThat(times).isEqualTo(found.contains(id) ? 1 : 0));
        return found;
    }

    private String padlock(Clinician who, String kind) {
        Answer answer = patients.as(who).get("/" + kind + "?patient=" + kari.id());
        String said = "";
        for (var entry : answer.body().path("entry")) {
            if (entry.path("search").path("mode").asString().equals("outcome")) {
                said += entry.path("resource")
                        .path("issue")
                        .path(0)
                        .path("diagnostics")
                        .asString();
            }
        }
        return said;
    }
}
