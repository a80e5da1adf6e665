package no.helseporten.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import no.helseporten.blocking.Directory;
import no.helseporten.person.FindPresentId;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import no.helseporten.person.testing.PostgresDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose general practitioner somebody among personnel is, and whether she is the citizen herself. */
class PersonnelOfCitizenTest {

    private final JdbcTemplate template = new JdbcTemplate(PostgresDatabase.with("person", "record"));
    private final JdbcClient jdbc = JdbcClient.create(template);
    private final PartyRows rows = new PartyRows(template);
    private final FindOrganisations organisations = new FindOrganisations(jdbc);
    private final Directory directory =
            new RecordDirectory(jdbc, new FindPersonnel(jdbc, organisations), organisations, new FindPresentId(jdbc));

    private final PersonId person = PersonId.create();

    @Test
    void general_practitioners_are_known_by_number_by_resource_or_by_role() {
        UUID practitioner = rows.practitioner("2", "Kari Berg");
        general(1, "1", null);
        general(2, null, practitioner);
        general(3, null, rows.role(practitioner, null));
        general(4, null, rows.role(rows.practitioner("3", "Ola Dahl"), null));
        general(5, null, UUID.randomUUID());

        assertThat(directory.generalPractitioners(person)).isEqualTo(Set.of("1", "2", "3"));
        assertThat(directory.generalPractitioners(PersonId.create())).isEmpty();
    }

    @Test
    void is_known_by_a_former_id_too() {
        general(1, "1", null);
        rows.practitioner("8", "Siv Lie", null, person.value());
        PersonId former = PersonId.create();
        jdbc.sql("insert into person.merged_person (gone_id, kept_id, at) values (?, ?, now())")
                .params(former.value(), person.value())
                .update();

        assertThat(directory.generalPractitioners(former)).containsExactly("1");
        assertThat(directory.isHerself(former, "8")).isTrue();
    }

    @Test
    void is_herself_by_her_own_number_alone() {
        rows.practitioner("8", "Siv Lie", null, person.value());
        rows.practitioner("9", "Kari Berg");

        assertThat(directory.isHerself(person, "8")).isTrue();
        assertThat(directory.isHerself(person, "9")).isFalse();
        assertThat(directory.isHerself(person, "10")).isFalse();
        assertThat(directory.isHerself(PersonId.create(), "8")).isFalse();
    }

    @Test
    void is_still_herself_after_she_turns_out_to_be_somebody_else() {
        rows.practitioner("8", "Siv Lie", null, person.value());
        PersonId kept = PersonId.create();
        new MergedPersonRows(jdbc).move(new PersonsMerged(kept, person));

        assertThat(directory.isHerself(kept, "8")).isTrue();
    }

    private void general(int position, @Nullable String hpr, @Nullable UUID practitioner) {
        jdbc.sql("insert into person.general_practitioner values (?, ?, ?, ?)")
                .params(person.value(), position, hpr, practitioner)
                .update();
    }
}
