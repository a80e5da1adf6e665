package no.helseporten.blocking.policy;

import static no.helseporten.blocking.decision.BlockKind.INFORMATION;
import static no.helseporten.blocking.decision.BlockKind.ORGANISATION;
import static no.helseporten.blocking.decision.BlockKind.PERSON;
import static no.helseporten.blocking.decision.BlockKind.SERVICE;
import static no.helseporten.blocking.decision.Opens.IN_EMERGENCY;
import static no.helseporten.blocking.decision.Opens.NEVER;
import static no.helseporten.blocking.decision.Opens.WITH_CONSENT;
import static no.helseporten.blocking.decision.Shows.PADLOCK;
import static no.helseporten.blocking.decision.Shows.SILENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.BlockPolicy.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

class BlockPolicyFileTest {

    private static final String PERSON_ =
            "{kind: PERSON, opens: NEVER, opens-critical: WITH_CONSENT, shows: SILENT, own-record: true}";
    private static final String OTHER =
            "{kind: %s, opens: IN_EMERGENCY, opens-critical: NEVER, shows: PADLOCK, own-record: false}";
    private static final String THREE = Stream.of("ORGANISATION", "SERVICE", "INFORMATION")
            .map(OTHER::formatted)
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();

    @Nested
    class StartRefuses {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{kind: PERSON, opens: NEVER, opens-critical: NEVER, shows: SILENT, own-record: true, colour: red} | kinds[3].colour",
                    "{kind: PERSON, opens: NEVER, opens-critical: NEVER, shows: SILENT, own-record: maybe}     | kinds[3].own-record",
                    "{kind: PERSON, opens: NEVER, opens-critical: NEVER, shows: SILENT}                        | kinds[3].own-record",
                    "{kind: PERSON, opens: NEVER, opens-critical: NEVER, shows: ALL, own-record: true}         | kinds[3].shows",
                    "{kind: PERSON, opens: NEVER, opens-critical: NEVER, own-record: true}                     | kinds[3].shows",
                    "{kind: PERSON, opens: NEVER, opens-critical: OFTEN, shows: SILENT, own-record: true}      | kinds[3].opens-critical",
                    "{kind: PERSON, opens: NEVER, shows: SILENT, own-record: true}                             | kinds[3].opens-critical",
                    "{kind: PERSON, opens: OFTEN, opens-critical: NEVER, shows: SILENT, own-record: true}      | kinds[3].opens",
                    "{kind: PERSON, opens-critical: NEVER, shows: SILENT, own-record: true}                    | kinds[3].opens",
                    "{kind: PATIENT, opens: NEVER, opens-critical: NEVER, shows: SILENT, own-record: true}     | kinds[3].kind",
                    "{opens: NEVER, opens-critical: NEVER, shows: SILENT, own-record: true}                    | kinds[3].kind",
                    "{kind: SERVICE, opens: NEVER, opens-critical: NEVER, shows: SILENT, own-record: true}     | kinds[3].kind",
                })
        void a_rule_at_fault_and_names_the_element(String rule, String element) {
            refused("versions: [{from: 2020-01-01, kinds: [" + THREE + ", " + rule + "]}]", "versions[0]." + element);
        }

        @Test
        void a_version_that_lacks_a_kind_and_says_which() {
            refused("versions: [{from: 2020-01-01, kinds: [" + THREE + "]}]", "versions[0].kinds: PERSON");
            refused("versions: [{from: 2020-01-01, kinds: []}]", "versions[0].kinds: PERSON");
            refused("versions: [{from: 2020-01-01}]", "versions[0].kinds: PERSON");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "versions: [{kinds: [%s]}]                                                 | versions[0].from",
                    "versions: [{from: soon, kinds: [%s]}]                                     | versions[0].from",
                    "versions: [{from: 2020-02-30, kinds: [%s]}]                               | versions[0].from",
                    "versions: [{from: 2020-01-01, kinds: [%1$s]}, {from: 2020-01-01, kinds: [%1$s]}] | versions[1].from",
                    "versions: [{from: 2020-01-01, until: 2021-01-01, kinds: [%s]}]            | versions[0].until",
                })
        void a_version_at_fault_and_names_the_element(String yaml, String element) {
            refused(yaml.formatted(THREE + ", " + PERSON_), element);
        }

        @Test
        void a_file_without_a_version() {
            refused("versions: []", "versions");
            refused("", "versions");
        }

        @Test
        void a_key_beside_the_versions_that_nobody_reads() {
            refused("versions: []\nversion: 2", "version:");
        }

        @Test
        void a_file_that_is_not_there() {
            assertThatThrownBy(() -> BlockPolicyFile.read(new FileSystemResource("/no/such/policy.yml")))
                    .hasMessageContaining("policy");
        }

        private static void refused(String yaml, String element) {
            assertThatThrownBy(() -> read(yaml))
                    .satisfies(thrown -> assertThat(Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                                    .map(Throwable::toString))
                            .anySatisfy(message -> assertThat(message).contains(element)));
        }
    }

    @Test
    void what_is_written_is_what_applies_each_word_in_its_place() {
        BlockPolicy.Version version = read("versions: [{from: 2020-02-29, kinds: [" + THREE + ", " + PERSON_ + "]}]")
                .versions()
                .getFirst();
        Rule other = new Rule(IN_EMERGENCY, NEVER, PADLOCK, false);

        assertThat(version.from()).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(version.rules())
                .isEqualTo(Map.of(
                        PERSON, new Rule(NEVER, WITH_CONSENT, SILENT, true),
                        ORGANISATION, other,
                        SERVICE, other,
                        INFORMATION, other));
    }

    @Nested
    class TheOneThatIsShipped {

        private final BlockPolicy policy = BlockPolicyFile.read(new ClassPathResource("blocking/policy.yml"));

        @Test
        void is_what_norway_practises_today() {
            BlockPolicy.Version today = policy.on(LocalDate.of(2026, 11, 20));
            Rule opens = new Rule(IN_EMERGENCY, IN_EMERGENCY, PADLOCK, false);

            assertThat(today.rules())
                    .isEqualTo(Map.of(
                            PERSON, new Rule(NEVER, NEVER, PADLOCK, true),
                            ORGANISATION, opens,
                            SERVICE, opens,
                            INFORMATION, opens));
        }

        @Test
        void tells_no_provider_of_a_block_from_the_day_that_ehds_applies() {
            assertThat(policy.on(LocalDate.of(2029, 3, 25)).rules().values())
                    .extracting(Rule::shows)
                    .containsOnly(PADLOCK);
            assertThat(policy.on(LocalDate.of(2029, 3, 26)).rules().values())
                    .extracting(Rule::shows)
                    .containsOnly(SILENT);
        }

        @Test
        void knows_nothing_of_the_days_before_it() {
            assertThat(policy.on(LocalDate.of(2019, 12, 31))).isNull();
        }
    }

    private static BlockPolicy read(String yaml) {
        return BlockPolicyFile.read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
