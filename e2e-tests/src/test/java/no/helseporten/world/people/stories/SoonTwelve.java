package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.BAKKE;
import static no.helseporten.world.people.Personnel.EIDE;
import static no.helseporten.world.people.Personnel.SUNDE;
import static no.helseporten.world.people.fhir.DocumentKind.JOURNAL_NOTE;

/** Iben: hay fever and growing fast. Her parents read it for her until she is twelve. */
final class SoonTwelve {

    private SoonTwelve() {}

    static void tell(Teller teller) {
        var gp = teller.gp();
        gp.notes("journalnotater.txt", JOURNAL_NOTE, BAKKE);
        teller.municipality().notes("skolehelse.txt", JOURNAL_NOTE, EIDE);
        gp.bloodTests(SUNDE, """
                HB_CHILD CRP FERRITIN
                15/09 09:20 | 12,1 <5 14
                11/14 09:10 | 12,8 <5 27
                """);
        teller.municipality().measurements(EIDE, """
                38/10 09:00 | - - 27,0 129
                3/14 09:00 | - - 39,6 150
                """);
        gp.medicine("aerius", "R06AX27", "Aerius 2,5 mg smeltetabletter", "7/20", BAKKE)
                .whenNeeded("1 smeltetablett daglig i pollensesongen")
                .against("Pollenallergi");
        gp.allergy("pollen", "Bjørkepollen", "31/05", BAKKE).mild().reaction("Kløende øyne og tett nese");
    }
}
