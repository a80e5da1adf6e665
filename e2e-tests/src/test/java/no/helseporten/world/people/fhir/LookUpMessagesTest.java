package no.helseporten.world.people.fhir;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import no.helseporten.world.people.DemoPeople;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

/** What the sources tell of who has looked. */
class LookUpMessagesTest {

    private static final LocalDate MARCH = LocalDate.of(2028, 3, 5);

    /** A log that is told anew may not tell something else. */
    @Test
    void is_the_same_when_it_is_told_once_more_next_month() {
        Map<String, String> march = told(MARCH);
        Map<String, String> april = told(MARCH.plusMonths(1));

        assertThat(april.keySet()).anyMatch(march::containsKey).anyMatch(id -> !march.containsKey(id));
        assertThat(april).allSatisfy((id, event) -> assertThat(march.getOrDefault(id, event))
                .isEqualTo(event));
    }

    @Test
    void has_happened() {
        assertThat(lookUps(MARCH)).isNotEmpty().allSatisfy(event -> assertThat(event.getRecorded())
                .isBefore(MARCH.withDayOfMonth(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    @Test
    void has_an_emergency_and_somebody_who_was_stopped_for_each() {
        for (String person : new String[] {"elder", "adult"}) {
            assertThat(lookUps(MARCH).filter(event -> event.getId().contains(person)))
                    .hasSizeGreaterThan(5)
                    .anyMatch(event -> event.getOutcome() != AuditEvent.AuditEventOutcome._0)
                    .anyMatch(event -> event.getPurposeOfEventFirstRep()
                            .getCodingFirstRep()
                            .getCode()
                            .equals("BTG"));
        }
    }

    private static Map<String, String> told(LocalDate today) {
        return lookUps(today)
                .filter(event -> event.getId().contains("elder"))
                .collect(toMap(
                        event -> event.getIdElement().getIdPart(),
                        FhirContext.forR4Cached().newJsonParser()::encodeResourceToString));
    }

    private static Stream<AuditEvent> lookUps(LocalDate today) {
        return DemoPeople.asOf(today).messages().stream()
                .map(message -> FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, message.json()))
                .flatMap(bundle -> bundle.getEntry().stream())
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(AuditEvent.class::isInstance)
                .map(AuditEvent.class::cast);
    }
}
