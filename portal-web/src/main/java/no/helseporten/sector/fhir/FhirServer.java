package no.helseporten.sector.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.helseporten.sector.SectorProperties;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** The FHIR server at {@code /fhir}: every kind of FHIR R4 can be written, and those be read that somebody answers for. */
final class FhirServer extends RestfulServer {

    private static final long serialVersionUID = 1;

    /** They carry something else, and are nothing that a source keeps. */
    private static final Set<String> NOT_KEPT = Set.of("Bundle", "Parameters", "OperationOutcome");

    private static final DataSize LARGEST_FORM = DataSize.ofKilobytes(64);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> JSON = Set.of("application/fhir+json", "application/json");

    private final transient SectorProperties properties;
    private final transient Receive receive;
    private final transient BigMessages bigMessages;
    private final transient ReadSide readSide;

    FhirServer(
            FhirContext context,
            SectorProperties properties,
            Receive receive,
            BigMessages bigMessages,
            ReadSide readSide) {
        super(context);
        this.properties = properties;
        this.receive = receive;
        this.bigMessages = bigMessages;
        this.readSide = readSide;
    }

    @Override
    protected void initialize() {
        setServerName("Helseporten");
        setImplementationDescription("Helseporten, the sector's door");
        setDefaultResponseEncoding(EncodingEnum.JSON);
        setDefaultPreferReturn(PreferReturnEnum.OPERATION_OUTCOME);
        getFhirContext().getResourceTypes().stream()
                .filter(type -> !NOT_KEPT.contains(type))
                .map(type -> getFhirContext().getResourceDefinition(type).getImplementingClass(Resource.class))
                .forEach(type -> registerProvider(new KindProvider(type, receive)));
        registerProvider(new BundleProvider(receive));
        registerProviders(readSide.providers());
        readSide.gates().forEach(this::registerInterceptor);
        registerInterceptor(new DoorInterceptor(getFhirContext()));
        registerInterceptor(new Capabilities());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try (BoundedRequest bounded = new BoundedRequest(request, limit(request).toBytes(), bigMessages)) {
            super.service(bounded, response);
        }
    }

    private DataSize limit(HttpServletRequest request) {
        return FORM.equals(mediaType(request.getContentType())) ? LARGEST_FORM : properties.maxBody();
    }

    @Override
    protected void validateRequest(ServletRequestDetails request) {
        super.validateRequest(request);
        if (isSearchByForm(request)) {
            refuseLargeForm(request);
            return;
        }
        boolean hasBody =
                request.getRequestType() == RequestTypeEnum.POST || request.getRequestType() == RequestTypeEnum.PUT;
        if (hasBody && !JSON.contains(mediaType(request.getHeader("Content-Type")))) {
            throw new Refusal(415, IssueType.NOTSUPPORTED, "Send Content-Type: application/fhir+json.");
        }
        if (hasBody) {
            CheckBytes.check(request.loadRequestContents(), getFhirContext());
        }
    }

    /** What must not stand in an address stands in a form. */
    private static boolean isSearchByForm(ServletRequestDetails request) {
        return request.getRequestType() == RequestTypeEnum.POST
                && "_search".equals(request.getOperation())
                && FORM.equals(mediaType(request.getHeader("Content-Type")));
    }

    /** Counted as it was read: filters in front of the door may have read it already. */
    private static void refuseLargeForm(ServletRequestDetails request) {
        long size = 0;
        for (Map.Entry<String, String[]> parameter : request.getParameters().entrySet()) {
            for (String value : parameter.getValue()) {
                size += parameter.getKey().length() + value.length();
            }
        }
        if (size > LARGEST_FORM.toBytes()) {
            throw new Refusal(413, IssueType.TOOLONG, "A search as a form may have 64 KB here.");
        }
    }

    @Override
    protected void throwUnknownFhirOperationException(RequestDetails request, String path, RequestTypeEnum method) {
        throw new Refusal(
                405, IssueType.NOTSUPPORTED, method + " is not offered at this address; see GET /fhir/metadata.");
    }

    @Override
    protected void throwUnknownResourceTypeException(String name) {
        throw new Refusal(404, IssueType.NOTFOUND, "FHIR R4 has no such kind of resource that can be sent here.");
    }

    /** Says nothing of what the server is made of. */
    @Override
    public void addHeadersToResponse(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    private static String mediaType(@Nullable String contentType) {
        return contentType == null
                ? ""
                : contentType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
