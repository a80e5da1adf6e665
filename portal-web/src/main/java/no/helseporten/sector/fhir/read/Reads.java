package no.helseporten.sector.fhir.read;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.List;
import java.util.Map;
import no.helseporten.sector.Personnel;
import no.helseporten.sector.SourceSystem;
import no.helseporten.sector.fhir.PersonnelAuthentication;
import no.helseporten.sector.fhir.Refusal;
import no.helseporten.sector.fhir.SourceAuthentication;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Brings a question to whoever answers it: for personnel the record, for source systems what a citizen did here. */
@Component
class Reads {

    private final KnowThePlace place;
    private final ReadPatient patients;
    private final ReadItem items;
    private final SearchItems searches;
    private final FollowOffers offers;

    Reads(KnowThePlace place, ReadPatient patients, ReadItem items, SearchItems searches, FollowOffers offers) {
        this.place = place;
        this.patients = patients;
        this.items = items;
        this.searches = searches;
        this.offers = offers;
    }

    Resource read(String type, String id, RequestDetails request) {
        refuseNationalNumberInAddress(id, request);
        onlyFormat(Parameters.nonEmpty(request.getParameters()));
        Permits permits = Permits.of(request);
        Authentication authentication = authentication();
        if (authentication instanceof PersonnelAuthentication personnel) {
            place.require(personnel.getPrincipal());
            return read(personnel.getPrincipal(), type, id, permits);
        }
        if (authentication instanceof SourceAuthentication source) {
            return offers.read(source.getPrincipal(), type, id, permits);
        }
        throw noToken();
    }

    Bundle search(String type, RequestDetails request) {
        refuseNationalNumberInAddress("", request);
        Permits permits = Permits.of(request);
        String base = request.getFhirServerBase();
        Authentication authentication = authentication();
        if (authentication instanceof PersonnelAuthentication personnel) {
            place.require(personnel.getPrincipal());
            return search(personnel.getPrincipal(), type, request, base, permits);
        }
        if (authentication instanceof SourceAuthentication source) {
            return search(source.getPrincipal(), type, request, base, permits);
        }
        throw noToken();
    }

    private Resource read(Personnel who, String type, String id, Permits permits) {
        return switch (type) {
            case "Patient" -> patients.read(who, id, permits);
            case "Binary" -> items.content(who, id, permits);
            default -> items.item(who, kind(type), id, permits);
        };
    }

    private Bundle search(Personnel who, String type, RequestDetails request, String base, Permits permits) {
        Map<String, List<String>> asked = Parameters.nonEmpty(request.getParameters());
        if (type.equals("Patient")) {
            onlyInBody(request, "identifier", type);
            return patients.search(who, asked, base, permits);
        }
        // It becomes the address of the next page.
        if (Parameters.mayHoldNationalNumber(asked)) {
            throw nationalNumber();
        }
        Readable kind = kind(type);
        return searches.search(who, kind, Query.parse(kind, request.getParameters()), base, permits);
    }

    private Bundle search(SourceSystem source, String type, RequestDetails request, String base, Permits permits) {
        Map<String, List<String>> asked = Parameters.nonEmpty(request.getParameters());
        if (asked.containsKey(FollowOffers.PATIENT)) {
            onlyInBody(request, FollowOffers.PATIENT, type);
            return offers.about(source, type, asked, base, permits);
        }
        return offers.search(source, type, asked, base, permits);
    }

    private static void onlyInBody(RequestDetails request, String parameter, String type) {
        if (request.getRequestType() != RequestTypeEnum.POST || query(request) != null) {
            throw Unreadable.unknown("Addresses are logged, so ask with " + PatientQuery.how(parameter, type));
        }
    }

    private static Readable kind(String type) {
        return Readable.of(type).orElseThrow(Words::nothingOpen);
    }

    private static void onlyFormat(Map<String, List<String>> asked) {
        if (asked.keySet().stream().anyMatch(name -> !Query.ANYWHERE.contains(name))) {
            throw Unreadable.unknown(
                    "A read takes no parameters but _format and _pretty: a resource is given whole or not at all.");
        }
    }

    private static void refuseNationalNumberInAddress(String id, RequestDetails request) {
        if (Parameters.mayHoldNationalNumber(id) || Parameters.mayHoldNationalNumber(query(request))) {
            throw nationalNumber();
        }
    }

    private static Refusal nationalNumber() {
        return Unreadable.parameter(
                "Addresses are logged, and this one may hold a national number. Find the patient with"
                        + " POST /fhir/Patient/_search, and ask by the id that it gives.");
    }

    private static @Nullable String query(RequestDetails request) {
        return request instanceof ServletRequestDetails servlet
                ? servlet.getServletRequest().getQueryString()
                : null;
    }

    private static @Nullable Authentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    private static Refusal noToken() {
        return new Refusal(401, IssueType.LOGIN, "Send a token.");
    }
}
