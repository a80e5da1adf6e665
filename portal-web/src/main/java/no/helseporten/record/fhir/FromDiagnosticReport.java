package no.helseporten.record.fhir;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.helseporten.person.fhir.Arrival;
import no.helseporten.record.store.ReportRows;
import no.helseporten.record.store.StoredReceipt;
import no.helseporten.record.store.StoredReport;
import no.helseporten.record.store.StoredRestriction;
import no.helseporten.record.store.StoredResultStatus;
import no.helseporten.record.store.StoredTime;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.jspecify.annotations.Nullable;

/** DiagnosticReport to {@code record.report}, with its results, contents and contained observations. */
final class FromDiagnosticReport {

    private static final String[] PREFERRED = {CodeSystems.NLK, CodeSystems.LOINC};

    private FromDiagnosticReport() {}

    static Optional<ReportRows> rows(Arrival<DiagnosticReport> arrival, IntakeRules rules) {
        DiagnosticReport report = arrival.resource();
        if (report.getStatus() == DiagnosticReportStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        StoredRestriction restriction = Restrictions.of(report, rules.restrictions());
        ObservationGathering contained = new ObservationGathering(arrival, restriction);
        List<UUID> resultIds = contained.idsOf(report.getResult());
        List<ReportRows.Result> results = IntStream.range(0, resultIds.size())
                .mapToObj(position -> new ReportRows.Result(
                        arrival.person().value(), arrival.id(), position, resultIds.get(position)))
                .toList();
        return Optional.of(new ReportRows(
                report(arrival, restriction),
                results,
                Contents.of(report.getPresentedForm(), "DiagnosticReport.presentedForm[%d]", arrival, rules.content()),
                contained.rows()));
    }

    private static StoredReport report(Arrival<DiagnosticReport> arrival, StoredRestriction restriction) {
        DiagnosticReport report = arrival.resource();
        Times.notAhead(Times.instantOf(report.getIssuedElement()), "DiagnosticReport.issued", arrival);
        return new StoredReport(
                new StoredReceipt(arrival.person().value(), arrival.source(), arrival.receivedAt()),
                arrival.id(),
                status(report.getStatus()),
                ReportCategory.of(report),
                Codes.stored(report.getCode(), PREFERRED),
                Nameless.REPORT.unless(
                        Words.first(Words.of(report.getCode(), PREFERRED), Words.of(report.getCategory())), arrival),
                Words.first(report.getConclusion(), Words.of(report.getConclusionCode())),
                taken(arrival),
                Times.instantOf(report.getIssuedElement()),
                Parties.firstPublic(
                        arrival,
                        Stream.concat(report.getPerformer().stream(), report.getResultsInterpreter().stream())
                                .toList()),
                arrival.references().idOf(report.getEncounter()).orElse(null),
                restriction);
    }

    private static StoredTime taken(Arrival<DiagnosticReport> arrival) {
        Optional<StoredTime> effective = Times.of(arrival.resource().getEffective());
        effective.ifPresent(time -> Times.notAhead(time.at(), "DiagnosticReport.effective", arrival));
        return effective
                .or(() -> Times.of(arrival.resource().getIssuedElement()))
                .orElseGet(() -> Times.exactly(arrival.receivedAt()));
    }

    private static StoredResultStatus status(@Nullable DiagnosticReportStatus status) {
        return switch (status) {
            case REGISTERED -> StoredResultStatus.REGISTERED;
            case FINAL -> StoredResultStatus.FINAL;
            case AMENDED, CORRECTED, APPENDED -> StoredResultStatus.CORRECTED;
            case CANCELLED -> StoredResultStatus.CANCELLED;
            // What is not told to be final is not called so.
            case null -> StoredResultStatus.PRELIMINARY;
            default -> StoredResultStatus.PRELIMINARY;
        };
    }
}
