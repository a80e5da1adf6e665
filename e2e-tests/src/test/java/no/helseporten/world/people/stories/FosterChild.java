package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.BAKKE;
import static no.helseporten.world.people.Personnel.DAHLE;
import static no.helseporten.world.people.Personnel.EIDE;
import static no.helseporten.world.people.Personnel.SUNDE;
import static no.helseporten.world.people.fhir.DocumentKind.CERTIFICATE;
import static no.helseporten.world.people.fhir.DocumentKind.JOURNAL_NOTE;
import static no.helseporten.world.people.fhir.DocumentKind.OUTPATIENT_SUMMARY;

/** Leo: what his foster mother needs to know to look after him, and one note that is not for parents. */
final class FosterChild {

    private FosterChild() {}

    static void tell(Teller teller) {
        var gp = teller.gp();
        var municipality = teller.municipality();
        gp.document("barnelegeattest.pdf", CERTIFICATE, "Legeattest til barneverntjenesten", "22/08 11:00", BAKKE)
                .hiddenFromParents();
        teller.hospital().document("orer.html", OUTPATIENT_SUMMARY, "Poliklinisk epikrise: ører", "9/17 11:30", DAHLE);
        municipality.notes("helsestasjon.txt", JOURNAL_NOTE, EIDE);
        municipality.measurements(EIDE, """
                21/12 09:30 | - - 15,8 103
                4/06 09:30 | - - 20,2 116
                """);
        gp.bloodTests(SUNDE, """
                HB_CHILD FERRITIN VITAMIN_D
                21/20 10:00 | 11,2 12 31
                9/20 10:00 | 12,4 33 66
                """);
        gp.medicine("tran", "A11CC05", "D-vitamin dråper", "21/22", BAKKE)
                .dose("5 dråper daglig")
                .against("Lite vitamin D")
                .until("9/20");
        gp.medicineAllergy("penicillin", "J01C", "Penicillin", "30/01", BAKKE)
                .suspected()
                .reaction("Utslett på magen")
                .note("Usikker opplysning fra tidligere. Skal testes før skolestart.");
    }
}
