package no.helseporten.world.people.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.helseporten.world.people.DemoPeople;
import no.helseporten.world.people.Message;
import no.helseporten.world.people.Organisations;
import no.helseporten.world.people.Timeline;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);
    private static final List<Message> MESSAGES = DemoPeople.asOf(TODAY).messages();
    private static final List<Resource> RESOURCES = MESSAGES.stream()
            .flatMap(message -> parsed(message).getEntry().stream())
            .map(BundleEntryComponent::getResource)
            .toList();

    @Nested
    class EachMessage {

        @Test
        void isATransactionThatAStrictReaderAccepts() {
            assertThat(MESSAGES).allSatisfy(message -> {
                Bundle bundle = parsed(message);
                assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.TRANSACTION);
                assertThat(bundle.getEntry()).isNotEmpty().allSatisfy(entry -> assertThat(
                                entry.getRequest().getUrl())
                        .isEqualTo(entry.getResource().fhirType()
                                + "/"
                                + entry.getResource().getIdPart()));
            });
        }

        @Test
        void isUnderOneMegabyte() {
            assertThat(MESSAGES).allSatisfy(message -> assertThat(message.json().getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(1_000_000));
        }

        @Test
        void isSentByAnOrganisationAndNotByAUnit() {
            List<String> senders = Organisations.all().stream()
                    .filter(organisation -> organisation.partOf() == null)
                    .map(no.helseporten.world.people.Organisation::number)
                    .toList();
            assertThat(MESSAGES).extracting(Message::organisation).isSubsetOf(senders);
        }

        @Test
        void isAboutOnePersonAtMostUnlessTheRegisterSendsIt() {
            assertThat(MESSAGES)
                    .filteredOn(message -> !message.organisation().equals(Organisations.REGISTER.number()))
                    .allSatisfy(message -> assertThat(parsed(message).getEntry().stream()
                                    .filter(entry ->
                                            entry.getResource().fhirType().equals("Patient")))
                            .hasSizeLessThanOrEqualTo(1));
        }

        @Test
        void refersOnlyToWhatItsSourceHasSent() {
            Map<String, Set<String>> sent = new HashMap<>();
            for (Message message : MESSAGES) {
                Set<String> known = sent.computeIfAbsent(message.organisation(), source -> new HashSet<>());
                Bundle bundle = parsed(message);
                bundle.getEntry().forEach(entry -> known.add(entry.getRequest().getUrl()));
                assertThat(bundle.getEntry())
                        .flatExtracting(MessagesTest::references)
                        .isSubsetOf(known);
            }
        }
    }

    @Nested
    class Ids {

        @Test
        void areUniquePerSource() {
            Map<String, Set<String>> sent = new HashMap<>();
            for (Message message : MESSAGES) {
                Set<String> known = sent.computeIfAbsent(message.organisation(), source -> new HashSet<>());
                for (BundleEntryComponent entry : parsed(message).getEntry()) {
                    String url = entry.getRequest().getUrl();
                    assertThat(entry.getResource().getIdPart()).matches("[A-Za-z0-9.-]{1,64}");
                    assertThat(known.add(url) || entry.getResource().fhirType().equals("Patient"))
                            .as("first time of %s", url)
                            .isTrue();
                }
            }
        }

        @Test
        void andEverythingElseButTheNewsAreTheSameAllMonth() {
            Map<String, String> first =
                    bodies(DemoPeople.asOf(TODAY.withDayOfMonth(1)).messages());
            Map<String, String> last = bodies(MESSAGES);
            assertThat(last.keySet()).isEqualTo(first.keySet());
            assertThat(last.entrySet().stream()
                            .filter(entry -> !entry.getValue().equals(first.get(entry.getKey()))))
                    .allSatisfy(entry -> assertThat(entry.getKey()).contains("-2028-02"));
        }

        @Test
        void ofTheHistoryAreTheSameNextMonthForThoseWhoAreTheSame() {
            Set<String> next =
                    bodies(DemoPeople.asOf(LocalDate.of(2028, 4, 5)).messages()).keySet();
            assertThat(bodies(DemoPeople.asOf(LocalDate.of(2028, 3, 5)).messages()).keySet().stream()
                            .filter(id -> id.contains("/adult") && !id.contains("-2028-") && !id.contains("look-up")))
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(next).contains(id));
        }
    }

    @Nested
    class TheRecords {

        @Test
        void areOfBelievableSize() {
            assertThat(of("adult", DocumentReference.class)).hasSizeBetween(35, 60);
            assertThat(of("adult", Observation.class)).hasSizeGreaterThan(120);
            assertThat(of("elder", DocumentReference.class)).hasSizeBetween(55, 80);
            assertThat(of("elder", Observation.class)).hasSizeGreaterThan(250);
            assertThat(of("elder", MedicationStatement.class))
                    .filteredOn(
                            medicine -> medicine.getStatus() == MedicationStatement.MedicationStatementStatus.ACTIVE)
                    .hasSizeGreaterThan(10);
        }

        @Test
        void tellOfNothingThatHasYetToHappen() {
            assertThat(resources().filter(DocumentReference.class::isInstance).map(DocumentReference.class::cast))
                    .extracting(DocumentReference::getDate)
                    .allSatisfy(date ->
                            assertThat(date).isBefore(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)));
        }

        @Test
        void ofTheYoungHoldWhatTheParentsMayNotSee() {
            assertThat(of("young", DomainResource.class))
                    .filteredOn(resource -> resource.getMeta().hasSecurity())
                    .extracting(Resource::fhirType)
                    .contains("DocumentReference", "DiagnosticReport", "Observation", "MedicationStatement");
        }

        @Test
        void ofWhoeverSoonTurnsTwelveAreWorthReading() {
            assertThat(of("soon-twelve", DocumentReference.class)).hasSizeBetween(4, 10);
            assertThat(of("soon-twelve", MedicationStatement.class)).isNotEmpty();
        }

        @Test
        void ofTheProtectedTellNoAddress() {
            assertThat(of("protected", Patient.class)).isNotEmpty().noneMatch(Patient::hasAddress);
            assertThat(of("protected", Patient.class))
                    .anyMatch(patient -> patient.getMeta().getSecurity(Codes.CONFIDENTIALITY, "R") != null);
        }

        @Test
        void holdOneOfEachThatIsHardToShow() {
            List<DocumentReference> documents = of("adult", DocumentReference.class);
            assertThat(documents.stream()
                            .flatMap(document -> document.getContent().stream())
                            .map(content -> content.getAttachment().getContentType()))
                    .contains("text/html;charset=utf-8", "text/plain;charset=utf-8", "application/pdf", "image/png");
            assertThat(documents).filteredOn(MessagesTest::isWithheld).hasSize(1);
            assertThat(documents).filteredOn(MessagesTest::isDelayed).hasSize(1);
            assertThat(documents).filteredOn(DocumentReference::hasRelatesTo).hasSize(1);
            assertThat(documents)
                    .filteredOn(document -> "nn".equals(document.getLanguage()))
                    .hasSize(1);
            assertThat(of("adult", DiagnosticReport.class))
                    .extracting(DiagnosticReport::getStatus)
                    .contains(
                            DiagnosticReport.DiagnosticReportStatus.PRELIMINARY,
                            DiagnosticReport.DiagnosticReportStatus.CORRECTED);
            assertThat(of("adult", MedicationStatement.class))
                    .extracting(MedicationStatement::getStatus)
                    .contains(
                            MedicationStatement.MedicationStatementStatus.ACTIVE,
                            MedicationStatement.MedicationStatementStatus.ONHOLD,
                            MedicationStatement.MedicationStatementStatus.STOPPED);
        }

        @Test
        void oneBinaryHasComeAndOneHasNot() {
            Set<String> sent = new HashSet<>();
            resources().forEach(resource -> sent.add(resource.fhirType() + "/" + resource.getIdPart()));
            assertThat(of("adult", DocumentReference.class).stream()
                            .map(document -> document.getContentFirstRep().getAttachment())
                            .filter(Attachment::hasUrl)
                            .map(Attachment::getUrl))
                    .hasSize(2)
                    .filteredOn(sent::contains)
                    .hasSize(1);
        }

        @Test
        void everyPdfIsAPdf() {
            assertThat(resources()
                            .flatMap(MessagesTest::attachments)
                            .filter(attachment ->
                                    attachment.getContentType().equals("application/pdf") && attachment.hasData())
                            .map(attachment -> new String(attachment.getData(), StandardCharsets.ISO_8859_1)))
                    .isNotEmpty()
                    .allSatisfy(pdf -> assertThat(pdf).startsWith("%PDF-").endsWith("%%EOF\n"));
        }

        @Test
        void nothingIsToldOfTheOneWithoutARecord() {
            assertThat(of("empty", Resource.class))
                    .extracting(Resource::fhirType)
                    .containsOnly("Patient");
        }
    }

    @Nested
    class Authority {

        @Test
        void isToldOfTheFosterChildByTheChildWelfareServiceAlone() {
            assertThat(of("foster-child", Consent.class)).singleElement().satisfies(consent -> {
                assertThat(consent.getSourceAttachment().getTitle()).isNotBlank();
                assertThat(consent.getProvision().getPeriod().getEnd()).isAfter(daysAhead(90));
            });
            assertThat(MESSAGES)
                    .filteredOn(message -> message.json().contains("FOSTER_CARE"))
                    .extracting(Message::organisation)
                    .containsOnly(Organisations.CHILD_WELFARE.number());
        }

        @Test
        void ofTheOneWhoCannotConsentMustSoonBeRenewedOnEveryDay() {
            LocalDate.of(2028, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(today -> {
                Period period = assigned(today).getProvision().getPeriod();
                LocalDate last = LocalDate.parse(period.getEndElement().getValueAsString());
                assertThat(last).as("seen from %s", today).isBetween(today.plusDays(31), today.plusDays(90));
                assertThat(LocalDate.parse(period.getStartElement().getValueAsString())
                                .plusYears(5)
                                .minusDays(1))
                        .isEqualTo(last);
            });
        }

        private static Consent assigned(LocalDate today) {
            return Authorities.messages(new Timeline(today)).stream()
                    .filter(message -> message.organisation().equals(Organisations.REPRESENTATION.number()))
                    .flatMap(message -> parsed(message).getEntry().stream())
                    .map(BundleEntryComponent::getResource)
                    .filter(Consent.class::isInstance)
                    .map(Consent.class::cast)
                    .findFirst()
                    .orElseThrow();
        }

        private static Instant daysAhead(int days) {
            return TODAY.plusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
    }

    private static boolean isWithheld(DomainResource resource) {
        return resource.getMeta().getSecurity().stream()
                .map(Coding::getCode)
                .anyMatch(code -> code.startsWith("NORN") && !code.equals("NORN_FORANS"));
    }

    private static boolean isDelayed(DomainResource resource) {
        return resource.hasExtension(Codes.VISIBLE_FROM);
    }

    private static Stream<Attachment> attachments(Resource resource) {
        return switch (resource) {
            case DocumentReference document ->
                document.getContent().stream().map(DocumentReference.DocumentReferenceContentComponent::getAttachment);
            case DiagnosticReport report -> report.getPresentedForm().stream();
            default -> Stream.empty();
        };
    }

    private static List<String> references(BundleEntryComponent entry) {
        return FhirContext.forR4Cached().newTerser().getAllResourceReferences(entry.getResource()).stream()
                .map(reference ->
                        reference.getResourceReference().getReferenceElement().getValue())
                .filter(reference -> reference != null && !reference.startsWith("#"))
                .toList();
    }

    private static Map<String, String> bodies(List<Message> messages) {
        Map<String, String> bodies = new HashMap<>();
        for (Message message : messages) {
            for (BundleEntryComponent entry : parsed(message).getEntry()) {
                bodies.put(
                        message.organisation() + "/"
                                + entry.getRequest().getUrl().replaceFirst(".*/", "")
                                + entry.getResource().fhirType(),
                        FhirContext.forR4Cached().newJsonParser().encodeResourceToString(entry.getResource()));
            }
        }
        return bodies;
    }

    private static <R extends Resource> List<R> of(String key, Class<R> type) {
        return resources()
                .filter(resource -> resource.getIdPart().matches(key + "-\\d{4}.*"))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Stream<Resource> resources() {
        return RESOURCES.stream();
    }

    private static Bundle parsed(Message message) {
        IParser parser = FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        return parser.parseResource(Bundle.class, message.json());
    }
}
