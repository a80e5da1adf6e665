package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.AAS;
import static no.helseporten.world.people.Personnel.BAKKE;
import static no.helseporten.world.people.Personnel.ENGER;
import static no.helseporten.world.people.Personnel.HOLM;
import static no.helseporten.world.people.Personnel.LIE;
import static no.helseporten.world.people.Personnel.RAHIMI;
import static no.helseporten.world.people.Personnel.SAETHER;
import static no.helseporten.world.people.Personnel.SUNDE;
import static no.helseporten.world.people.Personnel.VIK;
import static no.helseporten.world.people.fhir.DocumentKind.BIOCHEMISTRY;
import static no.helseporten.world.people.fhir.DocumentKind.IMAGING;
import static no.helseporten.world.people.fhir.DocumentKind.JOURNAL_NOTE;
import static no.helseporten.world.people.fhir.DocumentKind.LETTER;
import static no.helseporten.world.people.fhir.DocumentKind.OUTPATIENT_NOTE;
import static no.helseporten.world.people.fhir.DocumentKind.OUTPATIENT_SUMMARY;
import static no.helseporten.world.people.fhir.DocumentKind.REFERRAL;
import static no.helseporten.world.people.fhir.DocumentKind.TREATMENT_PLAN;

import no.helseporten.world.people.fhir.ReportEntry.Field;
import no.helseporten.world.people.fhir.VisitEntry;

/**
 * Marte: iron deficiency found, treated and gone; a slow thyroid; then a knee, a mole and a heart that skips ({@link
 * AdultLater}). She is shown everything a document or a result can be, also what she may not see.
 */
final class Adult {

    private Adult() {}

    static void tell(Teller teller) {
        ironDeficiency(teller);
        thyroid(teller);
        bloodTests(teller);
        everydayNotes(teller);
        whatSheMayNotSee(teller);
        news(teller);
        AdultLater.tell(teller);
        toCome(teller);
    }

    private static void ironDeficiency(Teller teller) {
        var gp = teller.gp();
        var hospital = teller.hospital();
        gp.document(
                "henvisning-jernmangel.txt", REFERRAL, "Henvisning til Medisinsk poliklinikk", "36/14 13:40", BAKKE);
        hospital.document("innkalling-medisin.html", LETTER, "Innkalling til time", "35/20 08:00", LIE);
        hospital.document(
                "poliklinisk-jernmangel.html",
                OUTPATIENT_SUMMARY,
                "Poliklinisk epikrise: utredning av jernmangel",
                "34/15 11:30",
                VIK);
        VisitEntry gastroscopy = hospital.visit("gastroskopi", "Gastroskopi", "34/22 09:00", "34/22 11:00", AAS.unit());
        hospital.document("gastroskopi.html", OUTPATIENT_NOTE, "Gastroskopi", "34/22 10:45", AAS)
                .during(gastroscopy);
        hospital.report("biopsi-tarm", Field.PATHOLOGY, "Vevsprøve fra tolvfingertarmen", "34/22 10:20", ENGER)
                .says("Mikroskopi", "Tre vevsbiter med normale tarmtotter og normalt antall lymfocytter.")
                .conclusion("Normal slimhinne. Ingen tegn til cøliaki.")
                .attached("biopsi-tarm.pdf")
                .during(gastroscopy);
        hospital.document("jerninfusjon.txt", OUTPATIENT_NOTE, "Jern gitt i blodåren", "33/06 12:10", LIE);
        gp.document("provesvar-brev.html", BIOCHEMISTRY, "Svar på blodprøver", "30/12 15:20", BAKKE);
        hospital.document(
                        "epikrise-jernmangel.html",
                        OUTPATIENT_SUMMARY,
                        "Poliklinisk epikrise: jernmangel, avsluttet",
                        "27/18 14:00",
                        AAS)
                .also("epikrise-jernmangel.pdf");
        gp.medicine("jern", "B03AA07", "Duroferon 100 mg depottabletter", "36/14", BAKKE)
                .dose("1 tablett morgen og kveld. Ta den gjerne med et glass appelsinjuice.")
                .against("Jernmangel")
                .stopped("33/01", "Ble kvalm og forstoppet; fikk jern i blodåren i stedet");
        hospital.medicine("jern-infusjon", "B03AC", "Ferinject 50 mg/ml infusjonsvæske", "33/06", AAS)
                .dose("1000 mg i blodåren, én gang")
                .against("Jernmangel")
                .until("33/06");
        gp.prescription("spiral", "G02BA03", "Mirena 20 mikrogram/24 timer spiral", "31/04 10:00", BAKKE)
                .form("intrauterint innlegg")
                .dose("Settes inn av lege. Virker i inntil åtte år.")
                .against("Kraftige menstruasjoner");
    }

    private static void thyroid(Teller teller) {
        var gp = teller.gp();
        gp.document("lagt-stoffskifte.html", LETTER, "Om lågt stoffskifte", "30/15 09:30", RAHIMI)
                .inNynorsk();
        teller.hospital()
                .document("ultralyd-hals.pdf", IMAGING, "Ultralyd av skjoldbruskkjertelen", "29/25 10:00", SAETHER)
                .withLostBinary();
        var hypothyroidism = gp.condition("E03.9", "Lavt stoffskifte (hypotyreose)");
        gp.medicine("levaxin", "H03AA01", "Levaxin 75 mikrogram tabletter", "27/02", BAKKE)
                .dose("1 tablett hver morgen, en halv time før frokost")
                .against(hypothyroidism);
        gp.medicine("levaxin-start", "H03AA01", "Levaxin 50 mikrogram tabletter", "30/15", RAHIMI)
                .dose("1 tablett hver morgen")
                .against(hypothyroidism)
                .until("27/02");
    }

