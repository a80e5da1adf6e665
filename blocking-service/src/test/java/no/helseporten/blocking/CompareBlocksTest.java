package no.helseporten.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.helseporten.blocking.Audience.Who;
import no.helseporten.blocking.Consequences.Changed;
import no.helseporten.blocking.Consequences.Count;
import no.helseporten.blocking.Consequences.Seen;
import no.helseporten.blocking.KnownReaders.KnownReader;
import no.helseporten.blocking.decision.BlockKind;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.BlockPolicy.Rule;
import no.helseporten.blocking.decision.BlockPolicy.Version;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Opens;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Shows;
import no.helseporten.blocking.testing.InWords;
import org.junit.jupiter.api.Test;

/** Two letters and a result of hers; 1001 at the hospital wrote one letter, 2001 at the clinic is the other reader. */
class CompareBlocksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final BlockPolicy POLICY = policy();
    private static final RecordItem FROM_HOSPITAL = item("DOCUMENTS of DOCUMENT_GROUP:A by hospital");
    private static final RecordItem FROM_CLINIC = item("DOCUMENTS of DOCUMENT_GROUP:B by clinic");
    private static final RecordItem RESULT = item("RESULTS of FIELD:PATHOLOGY by hospital");
    private static final List<RecordItem> RECORD = List.of(FROM_HOSPITAL, FROM_CLINIC, RESULT);
    private static final List<Audience> AUDIENCES = List.of(
            new Audience(Who.LOOKED, List.of(reader("1001 at hospital"), reader("2001 at clinic"))),
            new Audience(Who.EVERYONE, List.of(reader("anybody"))));

    @Test
    void without_blocks_everybody_sees_all_and_nothing_changes() {
        Consequences same = compare("", "");
        assertThat(same.changed()).isEmpty();
        assertThat(same.audiences()).hasSize(2).allSatisfy(seen -> {
            assertThat(seen.affected()).isEmpty();
            assertThat(seen.cells().get(Service.DOCUMENTS).after().least()).isEqualTo(2);
            assertThat(seen.cells().get(Service.RESULTS).after().least()).isEqualTo(1);
            assertThat(seen.cells().get(Service.MEDICINES).all()).isZero();
            assertThat(seen.cells().values())
                    .allMatch(
                            cell -> cell.newOnes() == seen.audience().readers().size());
        });
    }

    @Test
    void a_channel_is_hidden_from_all_but_who_wrote_it() {
        Consequences then = compare("", "CHANNEL DOCUMENTS");
        assertThat(then.hidden()).extracting(Changed::item).containsExactly(FROM_HOSPITAL, FROM_CLINIC);
        assertThat(then.shown()).isEmpty();
        assertThat(seen(then, Who.LOOKED).cells().get(Service.DOCUMENTS).before())
                .isEqualTo(new Count(2, 2, 2, 2));
        assertThat(seen(then, Who.LOOKED).cells().get(Service.DOCUMENTS).after())
                .isEqualTo(new Count(1, 1, 0, 2));
        assertThat(seen(then, Who.EVERYONE).cells().get(Service.DOCUMENTS).after())
                .isEqualTo(new Count(0, 0, 0, 1));
        assertThat(seen(then, Who.EVERYONE).cells().get(Service.DOCUMENTS).newOnes())
                .isZero();
        assertThat(seen(then, Who.EVERYONE).cells().get(Service.RESULTS).changes())
                .isFalse();
    }

    @Test
    void a_person_loses_all_and_the_others_nothing() {
        Consequences then = compare("", "PERSON 1001");
        assertThat(then.hidden()).hasSize(3).allMatch(one -> one.hiddenFrom().equals(Set.of(Who.LOOKED)));
        assertThat(seen(then, Who.LOOKED).affected())
                .extracting(reader -> reader.reader().hpr())
                .containsExactly("1001");
        assertThat(seen(then, Who.LOOKED).cells().get(Service.DOCUMENTS).after())
                .isEqualTo(new Count(0, 2, 1, 2));
        assertThat(seen(then, Who.LOOKED).cells().get(Service.MEDICINES).newOnes())
                .isEqualTo(1);
        assertThat(seen(then, Who.EVERYONE).affected()).isEmpty();
    }

    @Test
    void lifting_shows_again_exactly_what_setting_hid() {
        String block = "CONTENT DOCUMENT_GROUP:A";
        List<RecordItem> hidden =
                compare("", block).hidden().stream().map(Changed::item).toList();
        assertThat(hidden).containsExactly(FROM_HOSPITAL);
        assertThat(compare(block, "").shown()).extracting(Changed::item).isEqualTo(hidden);
    }

    @Test
    void a_change_may_hide_one_thing_and_show_another() {
        Consequences then = compare("CONTENT DOCUMENT_GROUP:A", "CONTENT FIELD:PATHOLOGY");
        assertThat(then.hidden()).extracting(Changed::item).containsExactly(RESULT);
        assertThat(then.shown()).extracting(Changed::item).containsExactly(FROM_HOSPITAL);
    }

    @Test
    void what_another_block_hides_already_does_not_change() {
        assertThat(compare("CHANNEL DOCUMENTS", "CHANNEL DOCUMENTS; CONTENT DOCUMENT_GROUP:A")
                        .changed())
                .isEmpty();
    }

    private static Consequences compare(String before, String after) {
        return CompareBlocks.compare(RECORD, AUDIENCES, state(before), state(after), POLICY, TODAY);
    }

    private static Seen seen(Consequences consequences, Who who) {
        return consequences.audiences().stream()
                .filter(seen -> seen.audience().who() == who)
                .findFirst()
                .orElseThrow();
    }

    private static BlockState.Known state(String blocks) {
        return new BlockState.Known(InWords.blocks(blocks), Set.of());
    }

    private static RecordItem item(String words) {
        return new RecordItem(InWords.item(words), "DocumentReference", words, null, null, List.of());
    }

    private static KnownReader reader(String words) {
        return new KnownReader(InWords.reader(words), words, null, words);
    }

    private static BlockPolicy policy() {
        Map<BlockKind, Rule> rules = new EnumMap<>(BlockKind.class);
        Stream.of(BlockKind.values())
                .forEach(kind -> rules.put(
                        kind,
                        kind == BlockKind.PERSON
                                ? new Rule(Opens.NEVER, Opens.NEVER, Shows.PADLOCK, true)
                                : new Rule(Opens.IN_EMERGENCY, Opens.IN_EMERGENCY, Shows.PADLOCK, false)));
        return new BlockPolicy(List.of(new Version(LocalDate.of(2020, 1, 1), rules)));
    }
}
