package no.helseporten.realinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What others write comes in, or is refused in words that help; and what has come in is found by its citizen. */
@Journey
class RealInputTest {

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

    /** Most of their patients are not among them, so here one citizen has it all, from a source of her own. */
    @Test
    void whatever_others_write_can_be_read(World world) {
        Sample first = Samples.others().stream()
                .filter(sample -> sample.type().equals("Patient")
                        && sample.json().path("birthDate").asString("").length() == 10)
                .findFirst()
                .orElseThrow();
        var citizen = Citizens.admit(world, Source.GP_OFFICE, "others", first.json());
        String patient = "Patient/" + first.json().path("id").asString("");
        String token = token(world, Source.GP_OFFICE);
        List<Answer> answers = Samples.others().stream()
                .filter(sample -> !sample.type().equals("Patient"))
                .map(sample -> sample.about(patient).send(world.door(), token))
                .toList();

        var walk = new RecordWalk(world, citizen);

        assertThat(walk.faults()).isEmpty();
        assertThat(walk.documents()).isEqualTo(toShow(answers, "DocumentReference"));
        assertThat(walk.reports()).isEqualTo(toShow(answers, "DiagnosticReport"));
        assertThat(walk.resultsByAnalysis().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(toShow(answers, "Observation"));
    }

    /** Stored, and not taken back by its author. */
    private static long toShow(List<Answer> answers, String type) {
        return answers.stream()
                .filter(Answer::isStored)
                .map(Answer::sample)
                .filter(sample -> sample.type().equals(type))
                .filter(sample -> !sample.json().path("status").asString("").equals("entered-in-error"))
                .map(Sample::address)
                .distinct()
                .count();
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

    private static TestPerson citizen(Sample life, World world) {
        return Citizens.admit(
                world,
                Source.HOSPITAL,
                life.name(),
                life.all("Patient").findFirst().orElseThrow());
    }

    private static Stream<Answer> send(World world, Stream<Sample> samples) {
        String token = token(world, Source.HOSPITAL);
        return samples.map(sample -> sample.send(world.door(), token));
    }

    private static String token(World world, Source source) {
        return world.machineIssuer().tokenFor(source);
    }
}
