package no.helseporten.world.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

    private static final Map<String, Integer> AGES = Map.ofEntries(
            Map.entry("adult", 42),
            Map.entry("elder", 78),
            Map.entry("relative", 50),
            Map.entry("dependent", 81),
            Map.entry("parent", 38),
            Map.entry("other-parent", 41),
            Map.entry("child", 8),
            Map.entry("soon-twelve", 11),
            Map.entry("young", 14),
            Map.entry("new-adult", 16),
            Map.entry("protected", 35),
            Map.entry("foster-parent", 47),
            Map.entry("foster-child", 6),
            Map.entry("helper", 55),
            Map.entry("clerk", 33),
            Map.entry("second-clerk", 59),
            Map.entry("clinician", 45),
            Map.entry("empty", 29));

    /** A leap year and the year after it: every month end, and 29 February. */
    private static Stream<LocalDate> everyDay() {
        return LocalDate.of(2028, 1, 1).datesUntil(LocalDate.of(2030, 1, 1));
    }

    @Nested
    class Ages {

        @Test
        void areTrueOnEveryDay() {
            everyDay().forEach(today -> assertThat(DemoPeople.asOf(today).people())
                    .allSatisfy(person -> assertThat(
                                    Period.between(person.birthDate(), today).getYears())
                            .as("%s on %s", person.key(), today)
                            .isEqualTo(AGES.get(person.key()))));
        }

        @Test
        void theNewAdultHadHerBirthdayAFewWeeksAgo() {
            everyDay().forEach(today -> {
                LocalDate birthday = person("new-adult", today).birthDate().plusYears(16);
                assertThat(birthday).as("seen from %s", today).isBetween(today.minusDays(45), today.minusDays(9));
            });
        }

        @Test
        void whoeverIsSoonTwelveIsSoWithinThreeMonths() {
            everyDay().forEach(today -> {
                LocalDate birthday = person("soon-twelve", today).birthDate().plusYears(12);
                assertThat(birthday).as("seen from %s", today).isBetween(today.plusDays(42), today.plusDays(80));
            });
        }

        @Test
        void mostNumbersStayTheSameForAWholeYear() {
            long changes = Stream.iterate(LocalDate.of(2028, 1, 1), day -> day.plusMonths(1))
                    .limit(12)
                    .map(day -> person("adult", day).nationalNumber())
                    .distinct()
                    .count();
            assertThat(changes).isEqualTo(2);
        }
    }

    @Nested
    class Numbers {

        @Test
        void haveValidControlDigitsAndAMonthAboveEighty() {
            everyDay().forEach(today -> assertThat(DemoPeople.asOf(today).people())
                    .extracting(DemoPerson::nationalNumber)
                    .allSatisfy(number -> {
                        assertThat(number).matches("\\d{2}(8[1-9]|9[0-2])\\d{7}");
                        assertThat(control(number, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1))
                                .isZero();
                        assertThat(control(number, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1))
                                .isZero();
                    }));
        }

        @Test
        void tellTheCenturyAsTheyDoUntil2032() {
            everyDay().forEach(today -> assertThat(DemoPeople.asOf(today).people())
                    .allSatisfy(person -> {
                        int individual =
                                Integer.parseInt(person.nationalNumber().substring(6, 9));
                        assertThat(individual >= 500)
                                .isEqualTo(person.birthDate().getYear() >= 2000);
                    }));
        }

        @Test
        void differFromEachOther() {
            everyDay().forEach(today -> assertThat(DemoPeople.asOf(today).people())
                    .extracting(DemoPerson::nationalNumber)
                    .doesNotHaveDuplicates());
        }

        @Test
        void areTheSameAllMonth() {
            List<DemoPerson> first = DemoPeople.asOf(LocalDate.of(2028, 2, 1)).people();
            assertThat(DemoPeople.asOf(LocalDate.of(2028, 2, 29)).people()).isEqualTo(first);
        }

        @Test
        void standInNoText() {
            assertThat(DemoPeople.asOf(LocalDate.of(2028, 2, 1)).people())
                    .allSatisfy(person -> assertThat(person.toString()).doesNotContain(person.nationalNumber()));
        }
    }

    @Nested
    class ThoseWhoTreatThem {

        @Test
        void numbersHaveAValidControlDigit() {
            assertThat(Organisations.all())
                    .extracting(Organisation::number)
                    .doesNotHaveDuplicates()
                    .allSatisfy(number -> {
                        assertThat(number).matches("3\\d{8}");
                        assertThat(control(number, 3, 2, 7, 6, 5, 4, 3, 2, 1)).isZero();
                    });
        }

        @Test
        void theClinicianWhoCanSignInWorksAtTheHospital() {
            DemoPerson clinician = person("clinician", LocalDate.of(2028, 2, 1));
            assertThat(Personnel.AAS.name()).isEqualTo(clinician.name());
        }
    }

    private static DemoPerson person(String key, LocalDate today) {
        return DemoPeople.asOf(today).people().stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Zero when the digits, weighted, are divisible by eleven. */
    private static int control(String number, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (number.charAt(i) - '0');
        }
        return sum % 11;
    }
}
