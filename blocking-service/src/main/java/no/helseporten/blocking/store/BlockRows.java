package no.helseporten.blocking.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.decision.Block;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only changes of blocks. */
@Component
public class BlockRows {

    /**
     * A block as it stands, for those who follow.
     *
     * @param at when it became news: when it was changed, or when two records of one person became one
     */
    public record Followed(BlockChange change, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    public BlockRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has made this change already */
    public void append(BlockChange change) {
        Block block = change.block();
        BlockColumns target = BlockColumns.of(block.target());
        PersonId by = change.by();
        jdbc.sql("""
                        insert into blocking.block_change
                          (person_id, block_id, number, kind, target, target_code, catalogue, units, valid_from,
                           valid_until, exempt_personnel, exempt_organisations, exempt_gp, note, changed_by, told_by,
                           changed_at)
                        values (:person, :block, :number, :kind, :target, :code, :catalogue, :units, :from, :until,
                                :personnel, :organisations, :gp, :note, :by, :toldBy, :at)
                        """)
                .param("person", change.person().value())
                .param("block", block.id())
                .param("number", change.number())
                .param("kind", change.kind().name())
                .param("target", target.target())
                .param("code", target.code())
                .param("catalogue", target.catalogue(), Types.VARCHAR)
                .param("units", target.units())
                .param("from", block.from())
                .param("until", block.until(), Types.DATE)
                .param("personnel", BlockColumns.personnel(block.exempt()))
                .param("organisations", BlockColumns.organisations(block.exempt()))
                .param("gp", BlockColumns.generalPractitioner(block.exempt()))
                .param("note", change.note(), Types.VARCHAR)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("toldBy", change.toldBy(), Types.VARCHAR)
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last change of every block that has not been lifted, the newest block first. */
    public List<BlockChange> open(PersonId person) {
        return jdbc.sql("""
                        select * from blocking.block where person_id = ? and kind <> 'LIFTED' order by block_id desc
                        """)
                .param(person.value())
                .query((row, n) -> change(row))
                .list();
    }

    /** The last change of every block that was lifted or had run out before this day, the newest block first. */
    public List<BlockChange> past(PersonId person, LocalDate today, @Nullable UUID older, int limit) {
        return jdbc.sql("""
                        select * from blocking.block
                         where person_id = :person and (kind = 'LIFTED' or valid_until < :today)
                           and (:older::uuid is null or block_id < :older)
                         order by block_id desc limit :limit
                        """)
                .param("person", person.value())
                .param("today", today)
                .param("older", older, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> change(row))
                .list();
    }

    /** The last change of one block of hers, lifted or not. */
    public Optional<BlockChange> last(PersonId person, UUID block) {
        return jdbc.sql("select * from blocking.block where person_id = ? and block_id = ?")
                .params(person.value(), block)
                .query((row, n) -> change(row))
                .optional();
    }

    /** All changes of one block, the first first. */
    public List<BlockChange> history(PersonId person, UUID block) {
        return jdbc.sql("select * from blocking.block_change where person_id = ? and block_id = ? order by number")
                .params(person.value(), block)
                .query((row, n) -> change(row))
                .list();
    }

    /**
     * Each block as it stands, lifted ones too, by when it became news: at this time or later, or after what a page before
     * ended with.
     */
    public List<Followed> changed(Instant from, @Nullable Instant afterAt, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select *, greatest(changed_at, moved_at) as news_at from blocking.block
                         where greatest(changed_at, moved_at) >= :from
                           and (:after::uuid is null
                                or (greatest(changed_at, moved_at), block_id) > (:afterAt::timestamptz, :after))
                         order by news_at, block_id limit :limit
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param(
                        "afterAt",
                        afterAt == null ? null : afterAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> followed(row))
                .list();
    }

    /** A block as it stands, whosever it is. */
    public Optional<Followed> find(UUID block) {
        return jdbc.sql("select *, greatest(changed_at, moved_at) as news_at from blocking.block where block_id = ?")
                .param(block)
                .query((row, n) -> followed(row))
                .optional();
    }

    @EventListener
    void move(PersonsMerged merged) {
        for (String column : List.of("person_id", "changed_by")) {
            jdbc.sql("update blocking.block_change set " + column + " = :kept where " + column + " = :gone")
                    .param("kept", merged.kept().value())
                    .param("gone", merged.gone().value())
                    .update();
        }
        // A source that sent of the one has gone past what the other had blocked.
        jdbc.sql("update blocking.block_change set moved_at = ? where person_id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), merged.kept().value())
                .update();
    }

    private static Followed followed(ResultSet row) throws SQLException {
        return new Followed(
                change(row),
                Objects.requireNonNull(row.getObject("news_at", OffsetDateTime.class))
                        .toInstant());
    }

    static BlockChange change(ResultSet row) throws SQLException {
        UUID by = row.getObject("changed_by", UUID.class);
        return new BlockChange(
                new PersonId(Objects.requireNonNull(row.getObject("person_id", UUID.class))),
                row.getInt("number"),
                BlockChange.Kind.valueOf(row.getString("kind")),
                new Block(
                        Objects.requireNonNull(row.getObject("block_id", UUID.class)),
                        BlockColumns.target(row),
                        Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                        row.getObject("valid_until", LocalDate.class),
                        BlockColumns.exempt(row)),
                row.getString("note"),
                by == null ? null : new PersonId(by),
                row.getString("told_by"),
                Objects.requireNonNull(row.getObject("changed_at", OffsetDateTime.class))
                        .toInstant());
    }
}
