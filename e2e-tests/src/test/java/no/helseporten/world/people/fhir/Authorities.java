package no.helseporten.world.people.fhir;

import java.util.List;
import java.util.stream.Stream;
import no.helseporten.world.people.Cast;
import no.helseporten.world.people.DemoPerson;
import no.helseporten.world.people.Message;
import no.helseporten.world.people.Organisation;
import no.helseporten.world.people.Organisations;
import no.helseporten.world.people.Timeline;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** Who acts for somebody else by the word of an authority, told as Consent by those who may. */
public final class Authorities {

    private static final String GROUND = "https://helseporten.no/fhir/CodeSystem/ground";
    private static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

    private Authorities() {}

    public static List<Message> messages(Timeline timeline) {
        return Stream.of(
                        new Given(
                                Organisations.CHILD_WELFARE,
                                "FOSTER_CARE",
                                Cast.FOSTER_CHILD,
                                Cast.FOSTER_PARENT,
                                "22/01",
                                "-9/15",
                                "Barneverntjenestens samtykke etter vedtak om omsorgsovertakelse"),
                        // Five years to the day, the longest there is, and so near the end that it must soon be
                        // renewed.
                        new Given(
                                Organisations.REPRESENTATION,
                                "ASSIGNED",
                                Cast.DEPENDENT,
                                Cast.RELATIVE,
                                "58/21",
                                "-2/20",
                                "Legeerklæring om samtykkekompetanse, Solbakken legesenter"))
                .flatMap(given -> given.messages(timeline).stream())
                .toList();
    }

    /**
     * @param from and {@code until}: first and last day, as {@link Timeline} reads them
     * @param basis the document it rests on
     */
    private record Given(
            Organisation by, String ground, Cast subject, Cast receiver, String from, String until, String basis) {

        List<Message> messages(Timeline timeline) {
            DemoPerson person = subject.asOf(timeline.today());
            return Bundles.messages(by, List.of(People.asKnownByASource(subject, person), consent(person, timeline)));
        }

        private Consent consent(DemoPerson person, Timeline timeline) {
            Consent consent = new Consent();
            consent.setId(person.id() + "-" + receiver.key());
            consent.setStatus(ConsentState.ACTIVE);
            consent.setScope(Codes.coded(SCOPE, "patient-privacy"));
            consent.addCategory(Codes.coded(GROUND, ground));
            consent.setPatient(new Reference("Patient/" + person.id()));
            consent.setDateTimeElement(Times.day(timeline.at(from)));
            consent.addOrganization(Codes.organisation(by));
            consent.setSource(new Attachment().setTitle(basis));
            consent.setProvision(provision(timeline));
            return consent;
        }

        private ProvisionComponent provision(Timeline timeline) {
            ProvisionComponent provision = new ProvisionComponent()
                    .setType(ConsentProvisionType.PERMIT)
                    .setPeriod(new Period()
                            .setStartElement(Times.day(timeline.at(from)))
                            .setEndElement(Times.day(timeline.at(until))));
            DemoPerson other = receiver.asOf(timeline.today());
            provision
                    .addActor()
                    .setRole(Codes.coded(PARTICIPATION, "IRCP"))
                    .setReference(new Reference()
                            .setIdentifier(Codes.identifier(Codes.NATIONAL_NUMBER, other.nationalNumber()))
                            .setDisplay(other.name()));
            return provision;
        }
    }
}
