package no.helseporten.blocking.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.helseporten.blocking.testing.RandomReads;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** How many decisions one core makes in a second against fifty blocks that hold; a million is the least. The README says how to run it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecideBenchmark {

    private static final int BLOCKS = 50;
    private static final int REQUESTS = 4_096;

    private final RandomReads random = new RandomReads(new Random(20261120));
    private final LocalDate day = LocalDate.ofInstant(RandomReads.NOW, Decide.OSLO);
    private final BlockPolicy policy = random.policy();
    private final BlockState blocks = new BlockState.Known(
            Stream.generate(random::block)
                    .filter(block -> block.isInEffect(day))
                    .limit(BLOCKS)
                    .toList(),
            random.state(0).generalPractitioners());
    private final List<ReadRequest> requests =
            Stream.generate(random::request).limit(REQUESTS).toList();
    private int next;

    /** One read by itself, as a system asks for it. */
    @Benchmark
    public Answer aRead() {
        return Decide.decide(nextRequest(), blocks, policy, RandomReads.NOW);
    }

    /** One of many, when the day is known. */
    @Benchmark
    public Answer oneOfASearch() {
        return Decide.on(nextRequest(), blocks, policy, day);
    }

    private ReadRequest nextRequest() {
        next = next + 1 & REQUESTS - 1;
        return requests.get(next);
    }
}
