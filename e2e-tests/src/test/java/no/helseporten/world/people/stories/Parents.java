package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.BAKKE;
import static no.helseporten.world.people.Personnel.RAHIMI;
import static no.helseporten.world.people.Personnel.SUNDE;
import static no.helseporten.world.people.fhir.DocumentKind.CERTIFICATE;
import static no.helseporten.world.people.fhir.DocumentKind.JOURNAL_NOTE;
import static no.helseporten.world.people.fhir.DocumentKind.LETTER;

/** The grown-ups with children in their care; what is told is of themselves. */
final class Parents {

    private Parents() {}

    /** Silje: low vitamin D, and a cervical screening. */
    static void mother(Teller teller) {
        var gp = teller.gp();
        gp.notes("journalnotater.txt", JOURNAL_NOTE, BAKKE);
        gp.document("livmorhals.html", LETTER, "Svar på livmorhalsprøve", "5/09 14:00", BAKKE);
        gp.bloodTests(SUNDE, """
                HB FERRITIN TSH VITAMIN_D
                11/10 08:45 | 12,4 22 1,6 34
                5/02 08:45 | 12,9 31 1,7 68
                """);
        gp.medicine("divisun", "A11CC05", "Divisun 2000 IE tabletter", "11/12", BAKKE)
                .dose("1 tablett daglig")
                .against("Lite vitamin D");
    }

    /** Jonas: a certificate for work at sea. */
    static void father(Teller teller) {
        var gp = teller.gp();
        gp.document("sjomannsattest.pdf", CERTIFICATE, "Helseattest for arbeidstakere på skip", "7/14 09:40", RAHIMI);
        gp.measurements(RAHIMI, "7/14 09:20 | 128/80 64 84,0 183");
        gp.bloodTests(SUNDE, """
                HB CREATININE ALAT HBA1C
                7/14 09:00 | 15,1 82 31 35
                """);
    }

    /** Berit: knees, and tiredness that passes. */
    static void fosterMother(Teller teller) {
        var gp = teller.gp();
        gp.notes("journalnotater.txt", JOURNAL_NOTE, BAKKE);
        gp.bloodTests(SUNDE, """
                HB FERRITIN B12 TSH
                6/04 08:20 | 12,8 41 288 2,2
                """);
    }
}
