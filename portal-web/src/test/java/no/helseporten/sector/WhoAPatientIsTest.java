package no.helseporten.sector;

import static no.helseporten.sector.Source.creating;
import static no.helseporten.sector.Source.updating;
import static no.helseporten.sector.Sources.unique;
import static no.helseporten.sector.WhatIsRefusedTest.observation;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.helseporten.person.NationalId;
import no.helseporten.person.NationalId.Valid;
import no.helseporten.person.PersonId;
import no.helseporten.person.RecogniseCitizen;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.sector.Source.Answer;
import no.helseporten.sector.Sources.Door;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DoorTest
class WhoAPatientIsTest {

    private static final String FNR = "urn:oid:2.16.578.1.12.4.1.4.1";
    private static final String DNR = "urn:oid:2.16.578.1.12.4.1.4.2";
    private static final SyntheticNumberSeries NUMBERS = new SyntheticNumberSeries();

    @Autowired
    private Door door;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RecogniseCitizen citizens;

    private Source hospital;

    @BeforeEach
    void hospital() {
        hospital = door.hospital();
    }

    @Nested
    class ByNationalNumber {

        @Test
        void patientsOfTwoSourcesWithOneNumberAreOnePerson() {
            String number = NUMBERS.next();
            String here = unique("p");
            String there = unique("p");
            hospital.put("/Patient/" + here, patient(here, FNR, number));
            door.clinic().put("/Patient/" + there, patient(there, FNR, number));

            assertThat(person(here)).isEqualTo(person(there)).isEqualTo(citizen(number));
        }

        @Test
        void citizenWhoSignedInFirstIsFoundAgain() {
            String number = NUMBERS.next();
            PersonId signedIn = citizens.byNumber(id(number));
            String id = unique("p");
            hospital.put("/Patient/" + id, patient(id, FNR, number));

            assertThat(person(id)).isEqualTo(signedIn.value());
        }

        @Test
        void invalidNumberIsWarnedOfAndLeadsNowhere() {
            String id = unique("p");
            Answer answer = hospital.put("/Patient/" + id, patient(id, FNR, "12345678901"));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.severities()).isEqualTo("warning");
            assertThat(answer.expressions()).containsExactly("Patient.identifier[0].value");
            assertThat(answer.body().toString()).doesNotContain("12345678901");
            assertThat(numbersOf(person(id))).isZero();
        }

        @Test
        void twoPeopleWithANumberEachAreOneOnlyWhenTheRegisterSaysSo() {
            String dNumber = NUMBERS.nextD();
            String number = NUMBERS.next();
            PersonId former = citizens.byNumber(id(dNumber));
            PersonId present = citizens.byNumber(id(number));
            String id = unique("p");
            String both = """
                    {"resourceType":"Patient","id":"%s","identifier":[{"system":"%s","value":"%s"},
                     {"system":"%s","value":"%s"}]}""".formatted(id, DNR, dNumber, FNR, number);

            assertThat(hospital.put("/Patient/" + id, both).status()).isEqualTo(409);
            assertThat(citizens.byNumber(id(dNumber))).isEqualTo(former);

            assertThat(door.register().put("/Patient/" + id, both).status()).isEqualTo(201);
            assertThat(former).isNotEqualTo(present);
            assertThat(citizens.byNumber(id(dNumber))).isEqualTo(present);
        }

