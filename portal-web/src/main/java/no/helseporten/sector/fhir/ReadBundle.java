package no.helseporten.sector.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.helseporten.sector.fhir.Entry.Act;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Reads what each entry of a Bundle asks for, and tells of every entry that asks for something else than it can get. */
final class ReadBundle {

    private final Set<String> fullUrls = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<@Nullable Entry> entries = new ArrayList<>();

    ReadBundle(Bundle bundle) {
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            entries.add(read("Bundle.entry[" + i + "]", bundle.getEntry().get(i)));
        }
    }

    /** One for each entry of the Bundle, in its order; null for those with a problem. */
    List<@Nullable Entry> entries() {
        return entries;
    }

    List<Problem> problems() {
        return problems;
    }

    private @Nullable Entry read(String path, BundleEntryComponent entry) {
        BundleEntryRequestComponent request = entry.getRequest();
        if (!entry.hasRequest() || !request.hasMethod() || !request.hasUrl()) {
            return refuse(Problem.invalid(path + ".request", "Give the method (POST or PUT) and the url."));
        }
        if (request.getMethod() != HTTPVerb.POST && request.getMethod() != HTTPVerb.PUT) {
            return refuse(Problem.notAllowed(
                    path + ".request.method",
                    request.getMethod().toCode() + " is not offered here; POST and PUT are."));
        }
        if (entry.getResource() == null) {
            return refuse(Problem.invalid(path + ".resource", "There is no resource to store."));
        }
        String fullUrl = entry.hasFullUrl() ? entry.getFullUrl() : null;
        if (fullUrl != null && !fullUrls.add(fullUrl)) {
            return refuse(Problem.invalid(path + ".fullUrl", "Another entry has this fullUrl too."));
        }
        return request.getMethod() == HTTPVerb.POST
                ? create(path, request, entry.getResource(), fullUrl)
                : update(path, request, entry.getResource(), fullUrl);
    }

    private @Nullable Entry create(
            String path, BundleEntryRequestComponent request, Resource resource, @Nullable String fullUrl) {
        if (!relative(request.getUrl()).equals(resource.fhirType())) {
            return refuse(Problem.invalid(
                    path + ".request.url", "To create this resource the url must be " + resource.fhirType() + "."));
        }
        Condition condition = null;
        if (request.hasIfNoneExist()) {
            condition = condition(path + ".request.ifNoneExist", resource.fhirType(), request.getIfNoneExist());
            if (condition == null) {
                return null;
            }
        }
        return new Entry(
                path + ".resource",
                condition == null ? Act.CREATE : Act.CREATE_IF_NONE,
                resource,
                idOf(resource),
                condition,
                fullUrl,
                null);
    }

    private @Nullable Entry update(
            String path, BundleEntryRequestComponent request, Resource resource, @Nullable String fullUrl) {
        String url = relative(request.getUrl());
        String ifMatch = request.hasIfMatch() ? request.getIfMatch() : null;
        String id = idOf(resource);
        if (url.startsWith(resource.fhirType() + "?")) {
            Condition condition = condition(path + ".request.url", resource.fhirType(), url);
            return condition == null
                    ? null
                    : new Entry(path + ".resource", Act.UPDATE, resource, id, condition, fullUrl, ifMatch);
        }
        if (!url.matches(resource.fhirType() + "/[A-Za-z0-9.-]{1,64}")) {
            return refuse(Problem.invalid(
                    path + ".request.url",
                    "To update this resource the url must be %1$s/[id] or %1$s?identifier=[system]|[value]."
                            .formatted(resource.fhirType())));
        }
        String urlId = url.substring(url.indexOf('/') + 1);
        if (!urlId.equals(id)) {
            return refuse(Problem.invalid(path + ".resource.id", "The id must be the one in request.url."));
        }
        return new Entry(path + ".resource", Act.UPDATE, resource, id, null, fullUrl, ifMatch);
    }

    private @Nullable Condition condition(String path, String type, String query) {
        Condition condition = Condition.parse(type, query).orElse(null);
        if (condition == null) {
            refuse(Problem.precondition(path, "The one condition offered here is identifier=[system]|[value]."));
        }
        return condition;
    }

    private @Nullable Entry refuse(Problem problem) {
        problems.add(problem);
        return null;
    }

    static @Nullable String idOf(Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    private static String relative(String url) {
        return url.startsWith("/") ? url.substring(1) : url;
    }
}
