package no.helseporten.access.fhir;

import static no.helseporten.access.Right.ACT;
import static no.helseporten.access.Right.VIEW;
import static no.helseporten.access.fhir.Door.HOSPITAL;
import static no.helseporten.access.fhir.Door.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.helseporten.access.Area;
import no.helseporten.access.Authority;
import no.helseporten.access.AuthorityChange;
import no.helseporten.access.AuthorityChanged.Kind;
import no.helseporten.access.Ground;
import no.helseporten.access.ToldAuthority;
import no.helseporten.access.fhir.Door.Told;
import no.helseporten.person.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParentsToldTest {

    private final Door door = new Door();
    private final UUID id = UuidCreator.getTimeOrderedEpoch();
    private final PersonId child = door.person("Oda", LocalDate.of(2018, 6, 1));
    private final PersonId mother = door.person("Silje", LocalDate.of(1988, 5, 1));
    private final PersonId father = door.person("Jonas", LocalDate.of(1985, 11, 1));

    @AfterEach
    void close() {
        door.close();
    }

    @Nested
    class NothingIsGiven {

        @Test
        void by_anybody_but_the_register_and_who_may_is_said() {
            Told told = door.relatedPerson(HOSPITAL, id, child, mother("felles", ""));

            assertThat(told.findings())
                    .singleElement()
                    .asString()
                    .startsWith("warning RelatedPerson.relationship")
                    .contains("PARENT", "register");
            assertThat(kinds(id)).isEmpty();
            assertThat(door.may(mother, child, Area.DOCUMENTS, VIEW)).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"far", "andre", "ukjent"})
        void to_a_mother_who_has_not_the_responsibility(String responsibility) {
            assertThat(door.relatedPerson(REGISTER, id, child, mother(responsibility, ""))
                            .findings())
                    .isEmpty();
            assertThat(kinds(id)).isEmpty();
        }

        @Test
        void to_somebody_without_a_valid_number() {
            String json = mother("felles", "").replace(door.number(mother), "12345678901");

            assertThat(door.relatedPerson(REGISTER, id, child, json).findings())
                    .hasSize(2)
                    .allSatisfy(finding -> assertThat(finding)
                            .startsWith("warning RelatedPerson.identifier")
                            .doesNotContain("12345678901"));
            assertThat(kinds(id)).isEmpty();
        }

        @Test
        void to_a_child_over_herself_and_the_message_is_refused() {
            String json = mother("felles", "").replace(door.number(mother), door.number(child));

            assertThat(door.relatedPerson(REGISTER, id, child, json).findings())
                    .containsExactly("error RelatedPerson.identifier");
        }

        @Test
        void when_two_people_are_told_as_one() {
            String json = mother("felles", "").replace("\"identifier\":[", """
                    "identifier":[{"use":"old","system":"urn:oid:2.16.578.1.12.4.1.4.1","value":"%s"},
                    """.formatted(door.number(father)));

            assertThat(door.relatedPerson(REGISTER, id, child, json).findings())
                    .containsExactly("error RelatedPerson.identifier");
        }

        @Test
        void by_a_responsibility_that_is_over_or_not_active() {
            door.relatedPerson(REGISTER, id, child, mother("felles", ",\"period\":{\"end\":\"2026-11-19\"}"));
            door.relatedPerson(REGISTER, id, child, mother("felles", ",\"active\":false"));

            assertThat(kinds(id)).isEmpty();
        }

        @Test
        void by_a_period_that_ends_before_it_begins() {
            assertThat(door.relatedPerson(
                                    REGISTER,
                                    id,
                                    child,
                                    mother("felles", ",\"period\":{\"start\":\"2028\",\"end\":\"2027-12-31\"}"))
                            .findings())
                    .containsExactly("error RelatedPerson.period.end");
        }

        @Test
        void by_an_extension_that_changes_what_is_said() {
            assertThat(door.relatedPerson(REGISTER, id, child, mother("felles", """
                                    ,"modifierExtension":[{"url":"urn:not","valueBoolean":true}]"""))
                            .findings())
                    .containsExactly("error RelatedPerson.modifierExtension");
        }
    }

    @Nested
    class AParent {

        @Test
        void sees_what_the_policy_gives_at_eleven_twelve_and_sixteen() {
            door.relatedPerson(REGISTER, id, child, mother("mor", ""));

            door.on("2030-05-31");
            assertThat(door.may(mother, child, Area.DOCUMENTS, VIEW)).isTrue();
            assertThat(door.may(mother, child, Area.DIALOG, ACT)).isTrue();
            door.on("2030-06-01");
            assertThat(door.may(mother, child, Area.DOCUMENTS, VIEW)).isFalse();
            assertThat(door.may(mother, child, Area.APPOINTMENTS, ACT)).isTrue();
            door.on("2034-05-31");
            assertThat(door.may(mother, child, Area.APPOINTMENTS, VIEW)).isTrue();
            door.on("2034-06-01");
            assertThat(door.may(mother, child, Area.APPOINTMENTS, VIEW)).isFalse();
        }

        @Test
        void is_somebody_nobody_has_told_of_until_she_signs_in() {
            String json = mother("felles", "").replace(door.number(mother), door.unknownNumber());

            assertThat(door.relatedPerson(REGISTER, id, child, json).findings()).isEmpty();
            assertThat(kinds(id)).containsExactly(Kind.GIVEN);
        }

        @Test
        void has_it_under_the_id_of_the_resource_from_its_first_day() {
            door.relatedPerson(REGISTER, id, child, mother("felles", ",\"period\":{\"start\":\"2018-06\"}"));

            assertThat(door.history(child, id)).singleElement().satisfies(change -> {
                assertThat(change.authority())
                        .isEqualTo(new Authority(
                                id, child, mother, Ground.PARENT, null, true, LocalDate.of(2018, 6, 1), null));
                assertThat(change.toldBy()).isEqualTo(REGISTER);
                assertThat(change.by()).isNull();
            });
        }
    }

    @Nested
    class ToldAgain {

        @Test
        void the_same_writes_nothing_even_on_another_day() {
            door.relatedPerson(REGISTER, id, child, mother("felles", ""));
            door.on("2026-12-24");
            door.relatedPerson(REGISTER, id, child, mother("felles", ",\"gender\":\"female\""));

            assertThat(kinds(id)).containsExactly(Kind.GIVEN);
        }

        @Test
        void another_last_day_is_a_change() {
            door.relatedPerson(REGISTER, id, child, mother("felles", ""));
            door.relatedPerson(REGISTER, id, child, mother("felles", ",\"period\":{\"end\":\"2027\"}"));

            assertThat(kinds(id)).containsExactly(Kind.GIVEN, Kind.CHANGED);
            assertThat(door.history(child, id).getLast().authority().until()).isEqualTo(LocalDate.of(2027, 12, 31));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "felles; ,\"active\":false",
                    "felles; ,\"period\":{\"end\":\"2026-11-19T23:30:00+01:00\"}",
                    "far   ; ''",
                })
        void it_ends_when_the_responsibility_does_and_begins_anew_when_it_does(String responsibility, String with) {
            door.relatedPerson(REGISTER, id, child, mother("felles", ""));
            door.relatedPerson(REGISTER, id, child, mother(responsibility, with));

            assertThat(kinds(id)).containsExactly(Kind.GIVEN, Kind.ENDED);
            assertThat(door.may(mother, child, Area.DOCUMENTS, VIEW)).isFalse();

            door.relatedPerson(REGISTER, id, child, mother("felles", ""));
            assertThat(kinds(id)).containsExactly(Kind.GIVEN, Kind.ENDED, Kind.GIVEN);
            assertThat(door.may(mother, child, Area.DOCUMENTS, VIEW)).isTrue();
        }

        @Test
        void another_relative_ends_the_first_ones_and_has_one_of_his_own() {
            String forMother = mother("felles", "");
            String forFather = forMother.replace(door.number(mother), door.number(father));
            UUID second = ToldAuthority.next(id);
            door.relatedPerson(REGISTER, id, child, forMother);
            door.relatedPerson(REGISTER, id, child, forFather);
            door.relatedPerson(REGISTER, id, child, forFather);

            assertThat(kinds(id)).containsExactly(Kind.GIVEN, Kind.ENDED);
            assertThat(kinds(second)).containsExactly(Kind.GIVEN);
            assertThat(door.may(mother, child, Area.DOCUMENTS, VIEW)).isFalse();
            assertThat(door.may(father, child, Area.DOCUMENTS, VIEW)).isTrue();

            door.relatedPerson(REGISTER, id, child, forMother);
            assertThat(kinds(second)).containsExactly(Kind.GIVEN, Kind.ENDED);
            assertThat(kinds(ToldAuthority.next(second))).containsExactly(Kind.GIVEN);
            assertThat(door.may(mother, child, Area.DOCUMENTS, VIEW)).isTrue();
        }

        @Test
        void what_somebody_has_ended_on_the_pages_stays_ended() {
            door.relatedPerson(REGISTER, id, child, mother("felles", ""));
            AuthorityChange given = door.history(child, id).getFirst();
            door.record(given.end(mother, null, given.at()));

            assertThat(door.relatedPerson(REGISTER, id, child, mother("felles", ",\"gender\":\"female\""))
                            .findings())
                    .singleElement()
                    .asString()
                    .startsWith("warning RelatedPerson ");
            assertThat(kinds(id)).containsExactly(Kind.GIVEN, Kind.ENDED);
        }
    }

    @Nested
    class WhatAParentConsentedTo {

        private final UUID consent = UuidCreator.getTimeOrderedEpoch();

        @Test
        void ends_with_her_own_responsibility() {
            door.relatedPerson(REGISTER, id, child, mother("felles", ""));
            consentedTo(mother);
            door.relatedPerson(REGISTER, id, child, mother("far", ""));

            assertThat(kinds(consent)).containsExactly(Kind.GIVEN, Kind.ENDED);
            assertThat(door.history(child, consent).getLast().toldBy()).isEqualTo(REGISTER);
        }

        @Test
        void stands_when_it_is_the_other_parents() {
            door.relatedPerson(REGISTER, id, child, mother("felles", ""));
            consentedTo(father);
            door.relatedPerson(REGISTER, id, child, mother("far", ""));

            assertThat(kinds(consent)).containsExactly(Kind.GIVEN);
        }

        @Test
        void stands_while_another_resource_tells_of_her_responsibility() {
            door.relatedPerson(REGISTER, id, child, mother("felles", ""));
            door.relatedPerson(REGISTER, UuidCreator.getTimeOrderedEpoch(), child, mother("mor", ""));
            consentedTo(mother);
            door.relatedPerson(REGISTER, id, child, mother("felles", ",\"active\":false"));

            assertThat(kinds(consent)).containsExactly(Kind.GIVEN);
        }

        @Test
        void stands_when_the_same_message_tells_of_it_by_another_resource() {
            door.relatedPerson(REGISTER, id, child, mother("felles", ""));
            consentedTo(mother);
            Map<UUID, String> moved = new LinkedHashMap<>();
            moved.put(id, mother("felles", ",\"active\":false"));
            moved.put(UuidCreator.getTimeOrderedEpoch(), mother("mor", ""));

            assertThat(door.relatedPersons(REGISTER, child, moved).findings()).isEmpty();

            assertThat(kinds(id)).containsExactly(Kind.GIVEN, Kind.ENDED);
            assertThat(kinds(consent)).containsExactly(Kind.GIVEN);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "2026-11-25; ,\"period\":{\"end\":\"2026-11-24\"}",
                    "2026-11-20; ,\"period\":{\"start\":\"2026-12-01\"}"
                })
        void ends_when_what_she_has_beside_it_is_over_or_has_not_begun(String day, String with) {
            door.relatedPerson(REGISTER, id, child, mother("felles", ""));
            door.relatedPerson(REGISTER, UuidCreator.getTimeOrderedEpoch(), child, mother("mor", with));
            consentedTo(mother);
            door.on(day);
            door.relatedPerson(REGISTER, id, child, mother("felles", ",\"active\":false"));

            assertThat(kinds(consent)).containsExactly(Kind.GIVEN, Kind.ENDED);
        }

        private void consentedTo(PersonId parent) {
            Authority authority = new Authority(
                    consent, child, child, Ground.PARENTAL_CONSENT, null, true, LocalDate.of(2026, 11, 20), null);
            door.record(new AuthorityChange(
                    1,
                    Kind.GIVEN,
                    authority,
                    null,
                    null,
                    parent,
                    null,
                    door.history(child, id).getFirst().at()));
        }
    }

    private List<Kind> kinds(UUID authority) {
        return door.history(child, authority).stream()
                .map(AuthorityChange::kind)
                .toList();
    }

    private String mother(String responsibility, String with) {
        return """
                {"resourceType":"RelatedPerson",
                 "identifier":[{"system":"urn:oid:2.16.578.1.12.4.1.4.1","value":"%s"}],
                 "relationship":[
                  {"coding":[{"system":"http://hl7.no/fhir/CodeSystem/no-basis-family-relation","code":"mor"}]},
                  {"coding":[{"system":"http://hl7.no/fhir/CodeSystem/no-basis-parental-responsibility","code":"%s"}]}]
                 %s}""".formatted(door.number(mother), responsibility, with);
    }
}
