package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.BAKKE;
import static no.helseporten.world.people.Personnel.DAHLE;
import static no.helseporten.world.people.Personnel.EIDE;
import static no.helseporten.world.people.Personnel.SAETHER;
import static no.helseporten.world.people.Personnel.SUNDE;
import static no.helseporten.world.people.fhir.DocumentKind.IMAGING;
import static no.helseporten.world.people.fhir.DocumentKind.JOURNAL_NOTE;
import static no.helseporten.world.people.fhir.DocumentKind.LETTER;
import static no.helseporten.world.people.fhir.DocumentKind.OUTPATIENT_SUMMARY;

import no.helseporten.world.people.fhir.ReportEntry.Field;

/** Emil: a broken wrist everybody may know of, and a conversation that is his own. */
final class Young {

    private Young() {}

    static void tell(Teller teller) {
        var gp = teller.gp();
        var hospital = teller.hospital();
        hospital.report("handledd-svar", Field.IMAGING, "Røntgen av venstre håndledd", "10/03 18:20", SAETHER)
                .conclusion("Lite brudd i spolebenet uten feilstilling.");
        hospital.document("handledd.html", IMAGING, "Røntgen av venstre håndledd", "10/03 19:00", SAETHER);
        hospital.document("gips.html", OUTPATIENT_SUMMARY, "Poliklinisk epikrise: håndledd", "8/28 10:00", DAHLE);
        gp.document("kviser.html", LETTER, "Råd om kviser", "5/11 15:00", BAKKE);
        gp.medicine("epiduo", "D10AD53", "Epiduo gel", "5/11", BAKKE)
                .dose("Et tynt lag om kvelden")
                .against("Kviser");
        gp.medicine("paracet", "N02BE01", "Paracet 500 mg tabletter", "10/03", DAHLE)
                .whenNeeded("1 tablett inntil fire ganger daglig")
                .until("10/17");
        teller.municipality().notes("skolehelse.txt", JOURNAL_NOTE, EIDE);
        exempt(teller);
    }

    /** He has asked that these are not shown to his parents, for reasons that are respected. */
    private static void exempt(Teller teller) {
        teller.municipality()
                .document("samtale.txt", JOURNAL_NOTE, "Samtale hos helsesykepleier", "3/09 13:15", EIDE)
                .hiddenFromParents();
        teller.gp()
                .document("samtale-lege.txt", JOURNAL_NOTE, "Samtale om søvn og uro", "2/16 14:30", BAKKE)
                .hiddenFromParents();
        teller.gp().bloodTests(SUNDE, """
                HB TSH FERRITIN VITAMIN_D
                2/16 14:50 | 14,1 2,0 48 44
                """).hiddenFromParents();
        teller.gp()
                .medicine("melatonin", "N05CH01", "Melatonin 2 mg tabletter", "2/16", BAKKE)
                .dose("1 tablett en time før leggetid")
                .against("Søvnvansker")
                .hiddenFromParents();
    }
}
