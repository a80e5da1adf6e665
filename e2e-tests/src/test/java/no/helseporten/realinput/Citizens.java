package no.helseporten.realinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import no.helseporten.realinput.Sample.Answer;
import no.helseporten.world.Source;
import no.helseporten.world.World;
import no.helseporten.world.idporten.TestPerson;
import no.helseporten.world.people.NationalNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes citizens of patients who came without a Norwegian number. */
final class Citizens {

    private static final String NATIONAL_NUMBER = "urn:oid:2.16.578.1.12.4.1.4.1";

    private Citizens() {}

    /**
     * Sends the patient again with a synthetic number, lets the population register tell of her too, since ages decide and
     * they are its alone to tell, and lets somebody sign in with it.
     */
    static TestPerson admit(World world, Source source, String key, JsonNode patient) {
        var born = LocalDate.parse(patient.path("birthDate").asString(""));
        String number =
                NationalNumber.of(born, patient.path("gender").asString("").equals("female"), 40);
        var numbered = (ObjectNode) patient.deepCopy();
        numbered.withArray("identifier")
                .addObject()
                .put("system", NATIONAL_NUMBER)
                .put("value", number);
        send(world, source, key, numbered);
        send(
                world,
                Source.POPULATION_REGISTER,
                key,
                numbered.retain("resourceType", "id", "name", "gender", "birthDate", "identifier"));

        var today = LocalDate.now(Clock.system(ZoneId.of("Europe/Oslo")));
        var person = new TestPerson(
                key, number, name(patient), Period.between(born, today).getYears(), "Syntetisk pasient");
        world.idPorten().admit(person);
        return person;
    }

    private static void send(World world, Source source, String key, JsonNode patient) {
        Answer answer = new Sample(key, patient)
                .send(world.door(), world.machineIssuer().tokenFor(source));
        assertThat(answer.isStored()).as(answer.toString()).isTrue();
    }

    private static String name(JsonNode patient) {
        return patient.at("/name/0/given/0").asString("") + " "
                + patient.at("/name/0/family").asString("");
    }
}
