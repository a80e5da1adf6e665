package no.helseporten.sector;

import static no.helseporten.sector.Sources.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.helseporten.sector.Sources.Door;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DoorTest
class WhoseGeneralPractitionerTest {

    private static final String HPR = "urn:oid:2.16.578.1.12.4.1.4.4";
    private static final String BY_NUMBER = "{\"identifier\":{\"system\":\"" + HPR + "\",\"value\":\"%s\"}}";

    @Autowired
    private Door door;

    @Autowired
    private JdbcClient jdbc;

    private final String id = unique("p");
    private final String number = new SyntheticNumberSeries().next();

    @Test
    void the_register_tells_it_by_number_before_anybody_has_told_of_her() {
        tell(door.register(), BY_NUMBER.formatted("4000001"));

        assertThat(told()).containsExactly("4000001");
    }

    @Test
    void the_register_tells_it_by_resource_also_one_inside_the_patient() {
        String contained = """
                ],"contained":[{"resourceType":"Practitioner","id":"gp",
                 "identifier":[{"system":"%s","value":"4000003"}]}],"photo":[""".formatted(HPR);
        tell(door.register(), "{\"reference\":\"Practitioner/7\"},{\"reference\":\"#gp\"}" + contained);

        assertThat(told()).containsExactly("by resource", "4000003");
    }

    @Test
    void a_new_one_takes_the_place_of_the_former_and_none_leaves_none() {
        tell(door.register(), BY_NUMBER.formatted("4000004"));
        tell(door.register(), BY_NUMBER.formatted("4000005"));
        assertThat(told()).containsExactly("4000005");

        tell(door.register(), "");
        assertThat(told()).isEmpty();
    }

    @Test
    void nobody_else_can_make_herself_somebodys() {
        tell(door.hospital(), BY_NUMBER.formatted("4000006"));

        assertThat(told()).isEmpty();
    }

    @Test
    void an_organisation_is_nobody_in_particular() {
        tell(door.register(), """
                {"identifier":{"system":"urn:oid:2.16.578.1.12.4.1.4.101","value":"974557746"},"type":"Organization"}""");

        assertThat(told()).isEmpty();
    }

    private void tell(Source source, String generalPractitioners) {
        String patient = """
                {"resourceType":"Patient","id":"%s",
                 "identifier":[{"system":"urn:oid:2.16.578.1.12.4.1.4.1","value":"%s"}],
                 "generalPractitioner":[%s]}""".formatted(id, number, generalPractitioners)
                .replace("\"generalPractitioner\":[]", "\"active\":true")
                .replace(",\"photo\":[]", "");
        assertThat(source.put("/Patient/" + id, patient).status()).isIn(200, 201);
    }

    private List<String> told() {
        return jdbc.sql("""
                        select coalesce(hpr, case when practitioner_id is not null then 'by resource' end)
                          from person.general_practitioner
                          join person.national_number using (person_id)
                         where national_number = ? order by position
                        """).param(number).query(String.class).list();
    }
}
