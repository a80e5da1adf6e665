package no.helseporten.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.helseporten.access.Ground;
import no.helseporten.person.Person;
import no.helseporten.person.PersonId;
import no.helseporten.portal.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

class NoticeWordsTest extends PortalTest {

    private static final PersonId ME = PersonId.create();
    private static final PersonId KARI = PersonId.create();
    private static final UUID AUTHORITY = UUID.randomUUID();

    @Autowired
    private NoticeWords words;

    @AfterEach
    void speakNobodysLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void everything_that_can_be_told_is_a_whole_sentence(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));

        for (Telling telling : everything()) {
            assertThat(words.sentence(notice(telling, "Kari")))
                    .as(telling.toString())
                    .endsWith(".")
                    .doesNotContain("{", "??", "null", "notice.");
            assertThat(words.href(notice(telling, "Kari"))).startsWith("/access");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AUTHORITY_GIVEN | nb | En forelder har samtykket. Nå kan du se mer.",
                "AUTHORITY_GIVEN | nn | Ein forelder har samtykt. No kan du sjå meir.",
                "AUTHORITY_GIVEN | en | A parent has consented. Now you can see more.",
                "AUTHORITY_ENDED | nb | Et samtykke fra en forelder gjelder ikke lenger. Se hva du kan se nå.",
                "AUTHORITY_ENDED | nn | Eit samtykke frå ein forelder gjeld ikkje lenger. Sjå kva du kan sjå no.",
                "AUTHORITY_ENDED | en | A consent from a parent no longer applies. See what you can see now.",
            })
    void a_consent_is_said_to_be_what_it_is_whoever_ended_it(Kind kind, String language, String sentence) {
        LocaleContextHolder.setLocale(Locale.of(language));

        assertThat(words.sentence(notice(telling(kind, Ground.PARENTAL_CONSENT, true), null)))
                .isEqualTo(sentence);
    }

    @Test
    void a_fullmakt_is_a_power_of_attorney_in_english() {
        LocaleContextHolder.setLocale(Locale.of("en"));

        assertThat(everything()).allSatisfy(telling -> assertThat(words.sentence(notice(telling, "Kari")))
                .doesNotContainIgnoringCase("authorit"));
        assertThat(words.sentence(notice(telling(Kind.AUTHORITY_GIVEN, Ground.POWER_OF_ATTORNEY, true), "Kari")))
                .isEqualTo("You have been given power of attorney by Kari.");
    }

    @Test
    void somebody_without_a_name_to_show_is_another_person() {
        LocaleContextHolder.setLocale(Locale.of("nb"));
        Telling given = telling(Kind.AUTHORITY_GIVEN, Ground.POWER_OF_ATTORNEY, true);

        assertThat(words.sentence(notice(given, "Kari"))).isEqualTo("Du har fått fullmakt fra Kari.");
        assertThat(words.sentence(notice(given, null))).isEqualTo("Du har fått fullmakt fra en annen person.");
    }

    @Test
    void it_leads_to_the_side_of_the_authority_that_the_reader_is_on() {
        assertThat(words.href(notice(telling(Kind.AUTHORITY_ENDED, Ground.POWER_OF_ATTORNEY, true), "Kari")))
                .isEqualTo("/access/received/" + AUTHORITY);
        assertThat(words.href(notice(telling(Kind.AUTHORITY_ENDED, Ground.POWER_OF_ATTORNEY, false), "Kari")))
                .isEqualTo("/access/given/" + AUTHORITY);
        assertThat(words.href(notice(step(KARI), "Kari"))).isEqualTo("/access/age/" + KARI + "?age=12");
        assertThat(words.href(notice(telling(Kind.AUTHORITY_GIVEN, Ground.PARENTAL_CONSENT, true), null)))
                .isEqualTo("/access/age/" + ME);
    }

    private static List<Telling> everything() {
        List<Telling> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (boolean received : new boolean[] {true, false}) {
                for (Ground ground : List.of(
                        Ground.POWER_OF_ATTORNEY,
                        Ground.PARENTAL_CONSENT,
                        new Ground("FOSTER_CARE"),
                        new Ground("ASSIGNED"))) {
                    all.add(telling(kind, ground, received));
                }
            }
        }
        all.add(step(ME));
        all.add(step(KARI));
        return all;
    }

    private static Telling telling(Kind kind, Ground ground, boolean received) {
        return new Telling(ME, kind, AUTHORITY, ground, received, KARI, LocalDate.of(2027, 3, 3), 12);
    }

    private static Telling step(PersonId young) {
        return new Telling(ME, Kind.AGE_STEP, null, null, false, young, LocalDate.of(2027, 3, 3), 12);
    }

    private static Notice notice(Telling telling, @Nullable String name) {
        return new Notice(UUID.randomUUID(), telling, new Person(KARI, name, null, null), Instant.EPOCH, null);
    }
}
