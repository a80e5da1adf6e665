package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.BAKKE;
import static no.helseporten.world.people.Personnel.EIDE;
import static no.helseporten.world.people.Personnel.HOLM;
import static no.helseporten.world.people.Personnel.RAHIMI;
import static no.helseporten.world.people.Personnel.SUNDE;
import static no.helseporten.world.people.fhir.DocumentKind.JOURNAL_NOTE;
import static no.helseporten.world.people.fhir.DocumentKind.LETTER;

import no.helseporten.world.people.fhir.ReportEntry.Field;

/** Thea: until a few weeks ago her parents saw most of this; now it is hers. */
final class NewAdult {

    private NewAdult() {}

    static void tell(Teller teller) {
        var gp = teller.gp();
        gp.document("prevensjon.html", LETTER, "Om p-pillene dine", "4/21 15:10", RAHIMI)
                .hiddenFromParents();
        gp.medicine("loette", "G03AA07", "Loette 28 tabletter", "4/21", RAHIMI)
                .dose("1 tablett daglig til samme tid")
                .against("Prevensjon")
                .hiddenFromParents();
        gp.notes("journalnotater.txt", JOURNAL_NOTE, BAKKE);
        teller.municipality().notes("skolehelse.txt", JOURNAL_NOTE, EIDE);
        teller.hospital()
                .report("mononukleose", Field.MICROBIOLOGY, "Kyssesyke", "9/05 10:00", HOLM)
                .looksFor("Antistoffer mot Epstein-Barr-virus (IgM)", true)
                .conclusion("Nylig gjennomgått kyssesyke.");
        gp.bloodTests(SUNDE, """
                HB CRP WHITE_CELLS ALAT
                9/05 09:30 | 13,0 18 11,4 88
                7/12 09:30 | 13,3 <5 6,2  31
                """);
        gp.measurements(BAKKE, "4/21 15:00 | 112/68 70 58,5 168");
        gp.document("ny-velkommen.html", LETTER, "Nå er du 16 år", "3 days ago 12:00", BAKKE);
    }
}
