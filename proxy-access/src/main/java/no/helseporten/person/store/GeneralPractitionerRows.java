package no.helseporten.person.store;

import java.util.List;
import java.util.stream.IntStream;
import no.helseporten.person.GeneralPractitioner;
import no.helseporten.person.PersonId;
import no.helseporten.person.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Who people's general practitioners are. */
@Component
public class GeneralPractitionerRows {

    private final JdbcClient jdbc;

    GeneralPractitionerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These and no others, in this order. */
    public void replace(PersonId person, List<GeneralPractitioner> told) {
        jdbc.sql("delete from person.general_practitioner where person_id = ?")
                .param(person.value())
                .update();
        if (!told.isEmpty()) {
            jdbc.sql("""
                            insert into person.general_practitioner (person_id, position, hpr, practitioner_id)
                            select :person, * from unnest(:positions, :hprs, :practitioners)
                            """)
                    .param("person", person.value())
                    .param(
                            "positions",
                            new SqlArrayValue(
                                    "integer",
                                    IntStream.range(0, told.size()).boxed().toArray()))
                    .param(
                            "hprs",
                            new SqlArrayValue(
                                    "text",
                                    told.stream().map(GeneralPractitioner::hpr).toArray()))
                    .param(
                            "practitioners",
                            new SqlArrayValue(
                                    "uuid",
                                    told.stream()
                                            .map(GeneralPractitioner::practitionerId)
                                            .toArray()))
                    .update();
        }
    }

    /** What is told of the one who is kept counts; if nothing is, what was told of the other. */
    @EventListener
    void move(PersonsMerged merged) {
        jdbc.sql("""
                        update person.general_practitioner set person_id = :kept
                         where person_id = :gone
                           and not exists (select from person.general_practitioner where person_id = :kept)
                        """)
                .param("kept", merged.kept().value())
                .param("gone", merged.gone().value())
                .update();
        jdbc.sql("delete from person.general_practitioner where person_id = ?")
                .param(merged.gone().value())
                .update();
    }
}
