package no.helseporten.sector.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ReferenceHandlingPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Makes the CapabilityStatement tell what this door really does, no more. */
@Interceptor
public final class Capabilities {

    private static final Set<TypeRestfulInteraction> OFFERED = Set.of(
            TypeRestfulInteraction.CREATE,
            TypeRestfulInteraction.UPDATE,
            TypeRestfulInteraction.READ,
            TypeRestfulInteraction.SEARCHTYPE);

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void tellTheTruth(IBaseConformance conformance) {
        CapabilityStatement statement = (CapabilityStatement) conformance;
        statement.setPublisher("Helseporten");
        statement.setName("HelseportenDoor");
        statement.getSoftware().setName("Helseporten").setVersion(null);
        statement.setFormat(List.of(new CodeType("application/fhir+json"), new CodeType("json")));
        statement.setPatchFormat(List.of());
        statement.getRest().forEach(Capabilities::describe);
    }

    private static void describe(CapabilityStatementRestComponent rest) {
        rest.setOperation(List.of());
        rest.setSearchParam(List.of());
        rest.setInteraction(null);
        rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
        rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
        rest.getSecurity()
                .setCors(false)
                .setDescription("An access token of the configured issuer. Source systems: scope system/*.write or"
                        + " system/[type].write to send, system/*.read or system/[type].read to follow, telling a"
                        + " connected organisation. Personnel: scope user/*.read or user/[type].read, telling HPR number,"
                        + " legal entity, point of care and purpose of use (TREAT, ETREAT, COC, BTG with its details)."
                        + " This statement is open.")
                .setService(List.of(new CodeableConcept()
                        .addCoding(new Coding(
                                "http://terminology.hl7.org/CodeSystem/restful-security-service", "OAuth", "OAuth"))));
        rest.setResource(rest.getResource().stream()
                .filter(CapabilityStatementRestResourceComponent::hasInteraction)
                .toList());
        rest.getResource().forEach(Capabilities::describe);
    }

    private static void describe(CapabilityStatementRestResourceComponent resource) {
        // The library offers to read definitions of operations, and there are none.
        resource.setInteraction(resource.getInteraction().stream()
                .filter(interaction -> OFFERED.contains(interaction.getCode()))
                .toList());
        resource.setVersioning(ResourceVersionPolicy.VERSIONEDUPDATE);
        resource.setReadHistory(false);
        resource.setUpdateCreate(true);
        resource.setConditionalCreate(true);
        resource.setConditionalUpdate(true);
        resource.setConditionalDelete(ConditionalDeleteStatus.NOTSUPPORTED);
        resource.setSearchInclude(null);
        resource.setSearchRevInclude(List.of());
        resource.setSearchParam(null);
        resource.setOperation(List.of());
        resource.setReferencePolicy(null);
        resource.addReferencePolicy(ReferenceHandlingPolicy.LITERAL);
        resource.addReferencePolicy(ReferenceHandlingPolicy.LOGICAL);
    }
}
