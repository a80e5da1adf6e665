package no.helseporten.blocking.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.helseporten.blocking.testing.InWords;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is shut out from what, and who is not. 1001 works at the ward of the hospital; her GP 2001 at the clinic. */
class WhatBlocksCoverTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String DENIED = "BLOCKED IN_EMERGENCY PADLOCK";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // By name, wherever she is, also from what her own organisation wrote.
                "PERSON 1001 | 1001 at ward/hospital    | DOCUMENTS by clinic        | BLOCKED NEVER PADLOCK",
                "PERSON 1001 | 1001 at clinic           | DOCUMENTS by clinic        | BLOCKED NEVER PADLOCK",
                "PERSON 1001 | 1001 at ward/hospital    | CRITICAL by hospital       | BLOCKED NEVER PADLOCK",
                "PERSON 1001 | 1002 at ward/hospital    | DOCUMENTS by clinic        | permitted",
                "PERSON 1001 | at ward/hospital         | DOCUMENTS by clinic        | permitted",
                "PERSON 1001 | anybody                  | DOCUMENTS by clinic        | permitted",
            })
    void a_person(String block, String reader, String item, String answer) {
        assertThat(answer(block, reader, item)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "READING hospital+ | 1001 at hospital              | RESULTS by clinic        | denied",
                "READING hospital+ | 1001 at ward/hospital         | RESULTS by clinic        | denied",
                "READING hospital+ | 1001 at bed/ward/hospital     | RESULTS by clinic        | denied",
                "READING hospital+ | at hospital                   | RESULTS by clinic        | denied",
                "READING hospital+ | 1001 at hospital              | RESULTS                  | denied",
                "READING hospital+ | 1001 at clinic                | RESULTS by clinic        | permitted",
                "READING hospital+ | 1001 at clinic                | RESULTS by hospital      | permitted",
                "READING hospital+ | anybody                       | RESULTS by clinic        | permitted",
                "READING hospital  | 1001 at hospital              | RESULTS by clinic        | denied",
                "READING hospital  | 1001 at ward/hospital         | RESULTS by clinic        | permitted",
                "READING ward      | 1001 at ward/hospital         | RESULTS by clinic        | denied",
                "READING ward      | 1001 at bed/ward/hospital     | RESULTS by clinic        | permitted",
                "READING ward+     | 1001 at bed/ward/hospital     | RESULTS by clinic        | denied",
                "READING ward+     | 1001 at hospital              | RESULTS by clinic        | permitted",
                "READING ward      | 1001 at other-ward/hospital   | RESULTS by clinic        | permitted",
                // It keeps its own record: all of what its legal entity has written, and no more.
                "READING hospital+ | 1001 at ward/hospital         | RESULTS by ward/hospital | permitted",
                "READING ward      | 1001 at ward/hospital         | RESULTS by other/hospital| permitted",
                "READING hospital+ | 1001 at ward/hospital         | RESULTS by ward          | denied",
                // Its own is what the source says is its own, whatever others tell.
                "READING hospital+ | 1001 at ward/hospital | RESULTS by ward/hospital kept clinic   | denied",
                "READING hospital+ | 1001 at ward/hospital | RESULTS by clinic kept clinic/hospital | permitted",
            })
    void an_organisation_that_may_not_see_mine(String block, String reader, String item, String answer) {
        assertThat(answer(block, reader, item)).isEqualTo(answer.replace("denied", DENIED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WRITING hospital+ | 2001 at clinic                | RESULTS by hospital          | denied",
                "WRITING hospital+ | 2001 at clinic                | RESULTS by ward/hospital     | denied",
                "WRITING hospital+ | at clinic                     | RESULTS by ward/hospital     | denied",
                "WRITING hospital+ | anybody                       | RESULTS by ward/hospital     | denied",
                "WRITING hospital+ | 2001 at clinic                | RESULTS by clinic            | permitted",
                "WRITING hospital+ | 2001 at clinic                | RESULTS                      | permitted",
                "WRITING hospital+ | 1001 at ward/hospital         | RESULTS by hospital          | permitted",
                "WRITING hospital+ | 1001 at other/hospital        | RESULTS by ward/hospital     | permitted",
                "WRITING hospital  | 2001 at clinic                | RESULTS by hospital          | denied",
                "WRITING hospital  | 2001 at clinic                | RESULTS by ward/hospital     | permitted",
                "WRITING ward      | 2001 at clinic                | RESULTS by ward/hospital     | denied",
                "WRITING ward      | 2001 at clinic                | RESULTS by bed/ward/hospital | permitted",
                "WRITING ward+     | 2001 at clinic                | RESULTS by bed/ward/hospital | denied",
                "WRITING ward      | 2001 at clinic                | RESULTS by other/hospital    | permitted",
                // To be told of as a part of it is not to be it.
                "WRITING ward+     | 1001 at bed/ward/hospital     | RESULTS by ward kept laboratory | denied",
                // Another ward of the same legal entity: it is that one's own record.
                "WRITING ward      | 1001 at other/hospital        | RESULTS by ward/hospital     | permitted",
            })
    void an_organisation_whose_writing_is_not_shared(String block, String reader, String item, String answer) {
        assertThat(answer(block, reader, item)).isEqualTo(answer.replace("denied", DENIED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHANNEL DOCUMENTS | 2001 at clinic        | DOCUMENTS by hospital      | denied",
                "CHANNEL DOCUMENTS | anybody               | DOCUMENTS                  | denied",
                "CHANNEL RESULTS   | 2001 at clinic        | RESULTS by hospital        | denied",
                "CHANNEL MEDICINES | 2001 at clinic        | MEDICINES by hospital      | denied",
                "CHANNEL CRITICAL  | 2001 at clinic        | CRITICAL by hospital       | denied",
                "CHANNEL VISITS    | 2001 at clinic        | VISITS by hospital         | denied",
                "CHANNEL DOCUMENTS | 2001 at clinic        | RESULTS by hospital        | permitted",
                "CHANNEL CRITICAL  | 2001 at clinic        | MEDICINES by hospital      | permitted",
                "CHANNEL DOCUMENTS | 1001 at ward/hospital | DOCUMENTS by ward/hospital | permitted",
            })
    void a_service(String block, String reader, String item, String answer) {
        assertThat(answer(block, reader, item)).isEqualTo(answer.replace("denied", DENIED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONTENT ATC:N05             | 2001 at clinic        | MEDICINES of ATC:N05 ATC:N05B by hospital  | denied",
                "CONTENT ATC:N05B            | 2001 at clinic        | MEDICINES of ATC:N05 ATC:N05B by hospital  | denied",
                "CONTENT DOCUMENT_GROUP:A    | 2001 at clinic        | DOCUMENTS of DOCUMENT_GROUP:A by hospital  | denied",
                "CONTENT DOCUMENT_TYPE:A01-2 | anybody               | DOCUMENTS of DOCUMENT_TYPE:A01-2           | denied",
                "CONTENT FIELD:LABORATORY    | 2001 at clinic        | RESULTS of FIELD:LABORATORY by hospital    | denied",
                "CONTENT ITEM:7              | 2001 at clinic        | RESULTS of ITEM:7 FIELD:IMAGING by hospital| denied",
                "CONTENT ATC:N05B            | 2001 at clinic        | MEDICINES of ATC:N05 by hospital           | permitted",
                "CONTENT ATC:A               | 2001 at clinic        | DOCUMENTS of DOCUMENT_GROUP:A by hospital  | permitted",
                "CONTENT ITEM:7              | 2001 at clinic        | RESULTS of ITEM:8 by hospital              | permitted",
                "CONTENT FIELD:LABORATORY    | 2001 at clinic        | RESULTS by hospital                        | permitted",
                "CONTENT ITEM:7              | 1001 at ward/hospital | RESULTS of ITEM:7 by ward/hospital         | permitted",
            })
    void a_kind_of_information(String block, String reader, String item, String answer) {
        assertThat(answer(block, reader, item)).isEqualTo(answer.replace("denied", DENIED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Somebody else is not exempted, and an exemption of one block is none of another.
                "CHANNEL RESULTS not 1001                    | 1002 at ward/hospital     | denied",
                "CHANNEL RESULTS not ward                    | 1001 at other/hospital    | denied",
                "CHANNEL RESULTS not ward                    | 1001 at hospital          | denied",
                // What others tell that her unit is part of is no exception of hers.
                "CHANNEL RESULTS not ward                    | 1001 at bed/ward/hospital | denied",
                "CHANNEL RESULTS not GP                      | 1001 at ward/hospital     | denied",
                "CHANNEL RESULTS not GP                      | at clinic                 | denied",
                "CHANNEL RESULTS not GP                      | anybody                   | denied",
                "CHANNEL RESULTS not 1001; CONTENT FIELD:IMAGING        | 1001 at ward/hospital | denied",
                "CHANNEL RESULTS not GP; READING clinic      | 2001 at clinic            | denied",
                "CHANNEL RESULTS not 1001                    | 1001 at ward/hospital     | permitted",
                "CHANNEL RESULTS not 1002 1001               | 1001 at ward/hospital     | permitted",
                "CHANNEL RESULTS not ward                    | 1001 at ward/hospital     | permitted",
                "CHANNEL RESULTS not hospital                | 1001 at bed/ward/hospital | permitted",
                "CHANNEL RESULTS not GP                      | 2001 at clinic            | permitted",
                "CHANNEL RESULTS not GP; CONTENT FIELD:IMAGING not clinic | 2001 at clinic | permitted",
            })
    void all_but_those_who_are_exempted(String blocks, String reader, String answer) {
        assertThat(answer(blocks, reader, "RESULTS of FIELD:IMAGING by laboratory"))
                .isEqualTo(answer.replace("denied", DENIED));
    }

    @Test
    void the_general_practitioner_who_is_exempted_is_whoever_she_has_when_somebody_asks() {
        ReadRequest former = request("2001 at clinic", "RESULTS by hospital");
        ReadRequest next = request("2002 at clinic", "RESULTS by hospital");
        List<Block> blocks = InWords.blocks("CHANNEL RESULTS not GP");

        assertThat(decide(former, blocks, Set.of("2001"))).isEqualTo("permitted");
        assertThat(decide(next, blocks, Set.of("2001"))).isEqualTo(DENIED);
        assertThat(decide(former, blocks, Set.of("2002"))).isEqualTo(DENIED);
        assertThat(decide(next, blocks, Set.of("2002"))).isEqualTo("permitted");
        assertThat(decide(former, blocks, Set.of())).isEqualTo(DENIED);
        assertThat(decide(former, blocks, Set.of("2001", "2002"))).isEqualTo("permitted");
    }

    @Test
    void nobody_known_is_neither_the_general_practitioner_nor_the_author() {
        ReadRequest nobody = new ReadRequest(
                Reader.ANYBODY,
                new Item(InWords.id("x"), Service.RESULTS, Set.of(), List.of(""), Set.of(""), false),
                Purpose.TREAT,
                false);

        assertThat(decide(nobody, InWords.blocks("CHANNEL RESULTS not GP"), Set.of("")))
                .isEqualTo(DENIED);
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON,       false, PERSON 1001,           BLOCKED NEVER PADLOCK,        permitted",
        "ORGANISATION, true,  READING hospital+,     permitted, BLOCKED IN_EMERGENCY PADLOCK",
        "SERVICE,      true,  CHANNEL RESULTS,       permitted, BLOCKED IN_EMERGENCY PADLOCK",
        "INFORMATION,  true,  CONTENT FIELD:IMAGING, permitted, BLOCKED IN_EMERGENCY PADLOCK",
    })
    void its_own_record_as_the_policy_says_for_each_kind(
            BlockKind kind, boolean ownRecord, String block, String today, String then) {
        ReadRequest own = request("1001 at ward/hospital", "RESULTS of FIELD:IMAGING by ward/hospital");
        BlockState state = new BlockState.Known(InWords.blocks(block), Set.of());
        BlockPolicy changed =
                Policies.with(kind, new BlockPolicy.Rule(Opens.IN_EMERGENCY, Opens.NEVER, Shows.PADLOCK, ownRecord));

        assertThat(InWords.answer(Decide.decide(own, state, Policies.TODAY, NOW)))
                .isEqualTo(today);
        assertThat(InWords.answer(Decide.decide(own, state, changed, NOW))).isEqualTo(then);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void nobody_and_nothing_without_a_name(String blank) {
        Stream.<ThrowingCallable>of(
                        () -> new Target.Person(blank),
                        () -> new Target.ReadingOrganisation(blank, true),
                        () -> new Target.WritingOrganisation(blank, false),
                        () -> new Exempt.Person(blank),
                        () -> new Exempt.Organisation(blank),
                        () -> new Information(Information.Catalogue.ATC, blank))
                .forEach(making -> assertThatIllegalArgumentException().isThrownBy(making));
    }

    @Test
    void one_item_by_its_id() {
        UUID id = InWords.id("an item");

        assertThat(Information.item(id)).isEqualTo(new Information(Information.Catalogue.ITEM, id.toString()));
    }

    @Test
    void a_legal_entity_that_is_left_out_of_the_path_of_a_reader() {
        Reader reader = new Reader("1001", "hospital", List.of("ward"));

        assertThat(reader.organisations()).containsExactly("ward", "hospital");
        assertThat(new Reader("1001", "hospital", List.of("ward", "hospital", "trust")).organisations())
                .containsExactly("ward", "hospital", "trust");
        assertThat(new Reader("1001", "", List.of("ward")).organisations()).containsExactly("ward");
    }

    private static String answer(String blocks, String reader, String item) {
        return decide(request(reader, item), InWords.blocks(blocks), Set.of("2001"));
    }

    private static ReadRequest request(String reader, String item) {
        return new ReadRequest(InWords.reader(reader), InWords.item(item), Purpose.TREAT, false);
    }

    private static String decide(ReadRequest request, List<Block> blocks, Set<String> generalPractitioners) {
        BlockState state = new BlockState.Known(blocks, generalPractitioners);
        return InWords.answer(Decide.decide(request, state, Policies.TODAY, NOW));
    }
}
