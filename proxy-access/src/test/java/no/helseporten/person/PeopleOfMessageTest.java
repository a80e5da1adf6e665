package no.helseporten.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.helseporten.person.NationalId.Valid;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PeopleOfMessageTest {

    private static final String FIRST = "01019010046";
    private static final String SECOND = "31019010069";
    private static final String D_NUMBER = "41019010110";

    private final PersonId kari = PersonId.create();
    private final PersonId ola = PersonId.create();
    private final UUID patient = UUID.randomUUID();

    @Nested
    class Refused {

        @Test
        void anotherNumberInPlaceOfTheOneSheHad() {
            PeopleOfMessage people = new PeopleOfMessage(Map.of(patient, kari), Map.of(FIRST, kari, SECOND, ola));

            assertThat(people.accept(told(patient, SECOND), false)).isFalse();
            assertThat(people.merged()).isEmpty();
            assertThat(people.accepted()).isEmpty();
        }

        @Test
        void twoPeopleWithANumberEachAsOneUnlessTheRegisterSaysSo() {
            PeopleOfMessage people = new PeopleOfMessage(Map.of(), Map.of(D_NUMBER, ola, FIRST, kari));

            assertThat(people.accept(told(patient, D_NUMBER, FIRST), false)).isFalse();
            assertThat(people.merged()).isEmpty();
        }

        @Test
        void identityNumberInPlaceOfDNumberThatIsNotRepeated() {
            PeopleOfMessage people = new PeopleOfMessage(Map.of(patient, kari), Map.of(D_NUMBER, kari));

            assertThat(people.accept(told(patient, FIRST), false)).isFalse();
        }
    }

    @Nested
    class Accepted {

        @Test
        void newPatientIsNewPerson() {
            PeopleOfMessage people = new PeopleOfMessage(Map.of(), Map.of());

            assertThat(people.accept(told(patient), false)).isTrue();
            assertThat(people.created()).hasSize(1);
        }

        @Test
        void patientWithKnownNumberIsThatPerson() {
            PeopleOfMessage people = new PeopleOfMessage(Map.of(), Map.of(FIRST, kari));
            PatientTold told = told(patient, FIRST);

            assertThat(people.accept(told, false)).isTrue();
            assertThat(people.personOf(told)).isEqualTo(kari);
            assertThat(people.created()).isEmpty();
            assertThat(people.addedNumbers()).isEmpty();
        }

        @Test
        void twoPatientsOfOneMessageWithOneNewNumberAreOnePerson() {
            PeopleOfMessage people = new PeopleOfMessage(Map.of(), Map.of());
            PatientTold one = told(patient, FIRST);
            PatientTold two = told(UUID.randomUUID(), FIRST);

            assertThat(people.accept(one, false) && people.accept(two, false)).isTrue();
            assertThat(people.personOf(one)).isEqualTo(people.personOf(two));
            assertThat(people.addedNumbers()).containsOnlyKeys(FIRST);
        }

        @Test
        void updateWithoutNumberKeepsThePerson() {
            PeopleOfMessage people = new PeopleOfMessage(Map.of(patient, kari), Map.of(FIRST, kari));
            PatientTold told = told(patient);

            assertThat(people.accept(told, false)).isTrue();
            assertThat(people.personOf(told)).isEqualTo(kari);
        }

        @Test
        void newNumberWithTheFormerOneIsAdded() {
            PeopleOfMessage people = new PeopleOfMessage(Map.of(patient, kari), Map.of(FIRST, kari));

            assertThat(people.accept(told(patient, FIRST, SECOND), true)).isTrue();
            assertThat(people.addedNumbers()).containsEntry(SECOND, kari);
        }

        @Test
        void secondNumberFromSomebodyElseThanTheRegisterOpensNothing() {
            PeopleOfMessage people = new PeopleOfMessage(Map.of(patient, kari), Map.of(FIRST, kari));

            assertThat(people.accept(told(patient, FIRST, SECOND), false)).isTrue();
            assertThat(people.addedNumbers()).isEmpty();
        }

        @Test
        void newPersonHasHerIdentityNumberAndNotHerDNumberUntilTheRegisterSaysBoth() {
            PeopleOfMessage people = new PeopleOfMessage(Map.of(), Map.of());

            assertThat(people.accept(told(patient, D_NUMBER, FIRST), false)).isTrue();
            assertThat(people.addedNumbers()).containsOnlyKeys(FIRST);
        }
    }

    @Nested
    class Merged {

        @Test
        void personWithoutNumberGoesIntoTheOneWhoHasIt() {
            PeopleOfMessage people = new PeopleOfMessage(Map.of(patient, ola), Map.of(FIRST, kari));
            PatientTold told = told(patient, FIRST);

            assertThat(people.accept(told, false)).isTrue();
            assertThat(people.merged()).containsExactly(Map.entry(ola, kari));
            assertThat(people.personOf(told)).isEqualTo(kari);
        }

        @Test
        void holderOfTheIdentityNumberStaysWhenDNumberTurnsOutToBeHers() {
            PeopleOfMessage people = new PeopleOfMessage(Map.of(), Map.of(D_NUMBER, ola, FIRST, kari));

            assertThat(people.accept(told(patient, D_NUMBER, FIRST), true)).isTrue();
            assertThat(people.merged()).containsExactly(Map.entry(ola, kari));
        }
    }

    private static PatientTold told(UUID patient, String... numbers) {
        return new PatientTold(
                patient,
                "999999999",
                Arrays.stream(numbers)
                        .map(number -> ((Valid) NationalId.parse(number, SyntheticNumbers.REFUSED)).id())
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                new Demographics(null, null, null, null, false, false, null));
    }
}
