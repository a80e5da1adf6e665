package no.helseporten.world.people;

import java.time.LocalDate;

/** Makes synthetic national identity numbers: month + 80, as the tax administration's test register does. */
public final class NationalNumber {

    private static final int[] FIRST_WEIGHTS = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private NationalNumber() {}

    /**
     * The first number that is valid, counting up from {@code seed} through the individual numbers of the birth century
     * and of the sex. Valid by the rule before 2032, and so by the rule after it too.
     *
     * @param seed 0 to 99, so that two people born on the same day get numbers that look unlike
     */
    public static String of(LocalDate birthDate, boolean woman, int seed) {
        String date = "%02d%02d%02d"
                .formatted(birthDate.getDayOfMonth(), birthDate.getMonthValue() + 80, birthDate.getYear() % 100);
        int first = birthDate.getYear() < 2000 ? 0 : 500;
        for (int individual = first + seed; individual < first + 500; individual++) {
            if ((individual % 2 == 0) != woman) {
                continue;
            }
            String nine = date + "%03d".formatted(individual);
            int one = control(nine, FIRST_WEIGHTS);
            int two = one == 10 ? 10 : control(nine + one, SECOND_WEIGHTS);
            if (two != 10) {
                return nine + one + two;
            }
        }
        throw new IllegalArgumentException("no number left for that day");
    }

    private static int control(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11;
    }
}