    private static void bloodTests(Teller teller) {
        var gp = teller.gp();
        gp.bloodTests(SUNDE, """
                HB   FERRITIN IRON_SATURATION MCV WHITE_CELLS PLATELETS CRP B12 TSH  FT4  CREATININE EGFR SODIUM POTASSIUM
                36/12 08:20 | 10,4 5   6  74 6,1 412 <5 310 3,9  12,1 62 105 140 4,1
                33/01 08:10 | 10,9 8   9  76 5,8 398 <5 -   4,8  11,4 -  -   -   -
                30/10 08:30 | 12,6 96  24 86 6,4 301 7  342 7,8  9,2  64 102 141 4,0
                27/02 08:15 | 13,1 71  27 88 5,9 288 <5 -   4,1  11,9 -  -   -   -
                24/05 08:40 | 13,4 58  26 89 6,2 279 <5 355 2,6  13,8 61 105 139 4,2
                21/08 08:25 | 13,0 44  22 88 7,3 295 11 -   2,2  14,2 63 103 140 3,9
                18/11 08:10 | 13,3 41  24 89 6,0 284 <5 -   1,9  14,6 -  -   -   -
                15/06 08:35 | 13,6 47  25 90 5,7 276 <5 331 2,1  14,4 65 101 142 4,3
                12/09 08:20 | 13,2 52  23 89 6,6 290 <5 -   2,4  13,9 -  -   -   -
                9/04  08:15 | 13,5 49  26 90 6,1 281 <5 348 2,0  14,8 62 104 140 4,1
                6/10  08:30 | 13,4 55  25 89 9,4 302 38 -   -    -    66 99  138 3,8
                """);
        gp.bloodTests(SUNDE, """
                HBA1C CHOLESTEROL LDL HDL TRIGLYCERIDES VITAMIN_D
                36/13 08:20 | 34 5,4 3,4 1,6 1,1 38
                24/06 08:40 | 35 5,6 3,6 1,5 1,2 61
                12/10 08:20 | 34 5,1 3,1 1,7 0,9 72
                """);
        teller.hospital().bloodTests(HOLM, """
                HB FERRITIN CRP POTASSIUM
                34/15 09:10 | 10,8 7 <5 4,2
                33/06 11:00 | 10,7 7 <5 4,0
                """);
        teller.hospital()
                .bloodTests(HOLM, """
                POTASSIUM SODIUM CREATININE
                7/09 09:30 | 4,2 140 63
                """)
                .corrected("Kalium ble først meldt som 5,9. Prøven hadde stått for lenge og er tatt på nytt.");
        gp.measurements(BAKKE, """
                36/12 09:00 | 108/66 88 64,5 169
                30/12 09:10 | 112/70 72 67,0
                24/05 09:00 | 118/74 68 66,2
                18/11 08:50 | 116/72 70 66,8
                12/09 09:00 | 121/76 66 66,0
                9/04  09:05 | 124/78 84 65,4
                6/10  09:00 | 119/75 80 65,9
                """);
    }

    private static void everydayNotes(Teller teller) {
        teller.gp().notes("journalnotater.txt", JOURNAL_NOTE, BAKKE);
    }

    private static void whatSheMayNotSee(Teller teller) {
        teller.gp()
                .document("samtalenotat.txt", JOURNAL_NOTE, "Samtale", "11/08 13:00", BAKKE)
                .withheld();
        teller.hospital()
                .document(
                        "tverrfaglig-vurdering.html", TREATMENT_PLAN, "Vurdering i tverrfaglig møte", "1/16 15:30", AAS)
                .visibleFrom("-1/15 08:00");
        teller.hospital()
                .report("genprove-hjerte", Field.HEART, "Gentest for arvelig rytmeforstyrrelse", "1/12 09:00", AAS)
                .says("Foreløpig vurdering", "Svaret gjennomgås med pasienten ved neste time.")
                .visibleFrom("-1/15 08:00");
    }

    private static void news(Teller teller) {
        teller.hospital()
                .document(
                        "ny-kontroll.html",
                        OUTPATIENT_SUMMARY,
                        "Poliklinisk epikrise: kontroll av hjerterytmen",
                        "2 days ago 14:05",
                        AAS);
        teller.hospital().document("ny-innkalling.html", LETTER, "Innkalling til time", "1 day ago 08:30", LIE);
        teller.hospital()
                .bloodTests(HOLM, """
                HB FERRITIN CRP TSH FT4 POTASSIUM SODIUM CREATININE EGFR
                2 days ago 09:15 | 13,7 51 <5 2,3 14,1 4,1 141 64 101
                """)
                .preliminary()
                .conclusion("Svar på fritt T3 og metanefriner kommer senere.");
    }

    private static void toCome(Teller teller) {
        teller.hospital().booked("time-rytme", "Kontroll av hjerterytmen", "-1/18 09:30", "-1/18 10:15", AAS.unit());
        LookUps.adult(teller);
    }
}
