package no.helseporten.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import no.helseporten.access.Access;
import no.helseporten.access.AuthorityChange;
import no.helseporten.access.Ground;
import no.helseporten.access.NamedAuthority;
import no.helseporten.access.Policy;
import no.helseporten.access.Standing;
import no.helseporten.person.PersonId;
import no.helseporten.ui.KeyedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody has given and received, with the name of the other one, the newest first. A consent of a parent to a young
 * person's own use is not among it: nobody acts for anybody by it. Somebody with a protected address may have a new name,
 * and must not be known by having none: a power of attorney tells the names of when it was given, and what is told by a
 * source is left out.
 */
@Component
public class ReadAuthorities {

    private static final int BATCH = 200;

    private static final String NAMED = """
            select a.*, case when a.person_id = :me then a.receiver_id else a.person_id end as other_id,
                   case when a.ground <> :power then concat_ws(' ', o.given_name, o.family_name)
                        when a.person_id = :me then a.receiver_name
                        else a.subject_name end as other_name,
                   s.birth_date, access.has_parental_consent(a.person_id, :today) as parental_consent
              from access.authority a
              left join person.facts s on s.person_id = a.person_id
              left join person.facts o
                on o.person_id = case when a.person_id = :me then a.receiver_id else a.person_id end
             where a.person_id <> a.receiver_id and (a.ground = :power or o.protected is not true)
            """;

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Clock clock;

    ReadAuthorities(JdbcClient jdbc, Policy policy, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.clock = clock;
    }

    /** Those over this person's record that are not past and give something: given by herself, or else by law. */
    public KeyedPage<NamedAuthority> over(PersonId person, boolean byHerself, @Nullable UUID older, int size) {
        String condition =
                " and a.kind <> 'ENDED' and a.person_id = :me and a.ground " + (byHerself ? "=" : "<>") + " :power";
        return page(person, condition, NamedAuthority::isOpen, older, size);
    }

    /** Those that this person has received, that are not past and give something. */
    public KeyedPage<NamedAuthority> received(PersonId person, @Nullable UUID older, int size) {
        return page(person, " and a.kind <> 'ENDED' and a.receiver_id = :me", NamedAuthority::isOpen, older, size);
    }

    /** Those that are past, given and received. */
    public KeyedPage<NamedAuthority> past(PersonId person, @Nullable UUID older, int size) {
        return page(
                person,
                " and (a.person_id = :me or a.receiver_id = :me)",
                found -> found.standing().isOver(),
                older,
                size);
    }

    /** One that is over this person's record. */
    public Optional<NamedAuthority> given(PersonId person, UUID authority) {
        return named(person, " and a.person_id = :me and a.authority_id = :id")
                .param("id", authority)
                .query((row, n) -> named(row))
                .optional();
    }

    /** One that this person has received. */
    public Optional<NamedAuthority> received(PersonId person, UUID authority) {
        return named(person, " and a.receiver_id = :me and a.authority_id = :id")
                .param("id", authority)
                .query((row, n) -> named(row))
                .optional();
    }

    /** Only the policy knows which ones have run out and which ones give nothing: more are read until the page is full. */
    private KeyedPage<NamedAuthority> page(
            PersonId person, String condition, Predicate<NamedAuthority> wanted, @Nullable UUID older, int size) {
        List<NamedAuthority> found = new ArrayList<>();
        UUID below = older;
        List<NamedAuthority> read;
        do {
            read = named(
                            person,
                            condition
                                    + " and (:below::uuid is null or a.authority_id < :below)"
                                    + " order by a.authority_id desc limit :batch")
                    .param("below", below)
                    .param("batch", BATCH)
                    .query((row, n) -> named(row))
                    .list();
            read.stream().filter(wanted).limit(size + 1L - found.size()).forEach(found::add);
            below = read.isEmpty() ? below : read.getLast().authority().id();
        } while (read.size() == BATCH && found.size() <= size);
        return cut(found, size, one -> one.authority().id().toString());
    }

    private JdbcClient.StatementSpec named(PersonId me, String condition) {
        return jdbc.sql(NAMED + condition)
                .param("me", me.value())
                .param("power", Ground.POWER_OF_ATTORNEY.code())
                .param("today", today());
    }

    /** The changes of one authority, the last first, from below the change number {@code older}. */
    public KeyedPage<AuthorityChange> changes(PersonId subject, UUID authority, @Nullable Integer older, int size) {
        return cut(
                jdbc.sql("""
                                select * from access.authority_change
                                 where person_id = :subject and authority_id = :id
                                   and (:older::int is null or number < :older)
                                 order by number desc limit :size
                                """)
                        .param("subject", subject.value())
                        .param("id", authority)
                        .param("older", older)
                        .param("size", size + 1)
                        .query((row, n) -> AuthorityRows.change(row))
                        .list(),
                size,
                change -> "" + change.number());
    }

    private NamedAuthority named(ResultSet row) throws SQLException {
        AuthorityChange last = AuthorityRows.change(row);
        LocalDate today = today();
        return new NamedAuthority(
                last,
                AuthorityColumns.person(row, "other_id"),
                row.getString("other_name"),
                Standing.of(last, policy, today),
                last.authority()
                        .gives(
                                policy,
                                row.getObject("birth_date", LocalDate.class),
                                row.getBoolean("parental_consent"),
                                today));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Access.OSLO);
    }

    private static <T> KeyedPage<T> cut(List<T> found, int size, Function<T, String> key) {
        List<T> page = found.size() <= size ? found : List.copyOf(found.subList(0, size));
        return new KeyedPage<>(page, found.size() <= size ? null : key.apply(page.getLast()));
    }
}
