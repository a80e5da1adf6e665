package no.helseporten.blocking.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.helseporten.blocking.testing.NaiveDecision;
import no.helseporten.blocking.testing.RandomReads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second implementation, in another hand, says the same about everything. */
class TwoDecisionsAgreeTest {

    private static final int READS = 10_000;
    private static final int BLOCKS = 100;
    private static final String[] EVERY_ANSWER = {
        "yes, freely",
        "yes, breaking",
        "no, NO_POLICY",
        "no, NO_REASON",
        "no, UNREADABLE",
        "no, blocked IN_EMERGENCY PADLOCK",
        "no, blocked IN_EMERGENCY SILENT",
        "no, blocked WITH_CONSENT PADLOCK",
        "no, blocked WITH_CONSENT SILENT",
        "no, blocked NEVER PADLOCK",
        "no, blocked NEVER SILENT",
    };
    private static final Pattern BLOCK_IDS = Pattern.compile("[0-9a-f-]{36}(, )?");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261120, 1814, 42})
    void on_ten_thousand_reads_with_a_hundred_blocks(long seed) {
        RandomReads random = new RandomReads(new Random(seed));
        BlockState known = random.state(BLOCKS);
        List<BlockPolicy> policies = Stream.concat(
                        Stream.generate(random::policy).limit(9), Stream.of(random.newPolicy()))
                .toList();
        Map<String, Integer> answers = new TreeMap<>();
        for (int i = 0; i < READS; i++) {
            BlockState state = i % 50 == 0 ? new BlockState.Unreadable() : known;
            BlockPolicy policy = policies.get(i % policies.size());
            ReadRequest request = random.request();
            Instant now = random.moment();

            String answer = NaiveDecision.of(Decide.decide(request, state, policy, now));

            assertThat(answer)
                    .as("seed %d, read %d: %s", seed, i, request)
                    .isEqualTo(NaiveDecision.answer(request, state, policy, now));
            answers.merge(kind(answer), 1, Integer::sum);
        }
        System.out.println("Seed " + seed + ": " + answers);
        assertThat(answers.keySet()).containsExactlyInAnyOrder(EVERY_ANSWER);
        assertThat(answers.get("yes, freely")).isBetween(READS / 4, READS * 3 / 4);
        assertThat(answers.values()).as("each answer often").allMatch(often -> often >= READS / 250);
    }

    private static String kind(String answer) {
        return answer.equals("yes, breaking []")
                ? "yes, freely"
                : BLOCK_IDS.matcher(answer).replaceAll("").replace(" by []", "").replace(" []", "");
    }
}
