package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.AAS;
import static no.helseporten.world.people.Personnel.BAKKE;
import static no.helseporten.world.people.Personnel.SUNDE;
import static no.helseporten.world.people.fhir.DocumentKind.JOURNAL_NOTE;
import static no.helseporten.world.people.fhir.DocumentKind.OUTPATIENT_SUMMARY;

/** Nora: an ordinary record. Nothing in it says where she lives, or that nobody may know. */
final class Protected {

    private Protected() {}

    static void tell(Teller teller) {
        var gp = teller.gp();
        gp.notes("journalnotater.txt", JOURNAL_NOTE, BAKKE);
        teller.hospital()
                .document("hodepine.html", OUTPATIENT_SUMMARY, "Poliklinisk epikrise: hodepine", "7/19 13:00", AAS);
        gp.bloodTests(SUNDE, """
                HB CRP TSH
                12/08 08:30 | 13,0 <5 1,4
                2/03 08:30 | 13,2 <5 1,5
                """);
        gp.medicine("sumatriptan", "N02CC01", "Sumatriptan 50 mg tabletter", "7/19", AAS)
                .whenNeeded("1 tablett ved anfall")
                .against("Migrene");
    }
}
