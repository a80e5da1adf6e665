package no.helseporten.blocking.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.helseporten.blocking.BlockChange;
import no.helseporten.blocking.decision.Block;
import no.helseporten.blocking.decision.Exempt;
import no.helseporten.blocking.decision.Information;
import no.helseporten.blocking.decision.Information.Catalogue;
import no.helseporten.blocking.decision.Service;
import no.helseporten.blocking.decision.Target;
import no.helseporten.person.PersonId;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** A block is told as a Consent and understood again, and the other way round, without a word lost or gained. */
class RoundTripProperties {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final PersonId PERSON = PersonId.create();
    private static final Reference PATIENT = new Reference("Patient/" + PERSON)
            .setType("Patient")
            .setIdentifier(
                    new Identifier().setSystem("urn:oid:2.16.578.1.12.4.1.4.1").setValue("03827500045"));

    @Property
    void from_block_to_consent_to_block(@ForAll("changes") BlockChange change) {
        Block block = change.block();

        ToldBlock told = understood(sent(ToConsent.of(change, PATIENT)));

        assertThat(new Block(
                        block.id(),
                        told.target(),
                        told.from(),
                        told.until(),
                        told.exempt().keySet()))
                .isEqualTo(block);
    }

    @Property
    void from_consent_to_block_to_consent(@ForAll("changes") BlockChange change) {
        Consent consent = sent(ToConsent.of(change, PATIENT));
        ToldBlock told = understood(consent);
        Block block = new Block(
                UUID.fromString(consent.getIdElement().getIdPart()),
                told.target(),
                told.from(),
                told.until(),
                told.exempt().keySet());

        Consent again = ToConsent.of(
                new BlockChange(PERSON, change.number(), change.kind(), block, null, PERSON, null, change.at()),
                PATIENT);

        assertThat(json(again)).isEqualTo(json(consent));
    }

    @Property
    void the_note_to_herself_is_never_told(@ForAll("changes") BlockChange change) {
        assertThat(json(ToConsent.of(change, PATIENT))).doesNotContain("Hemmelig");
    }

    @Provide
    Arbitrary<BlockChange> changes() {
        return Combinators.combine(
                        blocks(),
                        Arbitraries.of(BlockChange.Kind.class),
                        Arbitraries.integers().between(1, 99),
                        times())
                .as((block, kind, number, at) ->
                        new BlockChange(PERSON, number, kind, block, "Hemmelig", PERSON, null, at));
    }

    private static Arbitrary<Block> blocks() {
        Arbitrary<LocalDate> days = Arbitraries.longs().between(0, 30_000).map(LocalDate::ofEpochDay);
        Arbitrary<Optional<Long>> lengths =
                Arbitraries.longs().between(0, 4_000).optional();
        return Combinators.combine(targets(), days, lengths, exempt())
                .as((target, from, length, exempt) -> new Block(
                        UUID.randomUUID(),
                        target,
                        from,
                        length.map(from::plusDays).orElse(null),
                        exempt));
    }

    private static Arbitrary<Target> targets() {
        Arbitrary<Boolean> units = Arbitraries.of(true, false);
        return Arbitraries.oneOf(
                hprs().map(Target.Person::new),
                Combinators.combine(organisations(), units).as(Target.ReadingOrganisation::new),
                Combinators.combine(organisations(), units).as(Target.WritingOrganisation::new),
                Arbitraries.of(Service.class).map(Target.Channel::new),
                information().map(Target.Content::new));
    }

    private static Arbitrary<Information> information() {
        return Arbitraries.oneOf(
                Arbitraries.of("A", "B", "J").map(code -> new Information(Catalogue.DOCUMENT_GROUP, code)),
                Arbitraries.of("A01-2", "C03-2").map(code -> new Information(Catalogue.DOCUMENT_TYPE, code)),
                Arbitraries.of("LABORATORY", "VITAL_SIGNS").map(code -> new Information(Catalogue.FIELD, code)),
                Arbitraries.of("N", "N02", "N02B", "N02BE", "N02BE01")
                        .map(code -> new Information(Catalogue.ATC, code)),
                Arbitraries.create(() -> Information.item(UUID.randomUUID())));
    }

    private static Arbitrary<Set<Exempt>> exempt() {
        Arbitrary<Exempt> one = Arbitraries.oneOf(
                hprs().map(Exempt.Person::new),
                organisations().map(Exempt.Organisation::new),
                Arbitraries.just(new Exempt.GeneralPractitioner()));
        return one.set().ofMaxSize(4);
    }

    private static Arbitrary<String> hprs() {
        return Arbitraries.integers().between(1, 999_999_999).map(String::valueOf);
    }

    private static Arbitrary<String> organisations() {
        return Arbitraries.integers().between(800_000_000, 999_999_999).map(String::valueOf);
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
    }

    private static ToldBlock understood(Consent consent) {
        CollectedFindings findings = new CollectedFindings();
        Optional<ToldBlock> told = FromConsent.block(consent, reference -> Optional.empty(), findings);
        assertThat(findings.paths).isEmpty();
        return told.orElseThrow();
    }

    /** As it comes out at the other end of the wire. */
    private static Consent sent(Consent consent) {
        return FHIR.newJsonParser().parseResource(Consent.class, json(consent));
    }

    private static String json(Consent consent) {
        return FHIR.newJsonParser().encodeResourceToString(consent);
    }
}
