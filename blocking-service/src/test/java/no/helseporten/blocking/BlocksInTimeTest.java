package no.helseporten.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import no.helseporten.access.Sight;
import no.helseporten.blocking.BlockOutcome.AlreadySo;
import no.helseporten.blocking.BlockOutcome.Done;
import no.helseporten.blocking.BlockOutcome.MovedOn;
import no.helseporten.blocking.BlockOutcome.NoTarget;
import no.helseporten.blocking.BlockOutcome.NotThere;
import no.helseporten.blocking.BlockOutcome.WrongTerms;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.BlockState;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import no.helseporten.blocking.store.BlockDraftRows;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.blocking.testing.InWords;
import no.helseporten.blocking.testing.Town;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import no.helseporten.person.testing.PostgresDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Blocks set, changed, lifted and taken back in a real database. */
class BlocksInTimeTest {

    private static final String HOSPITAL = "999999901";
    private static final Target MEDICINES = new Target.Channel(Service.MEDICINES);
    private static final RecordItem LETTER = new RecordItem(
            InWords.item("DOCUMENTS of DOCUMENT_GROUP:A by " + HOSPITAL),
            "DocumentReference",
            "Epikrise",
            null,
            null,
            List.of());

    static final List<Target> EVERY_TARGET = List.of(
            new Target.Person("1001"),
            new Target.ReadingOrganisation(HOSPITAL, true),
            new Target.ReadingOrganisation(HOSPITAL, false),
            new Target.WritingOrganisation(HOSPITAL, true),
            MEDICINES,
            new Target.Content(new Information(Catalogue.ATC, "N02BE01")),
            new Target.Content(new Information(Catalogue.DOCUMENT_TYPE, "A01-2")),
            new Target.Content(Information.item(LETTER.item().id())));

    private final PersonId her = new PersonId(UuidCreator.getTimeOrderedEpoch());
    private final Town town = new Town()
            .organisation(HOSPITAL, "Sykehuset", "")
            .personnel("1001", "Kari Lege", HOSPITAL)
            .personnel("1002", "Hun Selv")
            .isAlso(her, "1002")
            .record(her, LETTER);
    private final List<BlockChanged> heard = new ArrayList<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final PrepareBlock prepare;
    private final SetBlock setBlock;
    private final LiftBlock liftBlock;
    private final ReadBlocks readBlocks;

    @EnableTransactionManagement
    static class Transactions {}

    static final class Hearing {

        private final List<BlockChanged> heard;

        Hearing(List<BlockChanged> heard) {
            this.heard = heard;
        }

        @EventListener
        void on(BlockChanged changed) {
            heard.add(changed);
        }
    }

    static final class Nobody implements KnownReaders {

        @Override
        public Group group() {
            return Group.LOOKED;
        }

        @Override
        public List<KnownReader> of(PersonId person, int limit) {
            return List.of();
        }
    }

