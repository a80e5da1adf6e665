package no.helseporten.access.policy;

import static no.helseporten.access.Area.APPOINTMENTS;
import static no.helseporten.access.Area.DIALOG;
import static no.helseporten.access.Area.DOCUMENTS;
import static no.helseporten.access.Area.MEDICINES;
import static no.helseporten.access.Area.PRIVACY;
import static no.helseporten.access.Area.REPRESENTATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.helseporten.access.Ground;
import no.helseporten.access.Policy;
import no.helseporten.access.Policy.Rule;
import no.helseporten.access.Sight;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class PolicyFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Nested
    class StartRefuses {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "colour: red                                     | versions[0].grounds[0].colour",
                    "steps: [{from-age: 0, view: [PICTURES]}]        | versions[0].grounds[0].steps[0].view[0]",
                    "steps: [{from-age: 0, act: [DIALOG]}]           | versions[0].grounds[0].steps[0].act",
                    "steps: [{from-age: 0, with-consent: {act: [DIALOG]}}] | versions[0].grounds[0].steps[0].with-consent.act",
                    "steps: [{view: [DIALOG]}]                       | versions[0].grounds[0].steps[0].from-age",
                    "steps: [{from-age: 0}, {from-age: 0}]           | versions[0].grounds[0].steps[1]",
                    "longest: five years                             | versions[0].grounds[0].longest",
                    "sees: [EVERYTHING]                              | versions[0].grounds[0].sees[0]",
                    "told: {consent: true}                           | versions[0].grounds[0].told.by",
                    "told: {by: [x], relationships: [{none: [y]}]}   | versions[0].grounds[0].told.relationships[0].all",
                })
        void a_rule_at_fault_and_names_the_element(String line, String element) {
            refused("""
                    versions:
                      - from: 2020-01-01
                        grounds:
                          - ground: SELF
                            %s
                    """.formatted(line), element);
        }

        @Test
        void a_ground_that_stands_twice() {
            refused("""
                    versions:
                      - from: 2020-01-01
                        grounds:
                          - ground: SELF
                          - ground: SELF
                    """, "versions[0].grounds[1].ground");
        }

        @Test
        void a_ground_without_a_name_or_with_an_odd_one() {
            refused("versions: [{from: 2020-01-01, grounds: [{receiver-from: 18}]}]", "versions[0].grounds[0].ground");
            refused("versions: [{from: 2020-01-01, grounds: [{ground: self}]}]", "versions[0].grounds[0]");
        }

        @Test
        void a_file_without_a_version() {
            refused("versions: []", "versions");
            refused("areas: {all: [DIALOG]}", "versions");
            refused("", "versions");
        }

        @Test
        void a_version_without_its_first_day_and_two_with_the_same() {
            refused("versions: [{grounds: []}]", "versions[0].from");
            refused("versions: [{from: 2020-01-01}, {from: 2020-01-01}]", "versions[1].from");
        }

        @Test
        void a_key_beside_the_versions_that_nobody_reads() {
            refused("versions: [{from: 2020-01-01}]\nversion: 2", "version");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "PARENT            | {from-age: 0, view: [REPRESENTATION]}, {from-age: 12}   | steps[0].view",
                    "PARENT            | {from-age: 0, view: [PRIVACY]}                          | steps[0].view",
                    "PARENT            | {from-age: 0, view: [PRIVACY]}, {from-age: 13}          | steps[0].view",
                    "PARENT            | {from-age: 12, view: [PRIVACY]}, {from-age: 11}         | steps[0].view",
                    "PARENT            | {from-age: 0}, {from-age: 12, view: [PRIVACY], act: [PRIVACY]} | steps[1].view",
                    "PARENT            | {from-age: 0, with-consent: {view: [REPRESENTATION]}}, {from-age: 12} | steps[0].with-consent.view",
                    "PARENT            | {from-age: 12, with-consent: {view: [PRIVACY]}}         | steps[0].with-consent.view",
                    "FOSTER_CARE       | {from-age: 0, view: [PRIVACY]}, {from-age: 12}          | steps[0].view",
                    "ASSIGNED          | {from-age: 12, view: [PRIVACY]}                         | steps[0].view",
                    "POWER_OF_ATTORNEY | {from-age: 16, view: [DIALOG, REPRESENTATION]}          | steps[0].view",
                    "PARENTAL_CONSENT  | {from-age: 0, view: [PRIVACY]}, {from-age: 12}          | steps[0].view",
                })
        void what_is_personal_for_anybody_else(String ground, String steps, String element) {
            refused(
                    "versions: [{from: 2020-01-01, grounds: [{ground: %s, steps: [%s]}]}]".formatted(ground, steps),
                    "versions[0].grounds[0]." + element + ":");
        }

        @Test
        void a_second_document_that_nobody_would_read() {
            refused("versions: [{from: 2020-01-01}]\n---\nversions: [{from: 2021-01-01}]", "---");
        }

        private static void refused(String yaml, String element) {
            assertThatThrownBy(() -> read(yaml))
                    .satisfies(thrown -> assertThat(Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                                    .map(Throwable::toString))
                            .anySatisfy(message -> assertThat(message).contains(element)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{from-age: 0, view: [PRIVACY], act: [PRIVACY]}, {from-age: 12}",
                "{from-age: 12}, {from-age: 0, view: [PRIVACY]}",
                "{from-age: 0}, {from-age: 6, view: [PRIVACY]}, {from-age: 11}, {from-age: 16}",
            })
    void blocks_can_be_given_to_parents_until_the_child_is_12(String steps) {
        Policy policy = read("versions: [{from: 2020-01-01, grounds: [{ground: PARENT, steps: [" + steps + "]}]}]");

        assertThat(policy.gives(Ground.PARENT, DAY, 10, false).view()).containsExactly(PRIVACY);
        assertThat(policy.gives(Ground.PARENT, DAY, 12, false).view()).isEmpty();
    }

    @Nested
    class TheOneThatIsShipped {

        private final Policy policy = PolicyFile.read(new ClassPathResource("access/policy.yml"));

        @Test
        void has_one_version_with_every_ground_in_the_order_of_the_file() {
            assertThat(policy.versions()).hasSize(1);
            assertThat(policy.versions().getFirst().rules().keySet())
                    .extracting(Ground::code)
                    .containsExactly(
                            "SELF", "PARENT", "PARENTAL_CONSENT", "FOSTER_CARE", "ASSIGNED", "POWER_OF_ATTORNEY");
        }

        @Test
        void leaves_the_personal_areas_to_the_citizen_alone() {
            policy.versions().getFirst().rules().forEach((ground, rule) -> rule.steps()
                    .forEach(step -> assertThat(
                                    ground.equals(Ground.SELF)
                                            ? Set.of()
                                            : step.scope().view())
                            .doesNotContain(PRIVACY, REPRESENTATION)));
            assertThat(rule("SELF").at(16, false).act()).contains(PRIVACY, REPRESENTATION);
        }

        @Test
        void reads_the_steps_and_what_a_consent_adds() {
            Rule parent = rule("PARENT");
            assertThat(parent.at(11, false).act()).contains(DOCUMENTS, MEDICINES, DIALOG);
            assertThat(parent.at(12, false).view()).containsExactly(APPOINTMENTS);
            assertThat(parent.at(15, true).view()).containsExactlyInAnyOrder(APPOINTMENTS, MEDICINES);
            assertThat(parent.at(16, true).view()).isEmpty();
            assertThat(rule("SELF").at(12, true).view()).isEmpty();
            assertThat(rule("SELF").at(13, true).act()).contains(DIALOG);
            assertThat(rule("PARENTAL_CONSENT").at(14, true).view()).isEmpty();
        }

        @Test
        void reads_how_long_for_whom_and_on_what() {
            Rule assigned = rule("ASSIGNED");
            assertThat(assigned.longest()).isEqualTo(Period.ofYears(5));
            assertThat(assigned.receiverFrom()).isEqualTo(18);
            assertThat(assigned.basisRequired()).isTrue();
            assertThat(assigned.endsOnADay()).isFalse();
            assertThat(assigned.sight()).isEqualTo(new Sight(true, true));
            Rule foster = rule("FOSTER_CARE");
            assertThat(foster.endsOnADay()).isTrue();
            assertThat(foster.basisRequired()).isTrue();
            assertThat(foster.sight()).isEqualTo(new Sight(false, true));
            assertThat(rule("POWER_OF_ATTORNEY").givenByCitizen()).isTrue();
            assertThat(rule("POWER_OF_ATTORNEY").told()).isNull();
        }

        @ParameterizedTest
        @CsvSource({
            "felles,                  PARENT",
            "felles+mor,              PARENT",
            "felles+FTH,              PARENT",
            "mor+mor,                 PARENT",
            "mor+MTH,                 PARENT",
            "far+far,                 PARENT",
            "far+FTH,                 PARENT",
            "medmor+medmor,           PARENT",
            "andre,                   PARENT",
            "mor,                     ",
            "far,                     ",
            "mor+far,                 ",
            "far+mor,                 ",
            "far+MTH,                 ",
            "mor+FTH,                 ",
            "mor+medmor,              ",
            "mor+medmor+MTH,          ",
            "medmor+mor,              ",
            "medmor+MTH,              ",
            "andre+mor,               ",
            "andre+FTH,               ",
            "ukjent,                  ",
            "ukjent+mor,              ",
            "-+mor+MTH,               ",
        })
        void tells_a_parent_who_has_the_responsibility_from_one_who_has_not(String told, String ground) {
            String[] codes = told.split("\\+");
            Set<String> codings = Stream.concat(
                            Stream.of("http://hl7.no/fhir/CodeSystem/no-basis-parental-responsibility#" + codes[0]),
                            Stream.of(codes)
                                    .skip(1)
                                    .map(code -> Character.isUpperCase(code.charAt(0))
                                            ? "http://terminology.hl7.org/CodeSystem/v3-RoleCode#" + code
                                            : "http://hl7.no/fhir/CodeSystem/no-basis-family-relation#" + code))
                    .collect(Collectors.toSet());

            assertThat(policy.versions().getFirst().toldBy(codings).keySet())
                    .isEqualTo(ground == null ? Set.of() : Set.of(new Ground(ground)));
        }

        private Rule rule(String ground) {
            return policy.rule(new Ground(ground), DAY).orElseThrow();
        }
    }

    @Nested
    class TwoVersions {

        private final Policy policy = read("""
                versions:
                  - from: 2027-01-01
                    grounds: [{ground: SELF, steps: [{from-age: 15, view: [DIALOG]}]}]
                  - from: 2020-01-01
                    grounds: [{ground: SELF, steps: [{from-age: 16, view: [DIALOG]}]}]
                """);

        @Test
        void each_applies_from_its_own_day() {
            assertThat(fromAge(LocalDate.of(2020, 1, 1))).containsExactly(16);
            assertThat(fromAge(LocalDate.of(2026, 12, 31))).containsExactly(16);
            assertThat(fromAge(LocalDate.of(2027, 1, 1))).containsExactly(15);
        }

        @Test
        void nothing_applies_before_the_first() {
            assertThat(policy.on(LocalDate.of(2019, 12, 31))).isEmpty();
        }

        private List<Integer> fromAge(LocalDate day) {
            return policy.rule(Ground.SELF, day).orElseThrow().steps().stream()
                    .map(Policy.Step::fromAge)
                    .toList();
        }
    }

    private static Policy read(String yaml) {
        return PolicyFile.read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
