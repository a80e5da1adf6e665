package no.helseporten.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import no.helseporten.blocking.decision.BlockKind;
import no.helseporten.blocking.decision.Opens;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Shows;
import no.helseporten.blocking.decision.Target;
import no.helseporten.ui.testing.MessageKeys;
import no.helseporten.ui.testing.TemplateLint;
import org.junit.jupiter.api.Test;

class BlockingTextsTest {

    @Test
    void the_three_languages_say_the_same() {
        assertThat(MessageKeys.faults("blocking")).isEmpty();
    }

    @Test
    void every_text_that_the_pages_ask_for_exists() {
        assertThat(MessageKeys.missing("blocking", TemplateLint.of("blocking").messageKeys()))
                .isEmpty();
    }

    @Test
    void the_pages_hold_no_words_styles_or_scripts_of_their_own() {
        assertThat(TemplateLint.of("blocking").faults()).isEmpty();
    }

    /** Templates name theirs in full; these are put together of a beginning and what there is one of for each. */
    @Test
    void every_text_that_is_put_together_exists() {
        Set<String> keys = new TreeSet<>();
        for (Service service : Service.values()) {
            each(keys, "blocking.service.%s blocking.service.%s.text blocking.service.short.%s", service);
        }
        for (BlockKind kind : BlockKind.values()) {
            each(keys, "blocking.kind.%s", kind);
        }
        for (Audience.Who who : EnumSet.complementOf(EnumSet.of(Audience.Who.TARGET))) {
            each(keys, "blocking.audience.%s", who);
        }
        for (KnownReaders.Group group : KnownReaders.Group.values()) {
            each(keys, "blocking.person.known.%s blocking.audience.%s", group);
        }
        for (TargetFault fault : TargetFault.values()) {
            each(keys, "blocking.choose.error.%s", fault);
        }
        for (BlockTerms.Fault fault : BlockTerms.Fault.values()) {
            each(keys, "blocking.details.error.%s", fault);
        }
        for (Opens opens : Opens.values()) {
            each(keys, "blocking.emergency.%s blocking.preview.emergency.%s", opens);
        }
        for (Shows shows : Shows.values()) {
            each(keys, "blocking.preview.knows.%s", shows);
        }
        for (BlockChange.Kind kind : BlockChange.Kind.values()) {
            each(keys, "blocking.change.%s blocking.change.other.%s blocking.change.told.%s", kind);
        }
        for (Class<?> target : Target.class.getPermittedSubclasses()) {
            each(
                    keys,
                    "blocking.effect.%s",
                    target.getSimpleName()
                            .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                            .toUpperCase(Locale.ROOT));
        }
        KnownKinds.DOCUMENT_GROUPS.forEach(code -> each(keys, "blocking.group.%s", code));
        KnownKinds.FIELDS.forEach(code -> each(keys, "blocking.field.%s", code));
        KnownKinds.ATC_GROUPS.forEach(code -> each(keys, "blocking.atc.%s", code));
        List.of("documents", "types", "fields", "substances", "groups")
                .forEach(section -> each(keys, "blocking.information.%s", section));
        List.of("READING_ORGANISATION", "WRITING_ORGANISATION")
                .forEach(side -> each(keys, "blocking.organisation.%s blocking.organisation.%s.text", side));
        List.of("starts", "ends")
                .forEach(when -> each(keys, "blocking.details.error.%s blocking.details.error.%s.both", when));

        assertThat(MessageKeys.missing("blocking", keys)).isEmpty();
    }

    private static void each(Set<String> keys, String patterns, Object one) {
        for (String pattern : patterns.split(" ")) {
            keys.add(pattern.formatted(one));
        }
    }
}
