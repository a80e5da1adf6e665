package no.helseporten.sector.fhir.read;

import java.util.List;
import java.util.Map;
import no.helseporten.blocking.Directory;
import no.helseporten.sector.Personnel;
import no.helseporten.sector.PersonnelClaims;
import no.helseporten.sector.SectorProperties;
import no.helseporten.sector.fhir.Refusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

/**
 * Refuses whoever reads from an organisation that no source has told of: nobody could know whether a block on an
 * organisation with its units is about her. The same for every patient, whether she has blocked anything or not.
 */
@Component
class KnowThePlace {

    private final Directory directory;
    private final PersonnelClaims claims;

    KnowThePlace(Directory directory, SectorProperties properties) {
        this.directory = directory;
        this.claims = properties.personnel();
    }

    /** @throws Refusal by the name of the claim that tells the place */
    void require(Personnel who) {
        String legalEntity = who.legalEntity().number();
        String unit = who.unit().number();
        Map<String, List<String>> known = directory.paths(List.of(legalEntity, unit));
        if (!known.containsKey(legalEntity)) {
            throw unknown(claims.legalEntity());
        }
        if (!known.containsKey(unit)) {
            throw unknown(claims.unit());
        }
    }

    private static Refusal unknown(List<String> claim) {
        return new Refusal(
                403,
                IssueType.FORBIDDEN,
                "Claim " + claim.getFirst()
                        + ": nobody has told this portal of that organisation; send it as Organization first.");
    }
}
