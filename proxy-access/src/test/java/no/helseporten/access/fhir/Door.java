package no.helseporten.access.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.helseporten.access.Access;
import no.helseporten.access.Area;
import no.helseporten.access.AuthorityChange;
import no.helseporten.access.Decision;
import no.helseporten.access.EndConsentsOf;
import no.helseporten.access.Policy;
import no.helseporten.access.RecordAuthorities;
import no.helseporten.access.Right;
import no.helseporten.access.TakeInAuthorities;
import no.helseporten.access.Tellers;
import no.helseporten.access.policy.PolicyFile;
import no.helseporten.access.store.AuthorityRows;
import no.helseporten.access.store.ReadFacts;
import no.helseporten.person.FindPatients;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.RecogniseCitizen;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.person.fhir.Findings;
import no.helseporten.person.fhir.NationalNumberReader;
import no.helseporten.person.fhir.ResourceIntake;
import no.helseporten.person.store.NationalNumbers;
import no.helseporten.person.testing.PostgresDatabase;
import no.helseporten.person.testing.RegisterRows;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands resources over as the sector's door does: in one transaction, which an error undoes. On a real PostgreSQL. */
final class Door implements AutoCloseable {

    static final String REGISTER = "999999903";
    static final String CHILD_WELFARE = "999999904";
    static final String REPRESENTATION = "999999905";
    static final String HOSPITAL = "999999901";

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Iterator<NationalId> numbers = IntStream.range(0, 100_000)
            .mapToObj("018190%05d"::formatted)
            .map(text -> NationalId.parse(text, SyntheticNumbers.ONLY))
            .filter(NationalId.Valid.class::isInstance)
            .map(parsed -> ((NationalId.Valid) parsed).id())
            .iterator();
    private final Map<PersonId, NationalId> numberOf = new HashMap<>();

    private Instant now = Instant.parse("2026-11-20T12:00:00Z");

    @EnableTransactionManagement
    static class Transactions {}

    /** Somebody the register has told of. */
    record Told(List<String> findings) {

        boolean isStored() {
            return findings.stream().noneMatch(finding -> finding.startsWith("error"));
        }
    }

    Door() {
        var database = PostgresDatabase.with("person", "activity", "access");
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(Clock.class, () -> new Moving());
        context.registerBean(SyntheticNumbers.class, () -> SyntheticNumbers.ONLY);
        context.registerBean(Policy.class, () -> PolicyFile.read(new ClassPathResource("access/policy.yml")));
        context.registerBean(
                Tellers.class,
                () -> new Tellers(
                        Map.of("child-welfare", Set.of(CHILD_WELFARE), "representation", Set.of(REPRESENTATION)),
                        REGISTER::equals));
        context.register(
                Transactions.class,
                NationalNumberReader.class,
                NationalNumbers.class,
                FindPatients.class,
                RecogniseCitizen.class,
                AuthorityRows.class,
                ReadFacts.class,
                RecordAuthorities.class,
                TakeInAuthorities.class,
                EndConsentsOf.class,
                FindReceivers.class,
                MayTell.class,
                StoreProposals.class,
                RelatedPersonIntake.class,
                ConsentIntake.class);
        context.refresh();
    }

    /** Somebody whom the register has told of. */
    PersonId person(String name, LocalDate birthDate) {
        NationalId number = numbers.next();
        PersonId person = context.getBean(RecogniseCitizen.class).byNumber(number);
        RegisterRows.tell(context.getBean(JdbcClient.class), person, name, birthDate);
        numberOf.put(person, number);
        return person;
    }

    String number(PersonId person) {
        return numberOf.get(person).digits();
    }

    String unknownNumber() {
        return numbers.next().digits();
    }

    void on(String day) {
        at(LocalDate.parse(day).atTime(12, 0).atZone(Access.OSLO).toInstant());
    }

    void at(Instant instant) {
        now = instant;
    }

    Told relatedPerson(String source, UUID id, PersonId patient, String json) {
        return hand(RelatedPersonIntake.class, RelatedPerson.class, source, id, patient, json);
    }

    Told consent(String source, UUID id, PersonId patient, String json) {
        return hand(ConsentIntake.class, Consent.class, source, id, patient, json);
    }

    /** Several in one message, by id. */
    Told relatedPersons(String source, PersonId patient, Map<UUID, String> jsons) {
        return hand(RelatedPersonIntake.class, RelatedPerson.class, source, patient, jsons);
    }

    private <R extends Resource> Told hand(
            Class<? extends ResourceIntake<R>> intake,
            Class<R> type,
            String source,
            UUID id,
            PersonId patient,
            String json) {
        return hand(intake, type, source, patient, Map.of(id, json));
    }

    private <R extends Resource> Told hand(
            Class<? extends ResourceIntake<R>> intake,
            Class<R> type,
            String source,
            PersonId patient,
            Map<UUID, String> jsons) {
        List<String> findings = new ArrayList<>();
        List<Arrival<R>> arrivals = new ArrayList<>();
        jsons.forEach((id, json) -> arrivals.add(new Arrival<>(
                id,
                FHIR.newJsonParser().parseResource(type, json),
                source,
                patient,
                reference -> Optional.empty(),
                new Noted(findings),
                now)));
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            context.getBean(intake).store(arrivals);
            if (!new Told(findings).isStored()) {
                transaction.setRollbackOnly();
            }
        });
        return new Told(findings);
    }

    boolean may(PersonId actor, PersonId subject, Area area, Right right) {
        return Access.decide(
                        new Access.Request(area, right),
                        context.getBean(ReadFacts.class).of(actor, subject),
                        context.getBean(Policy.class),
                        now)
                instanceof Decision.Permitted;
    }

    List<AuthorityChange> history(PersonId subject, UUID authority) {
        return context.getBean(AuthorityRows.class).history(subject, authority);
    }

    void record(AuthorityChange change) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        transaction -> context.getBean(RecordAuthorities.class).record(change));
    }

    @Override
    public void close() {
        context.close();
    }

    private record Noted(List<String> findings) implements Findings {

        @Override
        public void error(String path, String text) {
            findings.add("error " + path);
        }

        @Override
        public void warning(String path, String text) {
            findings.add("warning " + path + " " + text);
        }
    }

    private final class Moving extends Clock {

        @Override
        public ZoneId getZone() {
            return Access.OSLO;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
