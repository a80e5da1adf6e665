package no.helseporten.sector;

import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.helseporten.person.NationalId;
import no.helseporten.person.NationalId.Valid;
import no.helseporten.person.SyntheticNumbers;

/** Numbers of people who do not exist (month + 80), each given out once. */
final class SyntheticNumberSeries {

    private final Iterator<String> numbers;
    private final Iterator<String> dNumbers = startingWith("418190").iterator();

    SyntheticNumberSeries() {
        this("018190");
    }

    /** @param date another one for each test that shares the database */
    SyntheticNumberSeries(String date) {
        numbers = startingWith(date).iterator();
    }

    synchronized String next() {
        return numbers.next();
    }

    synchronized String nextD() {
        return dNumbers.next();
    }

    private static Stream<String> startingWith(String date) {
        return IntStream.range(0, 100_000)
                .mapToObj(rest -> "%s%05d".formatted(date, rest))
                .filter(text -> NationalId.parse(text, SyntheticNumbers.ONLY) instanceof Valid);
    }
}