    BlocksInTimeTest() {
        DataSource database = PostgresDatabase.with("person", "activity", "access", "blocking");
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(Clock.class, () -> ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        context.registerBean(Town.class, () -> town);
        context.registerBean(Hearing.class, () -> new Hearing(heard));
        context.register(
                Transactions.class,
                BlockRows.class,
                BlockDraftRows.class,
                ReadBlocks.class,
                RecordBlocks.class,
                RecognisePersonnel.class,
                Nobody.class,
                CheckTarget.class,
                PrepareBlock.class,
                SetBlock.class,
                LiftBlock.class);
        context.refresh();
        prepare = context.getBean(PrepareBlock.class);
        setBlock = context.getBean(SetBlock.class);
        liftBlock = context.getBean(LiftBlock.class);
        readBlocks = context.getBean(ReadBlocks.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @FieldSource("EVERY_TARGET")
    void what_is_set_is_what_is_read(Target target) {
        Draft draft = prepare.begin(her, target);
        prepare.change(
                draft,
                new BlockTerms(
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2027, 1, 31),
                        target instanceof Target.Person
                                ? Set.of()
                                : Set.of(new Exempt.Person("1001"), new Exempt.GeneralPractitioner()),
                        "Til meg selv"));
        assertThat(set(draft.id())).isInstanceOf(Done.class);

        Block block = known().getFirst();
        assertThat(block.target()).isEqualTo(target);
        assertThat(block.from()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(block.until()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(block.exempt()).hasSize(target instanceof Target.Person ? 0 : 2);
        assertThat(readBlocks.last(her, block.id()).orElseThrow().note()).isEqualTo("Til meg selv");
        assertThat(heard).containsExactly(new BlockChanged(her, block.id(), 1));
    }

    @Test
    void nothing_is_blocked_by_what_is_not_there() {
        assertThat(refused(new Target.Person("1009"))).isEqualTo(TargetFault.UNKNOWN_PERSONNEL);
        assertThat(refused(new Target.Person("1002"))).isEqualTo(TargetFault.YOURSELF);
        assertThat(refused(new Target.ReadingOrganisation("999999909", true)))
                .isEqualTo(TargetFault.UNKNOWN_ORGANISATION);
        assertThat(refused(new Target.WritingOrganisation("999999909", true)))
                .isEqualTo(TargetFault.UNKNOWN_ORGANISATION);
        assertThat(refused(new Target.Content(new Information(Catalogue.ATC, "N02B1"))))
                .isEqualTo(TargetFault.UNKNOWN_KIND);
        assertThat(refused(new Target.Content(Information.item(UUID.randomUUID()))))
                .isEqualTo(TargetFault.UNKNOWN_ITEM);
        assertThat(known()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void sent_twice_it_is_set_once() {
        UUID draft = prepare.begin(her, MEDICINES).id();
        assertThat(set(draft)).isInstanceOf(Done.class);
        assertThat(set(draft)).isInstanceOf(AlreadySo.class);
        assertThat(known()).hasSize(1);
    }

    @Test
    void sent_again_from_an_old_tab_it_neither_changes_nor_stands_again() {
        Draft draft = prepare.begin(her, MEDICINES);
        set(draft.id());
        assertThat(prepare.find(her, draft.id())).isEmpty();
        assertThat(prepare.becameOf(her, draft.id())).contains(draft.id());
        liftBlock.lift(her, her, draft.id());
        assertThat(set(draft.id())).isEqualTo(new MovedOn(draft.id()));
        assertThat(known()).isEmpty();
    }

    @Test
    void another_person_sees_neither_the_draft_nor_the_block() {
        PersonId another = new PersonId(UuidCreator.getTimeOrderedEpoch());
        UUID draft = prepare.begin(her, MEDICINES).id();
        assertThat(setBlock.set(another, Sight.FULL, another, draft)).isInstanceOf(NotThere.class);
        set(draft);
        assertThat(liftBlock.lift(another, another, draft)).isInstanceOf(NotThere.class);
        assertThat(readBlocks.of(another)).isEqualTo(BlockState.Known.NONE);
        assertThat(known()).hasSize(1);
    }

    @Test
    void a_draft_that_a_day_has_made_wrong_sets_nothing() {
        Draft draft = prepare.begin(her, MEDICINES);
        prepare.change(draft, new BlockTerms(LocalDate.of(2026, 11, 20), null, Set.of(), null));
        now = now.plusSeconds(24 * 60 * 60);
        assertThat(set(draft.id())).isEqualTo(new WrongTerms(List.of(BlockTerms.Fault.BEGINS_BEFORE_TODAY)));
        assertThat(known()).isEmpty();
    }

    @Test
    void a_change_counts_at_once_and_leaves_history() {
        UUID block = setMedicines();
        Draft change = prepare.beginChange(her, block).orElseThrow();
        prepare.change(
                change, new BlockTerms(change.terms().from(), null, Set.of(new Exempt.GeneralPractitioner()), null));
        assertThat(set(change.id())).isInstanceOf(Done.class);
        assertThat(known().getFirst().exempt()).containsExactly(new Exempt.GeneralPractitioner());
        assertThat(set(change.id())).isInstanceOf(AlreadySo.class);
        assertThat(readBlocks.history(her, block))
                .extracting(BlockChange::kind)
                .containsExactly(BlockChange.Kind.SET, BlockChange.Kind.CHANGED);
    }

    @Test
    void a_change_begun_before_another_one_is_not_made() {
        UUID block = setMedicines();
        Draft slow = prepare.beginChange(her, block).orElseThrow();
        now = now.plusSeconds(60);
        Draft quick = prepare.beginChange(her, block).orElseThrow();
        prepare.change(quick, new BlockTerms(quick.terms().from(), null, Set.of(), "rask"));
        assertThat(set(quick.id())).isInstanceOf(Done.class);
        prepare.change(slow, new BlockTerms(slow.terms().from(), null, Set.of(), "treg"));
        assertThat(set(slow.id())).isEqualTo(new MovedOn(block));
        assertThat(readBlocks.last(her, block).orElseThrow().note()).isEqualTo("rask");
    }

    @Test
    void a_change_of_a_lifted_block_does_not_set_it_again() {
        UUID block = setMedicines();
        Draft change = prepare.beginChange(her, block).orElseThrow();
        prepare.change(change, new BlockTerms(change.terms().from(), null, Set.of(), "nytt"));
        liftBlock.lift(her, her, block);
        assertThat(set(change.id())).isEqualTo(new MovedOn(block));
        assertThat(prepare.beginChange(her, block)).isEmpty();
        assertThat(known()).isEmpty();
    }

    @Test
    void lifted_it_is_gone_from_the_decision_and_kept_in_history() {
        UUID block = setMedicines();
        assertThat(liftBlock.lift(her, her, block)).isInstanceOf(Done.class);
        assertThat(liftBlock.lift(her, her, block)).isInstanceOf(AlreadySo.class);
        assertThat(known()).isEmpty();
        assertThat(readBlocks.current(her)).isEmpty();
        assertThat(readBlocks.past(her, null, 10).items()).hasSize(1);
    }

    @Test
    void whatever_was_done_last_can_be_taken_back_once() {
        UUID block = setMedicines();
        Block first = known().getFirst();
        Draft change = prepare.beginChange(her, block).orElseThrow();
        prepare.change(change, new BlockTerms(change.terms().from(), null, Set.of(new Exempt.Person("1001")), "x"));
        set(change.id());
        assertThat(liftBlock.undo(her, her, block, 1)).isInstanceOf(AlreadySo.class);
        assertThat(liftBlock.undo(her, her, block, 2)).isInstanceOf(Done.class);
        assertThat(known()).containsExactly(first);
        liftBlock.lift(her, her, block);
        assertThat(liftBlock.undo(her, her, block, 4)).isInstanceOf(Done.class);
        assertThat(liftBlock.undo(her, her, block, 4)).isInstanceOf(AlreadySo.class);
        assertThat(known()).containsExactly(first);
        assertThat(liftBlock.undo(her, her, block, 5)).isInstanceOf(Done.class);
        assertThat(known()).isEmpty();
        assertThat(liftBlock.undo(her, her, block, 2)).isEqualTo(new MovedOn(block));
    }

    @Test
    void the_past_is_paged() {
        for (int i = 0; i < 5; i++) {
            liftBlock.lift(her, her, setMedicines());
        }
        var first = readBlocks.past(her, null, 2);
        var second = readBlocks.past(her, UUID.fromString(first.olderKey()), 2);
        var third = readBlocks.past(her, UUID.fromString(second.olderKey()), 2);
        assertThat(List.of(
                        first.items().size(),
                        second.items().size(),
                        third.items().size()))
                .containsExactly(2, 2, 1);
        assertThat(third.olderKey()).isNull();
    }

    @Test
    void blocks_go_with_a_person_who_turns_out_to_be_another() {
        setMedicines();
        PersonId kept = new PersonId(UuidCreator.getTimeOrderedEpoch());
        context.publishEvent(new PersonsMerged(kept, her));
        assertThat(readBlocks.current(her)).isEmpty();
        assertThat(readBlocks.current(kept)).hasSize(1);
    }

    private UUID setMedicines() {
        UUID draft = prepare.begin(her, MEDICINES).id();
        set(draft);
        return draft;
    }

    private BlockOutcome set(UUID draft) {
        return setBlock.set(her, Sight.FULL, her, draft);
    }

    private TargetFault refused(Target target) {
        return ((NoTarget) set(prepare.begin(her, target).id())).fault();
    }

    private List<Block> known() {
        return ((BlockState.Known) readBlocks.of(her)).blocks();
    }
}
