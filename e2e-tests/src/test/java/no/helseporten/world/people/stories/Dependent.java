package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.AAS;
import static no.helseporten.world.people.Personnel.BAKKE;
import static no.helseporten.world.people.Personnel.OLSEN;
import static no.helseporten.world.people.Personnel.SUNDE;
import static no.helseporten.world.people.fhir.DocumentKind.JOURNAL_NOTE;
import static no.helseporten.world.people.fhir.DocumentKind.OUTPATIENT_SUMMARY;

/** Solveig: dementia, and a niece who reads and answers for her. */
final class Dependent {

    private Dependent() {}

    static void tell(Teller teller) {
        var gp = teller.gp();
        teller.hospital()
                .document("demensutredning.html", OUTPATIENT_SUMMARY, "Poliklinisk epikrise: hukommelse", "61/10", AAS);
        gp.notes("journalnotater.txt", JOURNAL_NOTE, BAKKE);
        teller.municipality().notes("sykehjem.txt", JOURNAL_NOTE, OLSEN);
        gp.bloodTests(SUNDE, """
                HB CRP TSH VITAMIN_D
                14/12 09:00 | 12,4 <5 2,2 38
                4/08 09:00 | 12,2 6 2,4 61
                """);
        gp.medicine("donepezil", "N06DA02", "Donepezil 10 mg tabletter", "60/05", BAKKE)
                .dose("1 tablett om kvelden")
                .against("Alzheimers sykdom");
        gp.medicine("amlodipin", "C08CA01", "Amlodipin 5 mg tabletter", "96/02", BAKKE)
                .dose("1 tablett daglig")
                .against("Høyt blodtrykk");
        gp.medicine("vitamin-d", "A11CC05", "Divisun 800 IE tabletter", "14/16", BAKKE)
                .dose("1 tablett daglig")
                .against("Lite vitamin D");
    }
}
