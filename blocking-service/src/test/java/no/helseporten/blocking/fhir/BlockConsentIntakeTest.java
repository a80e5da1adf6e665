package no.helseporten.blocking.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Target;
import no.helseporten.blocking.store.BlockRows;
import no.helseporten.person.PersonId;
import no.helseporten.person.fhir.Arrival;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = IntakeApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.flyway.enabled=false",
            "helseporten.person.synthetic-numbers=ONLY",
            "helseporten.blocking.tellers=" + BlockConsentIntakeTest.SPEAKER,
        })
class BlockConsentIntakeTest {

    static final String SPEAKER = "111222333";
    private static final String HOSPITAL = "974557746";

    @Autowired
    private BlockConsentIntake intake;

    @Autowired
    private BlockRows rows;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private IntakeApplication world;

    private final PersonId person = PersonId.create();
    private final UUID id = UuidCreator.getTimeOrderedEpoch();

    @Nested
    class Refused {

        @Test
        void from_somebody_who_does_not_speak_for_citizens() {
            assertThat(tell(HOSPITAL, consent("9144889"))).containsExactly("Consent.provision");
            assertThat(rows.open(person)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "9144889 | 9999999 | Consent.provision.actor[0].reference.identifier.value",
                    "'active'| 'draft' | Consent.status",
                    "'active'| 'proposed' | Consent.status",
                    "'start':'2026-11-20' | 'start':'2026-11-19' | Consent.provision.period.start",
                    "'start':'2026-11-20' | 'start':'2090-01-01' | Consent.provision.period.start",
                    "'start':'2026-11-20' | 'end':'2026-11-19'   | Consent.provision.period.end",
                    "'resourceType' | 'identifier':[{'system':'https://helseporten.no/fhir/identifier/block','value':'0195f0a0-0000-7000-8000-000000000001'}],'resourceType' | Consent.identifier",
                    "'resourceType' | 'identifier':[{'system':'https://helseporten.no/fhir/identifier/block','value':'x'}],'resourceType' | Consent.identifier",
                    "'period' | 'provision':[{'type':'permit','actor':[{'role':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ParticipationType','code':'IRCP'}]},'reference':{'identifier':{'system':'urn:oid:2.16.578.1.12.4.1.4.4','value':'777'}}}]}],'period' | Consent.provision.provision[0].actor[0].reference.identifier.value",
                    "'period' | 'provision':[{'type':'permit','actor':[{'role':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ParticipationType','code':'IRCP'}]},'reference':{'identifier':{'system':'urn:oid:2.16.578.1.12.4.1.4.4','value':'9144889'}}}]}],'period' | Consent.provision.provision",
                })
        void with_the_element_at_fault(String sound, String faulty, String element) {
            assertThat(tell(SPEAKER, consent("9144889").replace(sound, faulty))).containsExactly(element);
            assertThat(rows.open(person)).isEmpty();
        }

        @Test
        void against_herself() {
            world.herself = person;

            assertThat(tell(SPEAKER, consent("9144889")))
                    .containsExactly("Consent.provision.actor[0].reference.identifier.value");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'code':[{'coding':[{'system':'http://www.whocc.no/atc','code':'X99'}]}] | Consent.provision.code[0]",
                    "'code':[{'coding':[{'system':'urn:oid:2.16.578.1.12.4.1.1.9602','code':'Z00-1'}]}] | Consent.provision.code[0]",
                    "'data':[{'meaning':'instance','reference':{'identifier':{'system':'urn:ietf:rfc:3986','value':'urn:uuid:0195f0a0-0000-7000-8000-000000000001'}}}] | Consent.provision.data[0].reference",
                })
        void about_what_is_not_there(String row) {
            String[] parts = row.split(" \\| ");
            String json = consent("9144889").replaceAll("(?s)'actor':.*\\}\\}\\}\\]", parts[0]);

            assertThat(tell(SPEAKER, json)).containsExactly(parts[1]);
        }

        @Test
        void when_what_was_a_block_permits_all_at_once() {
            tell(SPEAKER, consent("9144889"));

            assertThat(tell(SPEAKER, consent("9144889").replace("'deny'", "'permit'")))
                    .containsExactly("Consent.provision.type");
            assertThat(rows.open(person)).hasSize(1);
        }

        @Test
        void when_it_permits_on_the_law_of_blocks() {
            String json = consent("9144889")
                    .replace("'deny'", "'permit'")
                    .replace(
                            "'status'",
                            "'policyRule':{'coding':[{'system':'http://hl7.no/fhir/CodeSystem/no-basis-legal-formality-or-basis','code':'PBRL5-3'}]},'status'");

            assertThat(tell(SPEAKER, json)).containsExactly("Consent.provision.type");
        }

