package no.helseporten.sector.fhir.read;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import no.helseporten.blocking.RecordItem;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.blocking.decision.Reader;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import no.helseporten.sector.Personnel;
import no.helseporten.sector.Personnel.Place;
import no.helseporten.sector.Source;
import no.helseporten.sector.Sources;

/** A record, blocks and readers drawn at random, in a world small enough for them to meet. */
final class RandomWorld {

    /** Legal entities, each with its units. */
    private static final List<List<String>> ORGANISATIONS = List.of(
            List.of("915000002", "915000010", "915000029"),
            List.of("915000037", "915000045", "915000053"),
            List.of("915000061", "915000088", "915000096"));

    private static final String START = "2026-12-01";
    private static final int DAYS = 360;

    private final Random random;
    private int count;

    RandomWorld(long seed) {
        random = new Random(seed);
    }

    int upTo(int most) {
        return random.nextInt(most);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** In the year that follows; the blocks come and go in it. */
    Instant moment() {
        return LocalDate.parse(START)
                .plusDays(random.nextInt(DAYS))
                .atTime(random.nextInt(24), 30)
                .atOffset(java.time.ZoneOffset.UTC)
                .toInstant();
    }

    /** Units told as parts of their legal entity, as a source tells it. */
    List<String> directory() {
        List<String> entries = new ArrayList<>();
        for (List<String> organisation : ORGANISATIONS) {
            for (String number : organisation) {
                String partOf = number.equals(organisation.getFirst())
                        ? ""
                        : ",\"partOf\":{\"reference\":\"Organization/o%s\"}".formatted(organisation.getFirst());
                entries.add(entry("Organization", "o" + number, """
                        "name":"Enhet %1$s","identifier":[{"system":"urn:oid:2.16.578.1.12.4.1.4.101","value":"%1$s"}]%2$s""".formatted(number, partOf)));
            }
        }
        return entries;
    }

    /** A hundred items and more of all kinds about a patient, who comes with them. */
    List<String> record(String patient) {
        List<String> entries = new ArrayList<>();
        String about = "\"subject\":{\"reference\":\"Patient/%s\"}".formatted(patient);
        for (int i = 0; i < 25; i++) {
            entries.add(entry("DocumentReference", next(), """
                    "status":"current","type":{"coding":[{"system":"urn:oid:2.16.578.1.12.4.1.1.9602","code":"%s0%d-2"}]},
                    %s,"date":"%s","description":"Notat","author":[{"reference":"Organization/o%s"}],
                    "content":[{"attachment":{"contentType":"text/plain","data":"SGVp"}}]""".formatted(
                            oneOf(List.of("A", "B", "C", "D")), random.nextInt(3), about, time(), place())));
        }
        List<String> results = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String id = next();
            results.add(id);
            entries.add(entry("Observation", id, """
                    "status":"final","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category",
                    "code":"%s"}]}],"code":{"coding":[{"system":"urn:x","code":"C%d"}],"text":"Prøve"},%s,
                    "effectiveDateTime":"%s","performer":[{"reference":"Organization/o%s"}],"valueString":"1\"""".formatted(
                            oneOf(List.of("laboratory", "vital-signs")), random.nextInt(9), about, time(), place())));
        }
        for (int i = 0; i < 8; i++) {
            entries.add(
                    entry("DiagnosticReport", next(), """
                    "status":"final","code":{"text":"Rapport"},%s,"effectiveDateTime":"%s",
                    "result":[{"reference":"Observation/%s"},{"reference":"Observation/%s"}]""".formatted(about, time(), oneOf(results), oneOf(results))));
        }
        for (int i = 0; i < 25; i++) {
            entries.add(entry("MedicationStatement", next(), """
                    "status":"active","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"%s"}],
                    "text":"Legemiddel"},%s,"effectivePeriod":{"start":"2025-01-01"}""".formatted(atc(), about)));
        }
        for (int i = 0; i < 10; i++) {
            entries.add(entry("AllergyIntolerance", next(), """
                    "code":{"text":"Allergi"},"clinicalStatus":{"coding":[{"code":"active",
                    "system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"}]},
                    "patient":{"reference":"Patient/%s"}""".formatted(patient)));
            entries.add(entry("Encounter", next(), """
                    "status":"finished","class":{"code":"AMB","system":"http://terminology.hl7.org/CodeSystem/v3-ActCode"},
                    %s,"period":{"start":"%s"}""".formatted(about, time())));
        }
        return entries;
    }

