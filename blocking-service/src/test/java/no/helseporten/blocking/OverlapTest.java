package no.helseporten.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.BlockKind;
import no.helseporten.blocking.decision.BlockPolicy;
import no.helseporten.blocking.decision.BlockPolicy.Rule;
import no.helseporten.blocking.decision.BlockPolicy.Version;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Item;
import no.helseporten.blocking.decision.Opens;
import no.helseporten.blocking.decision.Shows;
import no.helseporten.blocking.testing.InWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Rule LOOSE = new Rule(Opens.IN_EMERGENCY, Opens.IN_EMERGENCY, Shows.PADLOCK, false);
    private static final Rule STRICT = new Rule(Opens.NEVER, Opens.NEVER, Shows.PADLOCK, true);
    private static final Item LETTER = InWords.item("DOCUMENTS of DOCUMENT_GROUP:A DOCUMENT_TYPE:A01-2 by hospital");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERSON 1001            | PERSON 1001              | true",
                "PERSON 1001            | PERSON 1002              | false",
                "READING hospital+      | READING ward             | true",
                "READING hospital+      | READING ward+            | true",
                "READING hospital+      | READING hospital         | true",
                "READING hospital       | READING ward             | false",
                "READING hospital       | READING hospital+        | false",
                "READING ward+          | READING hospital+        | false",
                "READING hospital+      | READING clinic           | false",
                // Whom the wider one leaves in as the writer's own, the narrower one shuts out.
                "WRITING hospital+      | WRITING ward             | false",
                "WRITING ward           | WRITING ward             | true",
                "READING hospital+      | WRITING hospital+        | false",
                "READING hospital+      | PERSON 1001              | false",
                "CHANNEL DOCUMENTS      | CONTENT DOCUMENT_GROUP:A | true",
                "CHANNEL DOCUMENTS      | CONTENT DOCUMENT_TYPE:A01-2 | true",
                "CHANNEL DOCUMENTS      | CONTENT ATC:N            | false",
                "CHANNEL MEDICINES      | CONTENT ATC:N02BE01      | true",
                "CHANNEL RESULTS        | CONTENT FIELD:PATHOLOGY  | true",
                "CHANNEL RESULTS        | CHANNEL DOCUMENTS        | false",
                "CONTENT DOCUMENT_GROUP:A | CONTENT DOCUMENT_TYPE:A01-2 | true",
                "CONTENT DOCUMENT_GROUP:A | CONTENT DOCUMENT_TYPE:B01-2 | false",
                "CONTENT DOCUMENT_TYPE:A01-2 | CONTENT DOCUMENT_GROUP:A | false",
                "CONTENT ATC:N          | CONTENT ATC:N02BE01      | true",
                "CONTENT ATC:N02BE01    | CONTENT ATC:N            | false",
                "CONTENT ATC:N          | CONTENT DOCUMENT_GROUP:A | false",
                // Exceptions of the wider one leave a hole, unless the narrower one has the same.
                "CHANNEL DOCUMENTS not GP | CONTENT DOCUMENT_GROUP:A | false",
                "CHANNEL DOCUMENTS not GP | CONTENT DOCUMENT_GROUP:A not GP 1001 | true",
                "CHANNEL DOCUMENTS      | CONTENT DOCUMENT_GROUP:A not GP | true",
            })
    void covers(String wide, String narrow, boolean covers) {
        assertThat(overlap(today()).covering(InWords.block(narrow), List.of(other(wide))))
                .hasSize(covers ? 1 : 0);
        assertThat(overlap(today()).covered(other(wide), List.of(InWords.block(narrow))))
                .hasSize(covers ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHANNEL DOCUMENTS           | true",
                "CHANNEL RESULTS             | false",
                "CONTENT DOCUMENT_TYPE:A01-2 | true",
                "CONTENT DOCUMENT_TYPE:A02-2 | false",
            })
    void covers_one_item_that_is_of_what_it_is_about(String wide, boolean covers) {
        String item = "CONTENT ITEM:" + LETTER.id();
        assertThat(overlap(today()).covering(InWords.block(item), List.of(InWords.block(wide))))
                .hasSize(covers ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the wider one holds         | the narrower one holds      | covers
                "2026-11-01 |            | 2026-11-10 |            | true",
                "2026-11-01 |            | 2026-10-01 |            | true",
                "2026-11-21 |            | 2026-10-01 |            | false",
                "2026-11-21 |            | 2026-11-21 |            | true",
                "2026-11-22 |            | 2026-11-21 |            | false",
                "2026-11-01 | 2026-12-31 | 2026-11-10 |            | false",
                "2026-11-01 | 2026-12-31 | 2026-11-10 | 2026-12-31 | true",
                "2026-11-01 | 2026-12-30 | 2026-11-10 | 2026-12-31 | false",
                "2026-11-01 | 2026-11-19 | 2026-11-10 | 2026-11-19 | false",
            })
    void covers_as_long_as_it_lasts(
            LocalDate from, LocalDate until, LocalDate narrowFrom, LocalDate narrowUntil, boolean covers) {
        Block wide = lasting(other("CHANNEL DOCUMENTS"), from, until);
        Block narrow = lasting(InWords.block("CONTENT DOCUMENT_GROUP:A"), narrowFrom, narrowUntil);
        assertThat(overlap(today()).covering(narrow, List.of(wide))).hasSize(covers ? 1 : 0);
    }

    @Test
    void does_not_cover_what_is_stricter_today_or_will_be() {
        Block wide = other("CHANNEL DOCUMENTS");
        Block narrow = InWords.block("CONTENT DOCUMENT_GROUP:A");
        Map<BlockKind, Rule> stricter = rules();
        stricter.put(BlockKind.INFORMATION, STRICT);
        Version later = new Version(LocalDate.of(2029, 1, 1), stricter);

        assertThat(overlap(today()).covering(narrow, List.of(wide))).hasSize(1);
        assertThat(overlap(new BlockPolicy(List.of(later))).covering(narrow, List.of(wide)))
                .isEmpty();
        assertThat(overlap(new BlockPolicy(List.of(today().versions().getFirst(), later)))
                        .covering(narrow, List.of(wide)))
                .isEmpty();
    }

    @Test
    void a_block_does_not_make_itself_pointless() {
        Block block = InWords.block("CHANNEL DOCUMENTS");
        assertThat(overlap(today()).covering(block, List.of(block))).isEmpty();
        assertThat(overlap(today()).covered(block, List.of(block))).isEmpty();
    }

    private static Overlap overlap(BlockPolicy policy) {
        return new Overlap(
                Map.of(
                        "ward",
                        List.of("ward", "hospital"),
                        "hospital",
                        List.of("hospital"),
                        "clinic",
                        List.of("clinic")),
                Map.of(Information.item(LETTER.id()), LETTER),
                policy,
                TODAY);
    }

    /** Another block with the same words. */
    private static Block other(String words) {
        Block block = InWords.block(words);
        return new Block(InWords.id("other"), block.target(), block.from(), block.until(), block.exempt());
    }

    private static Block lasting(Block block, LocalDate from, LocalDate until) {
        return new Block(block.id(), block.target(), from, until, Set.of());
    }

    private static BlockPolicy today() {
        return new BlockPolicy(List.of(new Version(LocalDate.of(2020, 1, 1), rules())));
    }

    private static Map<BlockKind, Rule> rules() {
        Map<BlockKind, Rule> rules = new EnumMap<>(BlockKind.class);
        for (BlockKind kind : BlockKind.values()) {
            rules.put(kind, kind == BlockKind.PERSON ? STRICT : LOOSE);
        }
        return rules;
    }
}
