package no.helseporten.realinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.journeys.Journey;
import no.helseporten.realinput.Sample.Answer;
import no.helseporten.world.Source;
import no.helseporten.world.World;
import no.helseporten.world.idporten.TestPerson;
import no.helseporten.world.people.NationalNumber;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What others write comes in, or is refused in words that help; and what has come in is found by its citizen. */
@Journey
class RealInputTest {

    private static final String NATIONAL_NUMBER = "urn:oid:2.16.578.1.12.4.1.4.1";

    /** Kept as they are, since no page tells of them. */
    private static final List<String> NOT_ORDERED = List.of("proposal", "plan", "option");

    private static Map<String, Answer> lives = Map.of();

    @BeforeAll
    static void the_synthetic_lives_are_sent(World world) {
        assumeTrue(Samples.areHere());
        lives = send(world, Stream.concat(Samples.directories().stream(), Samples.lives().stream()))
                .collect(Collectors.toMap(answer -> answer.sample().name(), Function.identity()));
    }

    static List<Sample> lives() {
        return Samples.areHere() ? Samples.lives() : List.of();
    }

    @Test
    void every_synthetic_life_is_stored_whole() {
        assertThat(lives).isNotEmpty();
        assertThat(lives.values())
                .allSatisfy(answer ->
                        assertThat(answer.isStored()).as(answer.toString()).isTrue());
    }

    @Test
    void whatever_others_write_is_stored_or_refused_in_words_that_help(World world) {
        List<Answer> answers = send(world, Samples.others().stream()).toList();

        System.out.println("Other samples by answer: "
                + answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting())));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.isStored() || answer.isExplained())
                .as(answer.toString())
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("lives")
    void everything_of_a_life_is_found_by_following_the_links(Sample life, World world) {
        var walk = new RecordWalk(world, citizen(life, world));

        var found = new SoftAssertions();
        found.assertThat(walk.faults()).isEmpty();
        found.assertThat(walk.documents())
                .as("documents")
                .isEqualTo(life.all("DocumentReference").count());
        found.assertThat(walk.reports())
                .as("reports")
                .isEqualTo(life.all("DiagnosticReport").count());
        found.assertThat(walk.medicines())
                .as("medicines")
                .isEqualTo(life.all("MedicationRequest")
                        .filter(request ->
                                !NOT_ORDERED.contains(request.path("intent").asString("")))
                        .count());
        found.assertThat(walk.resultsByAnalysis()).as("results by analysis").isEqualTo(resultsByCode(life));
        found.assertAll();
    }

    private static List<Long> resultsByCode(Sample life) {
        return life
                .all("Observation")
                .collect(Collectors.groupingBy(
                        observation -> observation.at("/code/coding/0/code").asString(""), Collectors.counting()))
                .values()
                .stream()
                .sorted()
                .toList();
    }

    /** Gives the patient of a bundle a Norwegian number, and somebody who signs in with it. */
    private static TestPerson citizen(Sample life, World world) {
        var patient = (ObjectNode) life.all("Patient").findFirst().orElseThrow().deepCopy();
        var born = LocalDate.parse(patient.path("birthDate").asString(""));
        String number =
                NationalNumber.of(born, patient.path("gender").asString("").equals("female"), 40);
        patient.withArray("identifier")
                .addObject()
                .put("system", NATIONAL_NUMBER)
                .put("value", number);

        Answer answer = new Sample(life.name(), patient).send(world.door(), token(world));
        assertThat(answer.isStored()).as(answer.toString()).isTrue();
        var today = LocalDate.now(Clock.system(ZoneId.of("Europe/Oslo")));
        var person = new TestPerson(
                life.name(), number, name(patient), Period.between(born, today).getYears(), "Syntetisk pasient");
        world.idPorten().admit(person);
        return person;
    }

    private static String name(JsonNode patient) {
        return patient.at("/name/0/given/0").asString("") + " "
                + patient.at("/name/0/family").asString("");
    }

    private static Stream<Answer> send(World world, Stream<Sample> samples) {
        String token = token(world);
        return samples.map(sample -> sample.send(world.door(), token));
    }

    private static String token(World world) {
        return world.machineIssuer().tokenFor(Source.HOSPITAL);
    }
}
