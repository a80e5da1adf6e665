package no.helseporten.accesslog.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.helseporten.accesslog.LookUp.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hospital 1 has the unit 11, and that the unit 12; hospital 2 has the unit 21. */
class WhoseLookUpsTest {

    private static final Map<String, List<String>> PATHS =
            Map.of("11", List.of("11", "1"), "12", List.of("12", "11", "1"), "21", List.of("21", "2"));

    @ParameterizedTest
    @CsvSource({
        "another hospital,                2,  Sykehus 2, ,   ,       false",
        "one nobody has told of,          9,  Sykehus 9, ,   ,       false",
        "by a name alone,                 ,   Sykehus 1, ,   ,       false",
        "a unit by a name alone,          ,   ,          ,   Kirurgi, false",
        "a name beside a unit's number,   ,   Sykehus 2, 11, Kirurgi, false",
        "another hospital's unit,         1,  Sykehus 1, 21, Kirurgi, false",
        "a unit nobody has told of,       1,  Sykehus 1, 99, Kirurgi, false",
        "our unit at another hospital,    2,  Sykehus 2, 11, Kirurgi, false",
        "itself,                          1,  Sykehus 1, ,   ,       true",
        "itself without a name,           1,  ,          ,   ,       true",
        "an unnumbered ward of its own,   1,  Sykehus 1, ,   Kirurgi, true",
        "its unit,                        1,  Sykehus 1, 11, Kirurgi, true",
        "a unit of its unit,              1,  Sykehus 1, 12, Kirurgi, true",
        "its unit as the organisation,    11, Kirurgi,   ,   ,       true",
        "its unit alone,                  ,   ,          11, Kirurgi, true",
        "nowhere,                         ,   ,          ,   ,       true"
    })
    void a_source_tells_of_its_own_alone(
            String where,
            @Nullable String legalEntity,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String unitName,
            boolean taken) {
        Who who = new Who("1234567", "Anne Lege", "lege", legalEntity, name, unit, unitName);

        assertThat(tells(false).fault(who).isEmpty()).as(where).isEqualTo(taken);
        assertThat(tells(true).fault(who))
                .as("one that speaks for others: %s", where)
                .isEmpty();
    }

    private static WhoseLookUps tells(boolean ofOthers) {
        return new WhoseLookUps("1", ofOthers, number -> PATHS.getOrDefault(number, List.of(number)));
    }
}