        @Test
        void twoIdentityNumbersAtTheSameTimeAreRefused() {
            String id = unique("p");
            Answer answer = hospital.put("/Patient/" + id, """
                    {"resourceType":"Patient","id":"%1$s","identifier":[{"system":"%2$s","value":"%3$s"},
                     {"system":"%2$s","value":"%4$s"}]}""".formatted(id, FNR, NUMBERS.next(), NUMBERS.next()));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.expressions()).containsExactly("Patient.identifier[1].value");
        }

        @Test
        void anotherNumberInPlaceOfTheFirstIsRefusedUnlessTheFirstIsToldAsFormer() {
            String first = NUMBERS.next();
            String second = NUMBERS.next();
            String id = unique("p");
            Source register = door.register();
            register.put("/Patient/" + id, patient(id, FNR, first));

            Answer moved = register.put("/Patient/" + id, patient(id, FNR, second));
            Answer changed = register.put("/Patient/" + id, """
                    {"resourceType":"Patient","id":"%1$s","identifier":[
                     {"use":"old","system":"%2$s","value":"%3$s"},{"system":"%2$s","value":"%4$s"}]}""".formatted(id, FNR, first, second));

            assertThat(moved.status()).isEqualTo(409);
            assertThat(moved.expressions()).containsExactly("Patient.identifier");
            assertThat(changed.status()).isEqualTo(200);
            assertThat(citizen(second)).isEqualTo(person(id));
        }

        @Test
        void resourceCanNameItsPatientByNumberAlone() {
            String number = NUMBERS.next();
            PersonId known = citizens.byNumber(id(number));
            String logical = unique("o");
            Answer answer = hospital.transaction(
                    creating(
                            "Observation",
                            observation(logical, "x")
                                    .replace("\"reference\":\"Patient/x\"", """
                                    "identifier":{"system":"%s","value":"%s"}""".formatted(FNR, number))),
                    creating(
                            "Observation",
                            observation(unique("o"), "x")
                                    .replace("Patient/x", "Patient?identifier=" + FNR + "|" + number)));

            assertThat(answer.statuses()).containsExactly("201", "201");
            assertThat(person(logical)).isEqualTo(known.value());
            assertThat(hospital.post(
                                    "/Observation",
                                    observation(unique("o"), "x")
                                            .replace("Patient/x", "Patient?identifier=" + FNR + "|" + NUMBERS.next()))
                            .status())
                    .isEqualTo(422);
        }
    }

    @Nested
    class WhenTheNumberComesLater {

        @Test
        void whatWasStoredFollowsThePerson() {
            String number = NUMBERS.next();
            PersonId known = citizens.byNumber(id(number));
            String id = unique("p");
            String note = unique("o");
            hospital.put("/Patient/" + id, patient(id, "urn:local", "77"));
            hospital.put("/Observation/" + note, observation(note, id));
            UUID before = person(id);

            Answer answer = hospital.transaction(
                    updating("Observation/" + note, observation(note, id).replace("13", "14")),
                    updating("Patient/" + id, patient(id, FNR, number)));

            assertThat(before).isNotEqualTo(known.value());
            assertThat(answer.statuses()).containsExactly("200", "200");
            assertThat(person(id)).isEqualTo(known.value());
            assertThat(person(note)).isEqualTo(known.value());
            assertThat(jdbc.sql("select count(*) from taken.observation where person_id = ?")
                            .param(known.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(jdbc.sql("select count(*) from person.person where person_id = ?")
                            .param(before)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        @Test
        void refusedMessageMergesNobody() {
            String number = NUMBERS.next();
            citizens.byNumber(id(number));
            String id = unique("p");
            hospital.put("/Patient/" + id, patient(id, "urn:local", "78"));
            UUID before = person(id);

            hospital.transaction(
                    updating("Patient/" + id, patient(id, FNR, number)),
                    creating("Observation", observation(unique("o"), "nobody")));

            assertThat(person(id)).isEqualTo(before);
        }
    }

    @Nested
    class WhatIsToldOfHer {

        @Test
        void registerWinsOverEverybodyElse() {
            String number = NUMBERS.next();
            String id = unique("p");
            String there = unique("p");
            hospital.put("/Patient/" + id, told(id, number, "Kari", "1990-01-01"));
            door.register().put("/Patient/" + there, told(there, number, "Karin", "1990-01-02"));
            hospital.put("/Patient/" + id, told(id, number, "Kåre", "1991-01-01"));

            assertThat(row(id))
                    .containsEntry("given_name", "Karin")
                    .containsEntry("birth_date", Date.valueOf(LocalDate.of(1990, 1, 2)))
                    .containsEntry("from_register", true);
        }

        @Test
        void birthYearAloneIsWarnedOfAndNotGuessedFrom() {
            String id = unique("p");
            Answer answer = hospital.put("/Patient/" + id, told(id, NUMBERS.next(), "Ola", "1990"));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.expressions()).containsExactly("Patient.birthDate");
            assertThat(row(id)).containsEntry("birth_date", null);
        }

        @Test
        void deceasedWithAndWithoutItsTime() {
            String known = unique("p");
            String unknown = unique("p");
            hospital.put("/Patient/" + known, """
                    {"resourceType":"Patient","id":"%s","deceasedDateTime":"2026-05-31T23:30:00Z"}""".formatted(known));
            hospital.put("/Patient/" + unknown, """
                    {"resourceType":"Patient","id":"%s","deceasedBoolean":true}""".formatted(unknown));

            String nowhen = unique("p");
            hospital.put("/Patient/" + nowhen, """
                    {"resourceType":"Patient","id":"%s","deceasedDateTime":"0001-01-01T00:00:00Z"}""".formatted(nowhen));

            assertThat(row(known))
                    .containsEntry("deceased", true)
                    .containsEntry("deceased_on", Date.valueOf(LocalDate.of(2026, 6, 1)));
            assertThat(row(nowhen)).containsEntry("deceased", true).containsEntry("deceased_on", null);
            assertThat(row(unknown)).containsEntry("deceased", true).containsEntry("deceased_on", null);
        }

        @Test
        void protectedAddressIsKeptUntilTheRegisterSaysOtherwise() {
            String number = NUMBERS.next();
            String id = unique("p");
            String there = unique("p");
            hospital.put(
                    "/Patient/" + id, told(id, number, "Kari", "1990-01-01").replace("\"identifier\"", """
                            "meta":{"security":[{"system":"http://terminology.hl7.org/CodeSystem/v3-Confidentiality",
                            "code":"R"}]},"identifier\""""));
            hospital.put("/Patient/" + id, told(id, number, "Kari", "1990-01-01"));
            assertThat(row(id)).containsEntry("protected", true);

            door.register().put("/Patient/" + there, told(there, number, "Kari", "1990-01-01"));
            assertThat(row(id)).containsEntry("protected", false);
        }

        private Map<String, @Nullable Object> row(String id) {
            return jdbc.sql("select * from person.person where person_id = ?")
                    .param(person(id))
                    .query()
                    .singleRow();
        }

        private static String told(String id, String number, String given, String birthDate) {
            return """
                    {"resourceType":"Patient","id":"%s","identifier":[{"system":"%s","value":"%s"}],
                     "name":[{"use":"old","given":["Gammel"]},{"given":["%s"],"family":"Li"}],"birthDate":"%s"}""".formatted(id, FNR, number, given, birthDate);
        }
    }

    private static String patient(String id, String system, String value) {
        return """
                {"resourceType":"Patient","id":"%s","identifier":[{"system":"%s","value":"%s"}]}""".formatted(id, system, value);
    }

    private static NationalId id(String number) {
        return ((Valid) NationalId.parse(number, SyntheticNumbers.ONLY)).id();
    }

    private UUID citizen(String number) {
        return citizens.byNumber(id(number)).value();
    }

    private UUID person(String id) {
        return jdbc.sql("select person_id from sector.original where json like ?")
                .param("%\"id\":\"" + id + "\"%")
                .query(UUID.class)
                .single();
    }

    private int numbersOf(UUID person) {
        return jdbc.sql("select count(*) from person.national_number where person_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }
}
