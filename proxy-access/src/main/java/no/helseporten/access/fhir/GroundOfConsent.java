package no.helseporten.access.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.helseporten.access.Ground;
import no.helseporten.access.Policy;
import no.helseporten.person.fhir.Findings;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;

/** Reads on which ground a Consent gives somebody access: the one category of our code system. */
final class GroundOfConsent {

    /** @param at where it stands */
    record Found(Ground ground, Policy.Rule rule, String at) {}

    private record Told(String code, String at) {}

    private GroundOfConsent() {}

    /** It denies somebody something and names no ground of ours: whatever it is, it gives nobody authority. */
    static boolean isNobodysBusinessHere(Consent consent) {
        return consent.getProvision().getType() == ConsentProvisionType.DENY
                && told(consent).isEmpty();
    }

    /** @param rules those of today */
    static Optional<Found> in(Consent consent, Map<Ground, Policy.Rule> rules, Findings findings) {
        List<Told> told = told(consent);
        if (told.isEmpty()) {
            findings.warning(
                    "Consent.category",
                    "It is kept and gives nobody access: that takes a category of the system " + Codes.GROUND + ".");
            return Optional.empty();
        }
        if (told.size() > 1) {
            findings.error(told.get(1).at(), "One ground in each Consent; send another for the other ground.");
            return Optional.empty();
        }
        Optional<Found> found = rules.entrySet().stream()
                .filter(rule -> rule.getKey().code().equals(told.getFirst().code()))
                .filter(rule -> isToldByConsent(rule.getValue()))
                .map(rule -> new Found(
                        rule.getKey(), rule.getValue(), told.getFirst().at()))
                .findFirst();
        if (found.isEmpty()) {
            findings.error(told.getFirst().at() + ".code", "This is no ground that a Consent can tell of.");
        }
        return found;
    }

    private static List<Told> told(Consent consent) {
        List<Told> told = new ArrayList<>();
        List<CodeableConcept> categories = consent.getCategory();
        for (int i = 0; i < categories.size(); i++) {
            List<Coding> codings = categories.get(i).getCoding();
            for (int j = 0; j < codings.size(); j++) {
                if (Codes.GROUND.equals(codings.get(j).getSystem())) {
                    told.add(new Told(codings.get(j).getCode(), "Consent.category[" + i + "].coding[" + j + "]"));
                }
            }
        }
        return told;
    }

    private static boolean isToldByConsent(Policy.Rule rule) {
        Policy.Told told = rule.told();
        return told != null && told.consent();
    }
}
