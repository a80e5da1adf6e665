package no.helseporten.sector.fhir;

import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import no.helseporten.sector.fhir.StoreMessage.Answer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;

/** Writes the answer to a Bundle: one entry for each that came, in the same order. */
final class AnswerBundle {

    private AnswerBundle() {}

    static Bundle transaction(List<Stored> stored) {
        Bundle answer = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
        stored.forEach(each -> answer.addEntry().setResponse(success(each)));
        return answer;
    }

    static Bundle batch(ReadBundle read, List<Answer> answers) {
        Map<Entry, Answer> byEntry = new IdentityHashMap<>();
        answers.forEach(answer -> byEntry.put(answer.entry(), answer));
        Bundle bundle = new Bundle().setType(BundleType.BATCHRESPONSE);
        for (int i = 0; i < read.entries().size(); i++) {
            Entry entry = read.entries().get(i);
            Answer answer = entry == null ? null : byEntry.get(entry);
            String path = "Bundle.entry[" + i + "]";
            if (answer == null || answer.stored().isEmpty()) {
                List<Problem> problems = answer == null
                        ? read.problems().stream()
                                .filter(problem -> problem.isWithin(path))
                                .toList()
                        : answer.problems();
                bundle.addEntry().setResponse(failure(new Refusal(problems)));
            } else {
                bundle.addEntry().setResponse(success(answer.stored().getFirst()));
            }
        }
        return bundle;
    }

    private static BundleEntryResponseComponent success(Stored stored) {
        BundleEntryResponseComponent response = new BundleEntryResponseComponent()
                .setStatus(stored.created() ? "201 Created" : "200 OK")
                .setLocation(stored.location() + "/_history/" + stored.version())
                .setEtag("W/\"" + stored.version() + "\"")
                .setLastModified(Date.from(stored.lastModified()));
        if (!stored.issues().isEmpty()) {
            response.setOutcome(Outcomes.ofIssues(stored.issues()));
        }
        return response;
    }

    private static BundleEntryResponseComponent failure(Refusal refusal) {
        return new BundleEntryResponseComponent()
                .setStatus(Integer.toString(refusal.getStatusCode()))
                .setOutcome(Outcomes.of(refusal.problems()));
    }
}
