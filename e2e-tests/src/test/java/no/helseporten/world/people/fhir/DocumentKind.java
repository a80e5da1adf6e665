package no.helseporten.world.people.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;

/** Kinds of document, as Volven 9602 has them. */
public enum DocumentKind {
    DISCHARGE_SUMMARY("A03-2", "Epikrise"),
    NURSING_SUMMARY("A04-2", "Sykepleiesammenfatning"),
    PHYSIOTHERAPY_SUMMARY("A05-2", "Fysioterapisammenfatning"),
    OUTPATIENT_SUMMARY("A13-2", "Poliklinisk epikrise"),
    TREATMENT_PLAN("B01-2", "Tverrfaglig behandlingsplan"),
    JOURNAL_NOTE("B02-2", "Journalnotat"),
    OUTPATIENT_NOTE("B03-2", "Poliklinisk notat"),
    BIOCHEMISTRY("C01-2", "Medisinsk biokjemi"),
    MICROBIOLOGY("C03-2", "Mikrobiologi, virologi og serologi"),
    PATHOLOGY("C04-2", "Patologi, histologi og cytologi"),
    ALLERGY_TESTS("C07-2", "Allergiutredning"),
    HEART("D01-2", "Hjerte og kretsløp"),
    LUNG("D02-2", "Lunge"),
    EYE("D09-2", "Øye"),
    IMAGING("E00-1", "Bildediagnostikk og andre medisinske bilder"),
    PICTURES("E01-2", "Diagnostiske bilder"),
    OPERATION("F02-2", "Anestesi- og opr. Rapporter"),
    DIABETES("F05-2", "Diabetes/ endokrinologi"),
    REFERRAL("I01-2", "Henvisninger"),
    LETTER("I02-2", "Brev"),
    CERTIFICATE("J00-1", "Attester, melding og erklæringer"),
    SICK_NOTE("J01-2", "Sykmeldinger og trygdesaker"),
    TEST("S01-2", "Tester");

    private final String code;
    private final String display;

    DocumentKind(String code, String display) {
        this.code = code;
        this.display = display;
    }

    CodeableConcept toFhir() {
        return Codes.coded(Codes.DOCUMENT_TYPE, code, display);
    }
}
