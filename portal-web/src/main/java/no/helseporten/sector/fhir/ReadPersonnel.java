package no.helseporten.sector.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.helseporten.blocking.decision.Purpose;
import no.helseporten.person.OfficialNumber;
import no.helseporten.sector.Personnel;
import no.helseporten.sector.Personnel.Place;
import no.helseporten.sector.PersonnelClaims;
import org.jspecify.annotations.Nullable;

/** Reads who among health personnel a token is of. What is missing or malformed is refused by the claim's name. */
final class ReadPersonnel {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("(?<!\\d)\\d{6} ?\\d{5}(?!\\d)");

    private final PersonnelClaims places;

    ReadPersonnel(PersonnelClaims places) {
        this.places = places;
    }

    Personnel read(Map<String, Object> claims, Set<String> scopes) {
        // Well formed is enough: who is blocked is asked by equality, and no organisation has to be known for that.
        String hpr = OfficialNumber.hpr(required(claims, places.hpr(), "the HPR number"))
                .orElseThrow(() -> refused(places.hpr(), "an HPR number has one to nine digits, not all 0."));
        Place legalEntity = organisation(claims, places.legalEntity(), places.legalEntityName())
                .orElseThrow(() -> refused(places.legalEntity(), "the legal entity is missing."));
        Place unit = organisation(claims, places.unit(), places.unitName()).orElse(legalEntity);
        return new Personnel(
                hpr,
                words(claims, places.name()),
                words(claims, places.role()),
                legalEntity,
                unit,
                purpose(claims),
                words(claims, places.reason()),
                scopes);
    }

    private Purpose purpose(Map<String, Object> claims) {
        String told = required(claims, places.purpose(), "the purpose of use");
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equals(told))
                .findFirst()
                .orElseThrow(() -> refused(
                        places.purpose(),
                        "the purpose of use must be one of "
                                + Arrays.stream(Purpose.values())
                                        .map(Purpose::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static Optional<Place> organisation(
            Map<String, Object> claims, List<String> numberPlaces, List<String> namePlaces) {
        // Here with its check digit: a token is no synthetic data, and a slip of a digit would be another organisation.
        return TokenClaim.read(claims, numberPlaces)
                .map(told -> OfficialNumber.organisation(told)
                        .filter(OfficialNumber::hasCheckDigit)
                        .orElseThrow(() -> refused(
                                numberPlaces,
                                "this is not an organisation number: nine digits, the last one a check digit.")))
                .map(number -> new Place(number, words(claims, namePlaces)));
    }

    private static String required(Map<String, Object> claims, List<String> where, String what) {
        return TokenClaim.read(claims, where).orElseThrow(() -> refused(where, what + " is missing."));
    }

    /** For the log, which the citizen reads: a national number is no part of it, whoever put it there. */
    private static @Nullable String words(Map<String, Object> claims, List<String> where) {
        return TokenClaim.readFirst(claims, where)
                .map(text -> ELEVEN_DIGITS.matcher(text).replaceAll("").strip())
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static TokenRefused refused(List<String> where, String what) {
        return new TokenRefused(403, "Claim " + where.getFirst() + ": " + what);
    }
}
