package no.helseporten.blocking.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import no.helseporten.blocking.decision.Answer.Denied;
import no.helseporten.blocking.decision.Answer.Permitted;
import no.helseporten.blocking.testing.RandomReads;

/** What holds whatever the blocks, the read, the policy and the moment. */
class DecideProperties {

    /** A read that some blocks may be about, and one block more. */
    record Case(ReadRequest request, BlockState.Known state, Block more, BlockPolicy policy, Random random) {

        Answer decide(List<Block> blocks) {
            return Decide.decide(
                    request, new BlockState.Known(blocks, state.generalPractitioners()), policy, RandomReads.NOW);
        }

        Answer before() {
            return decide(state.blocks());
        }

        List<Block> withMore() {
            List<Block> blocks = new ArrayList<>(state.blocks());
            blocks.add(random.nextInt(blocks.size() + 1), more);
            return blocks;
        }
    }

    @Property(tries = 5_000)
    @StatisticsReport(StatisticsReportMode.OFF)
    void one_block_more_never_permits_nor_says_more(@ForAll("cases") Case one) {
        Answer before = one.before();
        Answer after = one.decide(one.withMore());

        Statistics.collect(kind(before), kind(after));
        Statistics.coverage(often -> {
            often.check("permitted", "BLOCKED").percentage(percent -> percent > 5);
            often.check("permitted", "broken").percentage(percent -> percent > 0.3);
            often.check("BLOCKED", "BLOCKED").percentage(percent -> percent > 15);
        });
        if (before instanceof Denied denied && denied.reason() == Answer.Reason.BLOCKED) {
            assertThat(after).isInstanceOfSatisfying(Denied.class, still -> {
                assertThat(still.opens()).isGreaterThanOrEqualTo(denied.opens());
                assertThat(still.shows()).isGreaterThanOrEqualTo(denied.shows());
                assertThat(still.blocks()).containsAll(denied.blocks());
            });
        } else if (before instanceof Denied) {
            assertThat(after).isEqualTo(before);
        } else if (after instanceof Permitted still) {
            assertThat(still.broken()).containsAll(((Permitted) before).broken());
        }
    }

    @Property(tries = 2_000)
    void to_lift_a_block_restores_exactly_what_was_before_it(@ForAll("cases") Case one) {
        List<Block> blocks = one.withMore();
        blocks.removeIf(block -> block.id().equals(one.more().id()));

        assertThat(one.decide(blocks)).isEqualTo(one.before());
    }

    @Property(tries = 2_000)
    void a_block_that_does_not_hold_today_is_as_none(@ForAll("cases") Case one) {
        Block over = new Block(
                one.more().id(),
                one.more().target(),
                RandomReads.NOW.atZone(Decide.OSLO).toLocalDate().minusDays(9),
                RandomReads.NOW.atZone(Decide.OSLO).toLocalDate().minusDays(1),
                one.more().exempt());
        List<Block> blocks = new ArrayList<>(one.state().blocks());
        blocks.addFirst(over);

        assertThat(one.decide(blocks)).isEqualTo(one.before());
    }

    @Property(tries = 2_000)
    void the_order_of_blocks_does_not_matter(@ForAll("cases") Case one) {
        List<Block> shuffled = one.withMore();
        Collections.shuffle(shuffled, one.random());

        assertThat(unordered(one.decide(shuffled))).isEqualTo(unordered(one.decide(one.withMore())));
    }

    @Property(tries = 5_000)
    @StatisticsReport(StatisticsReportMode.OFF)
    void an_exemption_only_narrows_the_block_that_it_belongs_to(@ForAll("cases") Case one) {
        Set<Exempt> exempt = new HashSet<>(one.more().exempt());
        exempt.add(new RandomReads(one.random()).oneExempt());
        if (!one.request().reader().hpr().isEmpty() && one.random().nextBoolean()) {
            exempt.add(new Exempt.Person(one.request().reader().hpr()));
        }
        Block narrower = new Block(
                one.more().id(),
                one.more().target(),
                one.more().from(),
                one.more().until(),
                exempt);
        List<Block> blocks = one.withMore();
        Answer wide = one.decide(blocks);
        blocks.replaceAll(block -> block.id().equals(narrower.id()) ? narrower : block);
        Answer narrow = one.decide(blocks);

        Statistics.collect(narrow.equals(wide));
        Statistics.coverage(often -> often.check(false).percentage(percent -> percent > 3));
        assertThat(narrow).isIn(wide, one.before());
    }

    @Property(tries = 2_000)
    void the_most_restrictive_of_the_single_answers_is_the_answer(@ForAll("cases") Case one) {
        List<Denied> singly = one.withMore().stream()
                .map(block -> one.decide(List.of(block)))
                .filter(Denied.class::isInstance)
                .map(Denied.class::cast)
                .toList();
        Answer answer = one.decide(one.withMore());

        if (singly.isEmpty()) {
            assertThat(answer).isInstanceOf(Permitted.class);
        } else {
            Denied denied = (Denied) answer;
            assertThat(denied.opens()).isEqualTo(most(singly, Denied::opens));
            assertThat(denied.shows()).isEqualTo(most(singly, Denied::shows));
        }
    }

    /** Few blocks, and half of them about this very read: else hardly any would be. */
    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> {
            RandomReads reads = new RandomReads(random);
            ReadRequest request = reads.request();
            List<Block> blocks = new ArrayList<>(reads.state(random.nextInt(20)).blocks());
            for (int about = random.nextInt(3); about > 0; about--) {
                blocks.add(about(request, reads.block(), random));
            }
            Block more = random.nextBoolean() ? about(request, reads.block(), random) : reads.block();
            BlockState.Known state = new BlockState.Known(blocks, reads.state(0).generalPractitioners());
            return new Case(request, state, more, reads.policy(), random);
        });
    }

    private static Block about(ReadRequest request, Block block, Random random) {
        List<Target> targets =
                new ArrayList<>(List.of(new Target.Channel(request.item().service())));
        request.item().kinds().forEach(kind -> targets.add(new Target.Content(kind)));
        request.item().authors().forEach(author -> targets.add(new Target.WritingOrganisation(author, true)));
        request.reader().organisations().forEach(at -> targets.add(new Target.ReadingOrganisation(at, true)));
        if (!request.reader().hpr().isEmpty()) {
            targets.add(new Target.Person(request.reader().hpr()));
        }
        return new Block(
                block.id(), targets.get(random.nextInt(targets.size())), block.from(), block.until(), block.exempt());
    }

    private static <T extends Comparable<T>> T most(List<Denied> denied, Function<Denied, T> part) {
        return denied.stream().map(part).max(T::compareTo).orElseThrow();
    }

    private static List<Object> unordered(Answer answer) {
        return switch (answer) {
            case Permitted permitted -> List.of(Set.copyOf(permitted.broken()));
            case Denied denied -> List.of(denied.reason(), denied.opens(), denied.shows(), Set.copyOf(denied.blocks()));
        };
    }

    private static String kind(Answer answer) {
        return switch (answer) {
            case Permitted permitted -> permitted.broken().isEmpty() ? "permitted" : "broken";
            case Denied denied -> denied.reason().name();
        };
    }
}
