package no.helseporten.sector;

import static no.helseporten.sector.Sources.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.Target;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.person.PersonId;
import no.helseporten.sector.Sources.Door;
import no.helseporten.sector.store.Name;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Patients whom the hospital has told of, what it has sent about them, and what they have blocked. */
public class Patients {

    static final String FNR = "urn:oid:2.16.578.1.12.4.1.4.1";

    private final Door door;
    private final JdbcClient jdbc;
    private final BlockRows blocks;
    private final Clock clock;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final SyntheticNumberSeries numbers = new SyntheticNumberSeries("058190");

    Patients(Door door, JdbcClient jdbc, BlockRows blocks, Clock clock) {
        this.door = door;
        this.jdbc = jdbc;
        this.blocks = blocks;
        this.clock = clock;
    }

    /** @param patient the hospital's own id of her */
    public record Known(String patient, String number, PersonId person) {

        public String id() {
            return person.toString();
        }
    }

    public Known somebody() {
        String patient = unique("patient");
        String number = numbers.next();
        assertThat(door.hospital()
                        .put("/Patient/" + patient, """
                                {"resourceType":"Patient","id":"%s","identifier":[{"system":"%s","value":"%s"}],
                                 "name":[{"family":"Hansen","given":["Kari"]}],"birthDate":"1981-05-05",
                                 "address":[{"line":["Hemmelig vei 1"]}]}""".formatted(patient, FNR, number))
                        .status())
                .isEqualTo(201);
        UUID person = jdbc.sql("select person_id from person.national_number where national_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
        return new Known(patient, number, new PersonId(person));
    }

    /** Sends a resource with this id of the hospital's own; @return our id of it */
    String send(String type, String id, String content) {
        Source.Answer answer = door.hospital().put("/" + type + "/" + id, """
                        {"resourceType":"%s","id":"%s",%s}""".formatted(type, id, content));
        assertThat(answer.status()).as(answer.diagnostics()).isIn(200, 201);
        return jdbc.sql("select resource_id from sector.resource_name where source = ? and name = ?")
                .params(Sources.HOSPITAL, Name.id(type, id).hash())
                .query(UUID.class)
                .single()
                .toString();
    }

    String send(String type, String content) {
        return send(type, unique(type.toLowerCase(java.util.Locale.ROOT)), content);
    }

    String observation(Known whose, String text) {
        return send("Observation", observationOf(whose, text));
    }

    static String observationOf(Known whose, String text) {
        return """
                "status":"final","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category",
                "code":"laboratory"}]}],"code":{"coding":[{"system":"urn:oid:2.16.578.1.12.4.1.1.7280","code":"NPU%s"}],
                "text":"%s"},"subject":{"reference":"Patient/%s"},"effectiveDateTime":"2026-03-01T10:00:00Z",
                "valueQuantity":{"value":5,"unit":"mmol/L"}""".formatted(text.length(), text, whose.patient());
    }

    String document(Known whose, String title, String attachment) {
        return send("DocumentReference", documentOf(whose, title, attachment));
    }

    static String documentOf(Known whose, String title, String attachment) {
        return """
                "status":"current","type":{"coding":[{"system":"urn:oid:2.16.578.1.12.4.1.1.9602","code":"A01-2"}]},
                "subject":{"reference":"Patient/%s"},"date":"2026-02-01T10:00:00Z","description":"%s",
                "content":[{"attachment":{"contentType":"text/plain",%s}}]""".formatted(whose.patient(), title, attachment);
    }

    String report(Known whose, String... results) {
        return send("DiagnosticReport", """
                "status":"final","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0074","code":"LAB"}]}],
                "code":{"text":"Blodprøver"},"subject":{"reference":"Patient/%s"},"effectiveDateTime":"2026-03-01T10:00:00Z",
                "text":{"status":"generated","div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\">Alt i ett</div>"},
                "result":[%s]""".formatted(
                        whose.patient(),
                        List.of(results).stream()
                                .map("{\"reference\":\"%s\",\"display\":\"Et svar\"}"::formatted)
                                .collect(java.util.stream.Collectors.joining(","))));
    }

    String medicine(Known whose, String atc) {
        return send("MedicationStatement", """
                "status":"active","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"%s"}],
                "text":"Et legemiddel"},"subject":{"reference":"Patient/%s"},
                "effectivePeriod":{"start":"2026-01-01"}""".formatted(atc, whose.patient()));
    }

    String allergy(Known whose) {
        return send("AllergyIntolerance", """
                "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
                "code":"active"}]},"code":{"text":"Penicillin"},"patient":{"reference":"Patient/%s"}""".formatted(whose.patient()));
    }

    String visit(Known whose) {
        return send("Encounter", """
                "status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},
                "subject":{"reference":"Patient/%s"},"period":{"start":"2026-02-01T09:00:00Z"}""".formatted(whose.patient()));
    }

    /** From today on, until it is lifted. */
    BlockChange block(Known whose, Target target) {
        BlockChange set = new BlockChange(
                whose.person(),
                1,
                BlockChange.Kind.SET,
                new Block(
                        UuidCreator.getTimeOrderedEpoch(),
                        target,
                        LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Oslo")),
                        null,
                        Set.of()),
                null,
                whose.person(),
                null,
                clock.instant());
        blocks.append(set);
        return set;
    }

    void lift(BlockChange set) {
        blocks.append(new BlockChange(
                set.person(), 2, BlockChange.Kind.LIFTED, set.block(), null, set.by(), null, clock.instant()));
    }

    /** Her log, the newest row first. */
    List<Map<String, Object>> log(Known whose) {
        return jdbc.sql("""
                        select hpr, name, role, legal_entity, legal_entity_name, unit, unit_name, purpose, reason, act,
                               outcome, services::text as services, items::text as items, told_by
                          from accesslog.look_up where person_id = ? order by look_up_id desc
                        """).param(whose.person().value()).query().listOfRows();
    }

    /** At places that the hospital has told of. */
    public Source as(Clinician who) {
        Stream.of(who.legalEntity(), who.unit())
                .filter(number -> !number.isEmpty() && told.add(number))
                .forEach(this::tellOf);
        return withoutBeingTold(who);
    }

    private void tellOf(String organisation) {
        send("Organization", "place-" + organisation, """
                "name":"Enhet %1$s","identifier":[{"system":"urn:oid:2.16.578.1.12.4.1.4.101","value":"%1$s"}]""".formatted(organisation));
    }

    public Source withoutBeingTold(Clinician who) {
        return door.stranger(Sources.ISSUER.personnel(who.claims()));
    }
}
