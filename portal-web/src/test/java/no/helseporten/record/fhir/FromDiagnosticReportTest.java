package no.helseporten.record.fhir;

import static no.helseporten.record.fhir.Arriving.RULES;
import static no.helseporten.record.fhir.Arriving.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import no.helseporten.record.store.ReportRows;
import no.helseporten.record.store.StoredObservation;
import no.helseporten.record.store.StoredReport.Category;
import no.helseporten.record.store.StoredResultStatus;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FromDiagnosticReportTest {

    private final Arriving door = new Arriving();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'category':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v2-0074','code':'LAB'}]}]                      | LABORATORY
            'category':[{'coding':[{'code':'HM'}]}]                                                                                | LABORATORY
            'category':[{'coding':[{'code':'LAB'},{'code':'SP'}]}]                                                                 | PATHOLOGY
            'category':[{'coding':[{'code':'MB'}]}]                                                                                | MICROBIOLOGY
            'category':[{'coding':[{'code':'SP'}]}]                                                                                | PATHOLOGY
            'category':[{'coding':[{'code':'CT'}]}]                                                                                | IMAGING
            'category':[{'coding':[{'system':'http://snomed.info/sct','code':'394914008'}]}]                                       | IMAGING
            'category':[{'coding':[{'system':'http://loinc.org','code':'LP29684-5'}]}]                                             | IMAGING
            'category':[{'coding':[{'system':'urn:oid:2.16.578.1.12.4.1.1.9602','code':'C03-2'}]}]                                 | MICROBIOLOGY
            'category':[{'coding':[{'system':'urn:oid:2.16.578.1.12.4.1.1.9602','code':'E01-2'}]}]                                 | IMAGING
            'code':{'coding':[{'system':'http://ehelse.no/fhir/CodeSystem/no-kodeverk-7280-nlk','code':'NPU18016'}]}               | LABORATORY
            'code':{'text':'Røntgen thorax'}                                                                                       | IMAGING
            'code':{'text':'Basic metabolic panel - Blood'}                                                                        | LABORATORY
            'code':{'text':'Blood use questionnaire'}                                                                              | OTHER
            'code':{'coding':[{'system':'http://loinc.org','code':'34117-2','display':'History and physical note'}]}               | OTHER
            """)
    void its_category_follows_from_codes_and_else_from_words(String element, Category category) {
        assertThat(report(element).report().category()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({
        "registered,REGISTERED",
        "partial,PRELIMINARY",
        "preliminary,PRELIMINARY",
        "final,FINAL",
        "amended,CORRECTED",
        "corrected,CORRECTED",
        "appended,CORRECTED",
        "cancelled,CANCELLED",
        "unknown,PRELIMINARY"
    })
    void its_status_is_ours(String status, StoredResultStatus ours) {
        assertThat(report("'status':'" + status + "'").report().status()).isEqualTo(ours);
    }

    @Test
    void its_results_stand_in_order_and_contained_ones_are_kept_with_it() {
        String json = """
                'contained':[{'resourceType':'Observation','id':'hb','status':'final','code':{'text':'Hb'},
                              'valueQuantity':{'value':13},'effectiveDateTime':'2099'},
                             {'resourceType':'Observation','id':'gone','status':'entered-in-error','code':{'text':'x'}}],
                'meta':{'security':[{'system':'urn:oid:2.16.578.1.12.4.1.1.9603','code':'NORN'}]},
                'result':[{'reference':'Observation/b'},{'reference':'#hb'},{'reference':'#gone'},{'reference':'#none'},
                          {'display':'words only'},{'reference':'Observation/a'}]""";
        ReportRows rows = report(json);

        StoredObservation hb = rows.contained().observations().getFirst();
        assertThat(rows.results())
                .extracting(ReportRows.Result::observationId)
                .containsExactly(id("Observation/b"), hb.observationId(), id("Observation/a"));
        assertThat(rows.results()).extracting(ReportRows.Result::position).containsExactly(0, 1, 2);
        assertThat(hb.containedIn()).isEqualTo(id("DiagnosticReport/1"));
        assertThat(hb.restriction().withheld()).isTrue();
        assertThat(door.errors).containsExactly("DiagnosticReport.contained[0].effective");
        assertThat(report(json)).isEqualTo(rows);
    }

    @Test
    void its_conclusion_is_said_in_words_or_by_its_codes() {
        assertThat(report("'conclusion':'Alt vel','conclusionCode':[{'text':'x'}]")
                        .report()
                        .conclusion())
                .isEqualTo("Alt vel");
        assertThat(report("'conclusionCode':[{'text':'x'},{'text':'y'}]")
                        .report()
                        .conclusion())
                .isEqualTo("x, y");
    }

    @Test
    void it_brings_its_own_text() {
        ReportRows rows = report("'presentedForm':[{'contentType':'text/plain; charset=utf-8','data':'SGVp'}]");

        assertThat(rows.contents().getFirst().ownerId()).isEqualTo(id("DiagnosticReport/1"));
        assertThat(rows.contents().getFirst().contentType()).isEqualTo("text/plain");
    }

    @Test
    void it_was_taken_and_issued_when_the_source_says() {
        ReportRows rows = report("'effectiveDateTime':'2025-07-02','issued':'2025-07-03T10:00:00Z'");

        assertThat(rows.report().taken().at()).isEqualTo(Instant.parse("2025-07-01T22:00:00Z"));
        assertThat(rows.report().issuedAt()).isEqualTo(Instant.parse("2025-07-03T10:00:00Z"));
        assertThat(report("'issued':'2025-07-03T10:00:00Z'").report().taken().at())
                .isEqualTo(Instant.parse("2025-07-03T10:00:00Z"));
    }

    @Test
    void it_cannot_be_issued_or_taken_in_the_future() {
        report("'effectiveDateTime':'2026-03-05','issued':'2026-03-05T10:00:00Z'");

        assertThat(door.errors).containsExactlyInAnyOrder("DiagnosticReport.effective", "DiagnosticReport.issued");
    }

    @Test
    void it_is_never_without_a_title() {
        assertThat(report("'code':{}").report().title()).isEqualTo("Prøvesvar");
    }

    private ReportRows report(String elements) {
        String status = elements.contains("'status':'") && elements.startsWith("'status'") ? "" : "'status':'final',";
        return FromDiagnosticReport.rows(
                        door.of(
                                DiagnosticReport.class,
                                "{'resourceType':'DiagnosticReport','id':'1'," + status + elements + "}"),
                        RULES)
                .orElseThrow();
    }
}