    Block block(List<RecordItem> items) {
        LocalDate from = LocalDate.parse(START).plusDays(random.nextInt(DAYS) - 30L);
        return new Block(
                UuidCreator.getTimeOrderedEpoch(),
                target(items),
                from,
                random.nextInt(8) == 0 ? null : from.plusDays(random.nextInt(60)),
                exempt());
    }

    Personnel reader() {
        List<String> organisation = oneOf(ORGANISATIONS);
        String entity = organisation.getFirst();
        return new Personnel(
                hpr(),
                "Kari Lege",
                "Lege",
                new Place(entity, "Sykehuset"),
                new Place(oneOf(organisation), null),
                oneOf(List.of(Purpose.TREAT, Purpose.TREAT, Purpose.ETREAT, Purpose.COC, Purpose.BTG)),
                random.nextInt(4) == 0 ? null : "Innleggelse",
                Set.of("user/*.read"));
    }

    /** The same as the decision knows her, from what the directory was told. */
    static Reader asReader(Personnel who) {
        List<String> path = who.unit().number().equals(who.legalEntity().number())
                ? List.of(who.legalEntity().number())
                : List.of(who.unit().number(), who.legalEntity().number());
        return new Reader(who.hpr(), who.legalEntity().number(), path);
    }

    private Target target(List<RecordItem> items) {
        List<Supplier<Target>> targets = List.of(
                () -> new Target.Person(hpr()),
                () -> new Target.Person(hpr()),
                () -> new Target.ReadingOrganisation(oneOf(oneOf(ORGANISATIONS)), random.nextBoolean()),
                () -> new Target.WritingOrganisation(
                        random.nextInt(6) == 0 ? Sources.HOSPITAL : oneOf(oneOf(ORGANISATIONS)), random.nextBoolean()),
                () -> random.nextInt(4) == 0
                        ? new Target.Channel(oneOf(List.of(Service.values())))
                        : new Target.Person(hpr()),
                () -> content(oneOf(items)),
                () -> content(oneOf(items)),
                () -> content(oneOf(items)));
        return oneOf(targets).get();
    }

    private Target content(RecordItem item) {
        List<Information> kinds = new ArrayList<>(item.item().kinds());
        kinds.add(Information.item(item.item().id()));
        return new Target.Content(oneOf(kinds));
    }

    private Set<Exempt> exempt() {
        Set<Exempt> exempt = new HashSet<>();
        while (random.nextInt(3) == 0) {
            List<Supplier<Exempt>> any = List.of(
                    () -> new Exempt.Person(hpr()),
                    () -> new Exempt.Organisation(oneOf(oneOf(ORGANISATIONS))),
                    Exempt.GeneralPractitioner::new);
            exempt.add(oneOf(any).get());
        }
        return exempt;
    }

    private String hpr() {
        return "90000" + (10 + random.nextInt(30));
    }

    private String place() {
        return oneOf(oneOf(ORGANISATIONS));
    }

    private String atc() {
        return "%s0%d%sA0%d"
                .formatted(
                        oneOf(List.of("A", "C", "N")),
                        1 + random.nextInt(3),
                        oneOf(List.of("A", "B")),
                        1 + random.nextInt(3));
    }

    private String time() {
        return "20%02d-%02d-%02dT10:00:00Z"
                .formatted(20 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String next() {
        return "random-" + ++count;
    }

    private static String entry(String type, String id, String content) {
        return Source.updating(type + "/" + id, """
                {"resourceType":"%s","id":"%s",%s}""".formatted(type, id, content));
    }
}