        @Test
        void when_the_citizen_has_lifted_it() {
            tell(SPEAKER, consent("9144889"));
            BlockChange set = rows.last(person, id).orElseThrow();
            rows.append(new BlockChange(
                    person, 2, BlockChange.Kind.LIFTED, set.block(), null, person, null, Instant.now()));

            assertThat(tell(SPEAKER, consent("9144890"))).containsExactly("Consent.status");
            assertThat(rows.open(person)).isEmpty();
        }
    }

    @Nested
    class Stored {

        @Test
        void is_a_block_that_the_source_told_of() {
            assertThat(tell(SPEAKER, consent("9144889"))).isEmpty();

            BlockChange set = rows.last(person, id).orElseThrow();
            assertThat(set.block())
                    .isEqualTo(new Block(id, new Target.Person("9144889"), LocalDate.of(2026, 11, 20), null, Set.of()));
            assertThat(set.toldBy()).isEqualTo(SPEAKER);
            assertThat(set.by()).isNull();
        }

        @Test
        void once_however_often_it_is_sent() {
            tell(SPEAKER, consent("9144889"));
            tell(SPEAKER, consent("9144889"));

            assertThat(rows.history(person, id)).hasSize(1);
        }

        @Test
        void changed_lifted_and_set_again_as_told() {
            tell(SPEAKER, consent("9144889"));
            tell(SPEAKER, consent("9144890"));
            tell(SPEAKER, consent("9144890").replace("'active'", "'inactive'"));
            tell(SPEAKER, consent("9144890").replace("'active'", "'entered-in-error'"));
            tell(SPEAKER, consent("9144890"));

            assertThat(rows.history(person, id))
                    .extracting(BlockChange::kind)
                    .containsExactly(
                            BlockChange.Kind.SET,
                            BlockChange.Kind.CHANGED,
                            BlockChange.Kind.LIFTED,
                            BlockChange.Kind.SET);
        }

        @Test
        void a_block_that_the_citizen_set_here_is_changed_by_its_identifier_and_keeps_her_note() {
            UUID hers = UuidCreator.getTimeOrderedEpoch();
            LocalDate longAgo = LocalDate.of(2025, 1, 1);
            rows.append(new BlockChange(
                    person,
                    1,
                    BlockChange.Kind.SET,
                    new Block(hers, new Target.Person("9144889"), longAgo, null, Set.of()),
                    "Naboen min",
                    person,
                    null,
                    Instant.now()));
            String named = consent("9144889")
                    .replace(
                            "'resourceType'",
                            "'identifier':[{'system':'https://helseporten.no/fhir/identifier/block','value':'%s'}],'resourceType'"
                                    .formatted(hers))
                    .replace(
                            "'period':{'start':'2026-11-20'}",
                            "'provision':[{'type':'permit','actor':[{'role':{'coding':[{'system':'https://helseporten.no/fhir/CodeSystem/block-actor','code':'general-practitioner'}]},'reference':{'reference':'Patient/1'}}]}]");

            assertThat(tell(SPEAKER, named)).isEmpty();

            BlockChange changed = rows.last(person, hers).orElseThrow();
            assertThat(changed.block())
                    .isEqualTo(new Block(
                            hers,
                            new Target.Person("9144889"),
                            longAgo,
                            null,
                            Set.of(new Exempt.GeneralPractitioner())));
            assertThat(changed.note()).isEqualTo("Naboen min");
        }

        @Test
        void nothing_when_it_is_lifted_before_it_was_ever_set() {
            assertThat(tell(SPEAKER, consent("9144889").replace("'active'", "'inactive'")))
                    .isEmpty();
            assertThat(rows.last(person, id)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"'permit'", "'deny'"})
        void nothing_of_what_is_no_matter_of_blocks(String type) {
            String research = consent("9144889")
                    .replace("'patient-privacy'", "'research'")
                    .replace("'deny'", type);

            assertThat(tell(HOSPITAL, research)).isEmpty();
            assertThat(rows.last(person, id)).isEmpty();
        }
    }

    private List<String> tell(String source, String json) {
        CollectedFindings findings = new CollectedFindings();
        Consent consent =
                FhirContext.forR4Cached().newJsonParser().parseResource(Consent.class, json.replace('\'', '"'));
        transaction.executeWithoutResult(status -> intake.store(List.of(
                new Arrival<>(id, consent, source, person, reference -> Optional.empty(), findings, Instant.now()))));
        return findings.paths;
    }

    private static String consent(String hpr) {
        return """
                {'resourceType':'Consent','status':'active',
                 'scope':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/consentscope','code':'patient-privacy'}]},
                 'category':[{'coding':[{'system':'http://loinc.org','code':'59284-0'}]}],
                 'provision':{'type':'deny',
                  'actor':[{'role':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ParticipationType','code':'IRCP'}]},
                    'reference':{'identifier':{'system':'urn:oid:2.16.578.1.12.4.1.4.4','value':'%s'}}}],
                  'period':{'start':'2026-11-20'}}}""".formatted(hpr);
    }
}
