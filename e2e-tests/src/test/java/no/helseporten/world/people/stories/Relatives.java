package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.BAKKE;
import static no.helseporten.world.people.Personnel.RAHIMI;
import static no.helseporten.world.people.Personnel.SAETHER;
import static no.helseporten.world.people.Personnel.SUNDE;
import static no.helseporten.world.people.fhir.DocumentKind.IMAGING;
import static no.helseporten.world.people.fhir.DocumentKind.JOURNAL_NOTE;

import no.helseporten.world.people.fhir.ReportEntry.Field;

/** Those around Arne, who have a little of their own too. */
final class Relatives {

    private Relatives() {}

    /** Hilde: migraine, and screening at fifty. */
    static void daughter(Teller teller) {
        var gp = teller.gp();
        gp.notes("journalnotater.txt", JOURNAL_NOTE, BAKKE);
        teller.hospital().document("mammografi.html", IMAGING, "Svar på mammografi", "4/18 12:00", SAETHER);
        teller.hospital()
                .report("mammografi-svar", Field.IMAGING, "Mammografi", "4/10 10:00", SAETHER)
                .conclusion("Normale bryster på begge sider. Ny innkalling om to år.");
        gp.bloodTests(SUNDE, """
                HB CRP TSH HBA1C CHOLESTEROL LDL HDL TRIGLYCERIDES
                14/07 08:30 | 13,4 <5 1,8 35 6,1 4,0 1,5 1,4
                2/07 08:30 | 13,6 <5 1,9 36 5,8 3,7 1,6 1,3
                """);
        gp.medicine("maxalt", "N02CC04", "Maxalt 10 mg smeltetabletter", "40/02", BAKKE)
                .whenNeeded("1 smeltetablett ved anfall. Kan gjentas etter to timer, høyst 2 i døgnet.")
                .against("Migrene");
    }

    /** Petter: a back that is better, and pollen. */
    static void neighbour(Teller teller) {
        var gp = teller.gp();
        gp.notes("journalnotater.txt", JOURNAL_NOTE, RAHIMI);
        gp.medicine("cetirizin", "R06AE07", "Cetirizin 10 mg tabletter", "8/20", RAHIMI)
                .whenNeeded("1 tablett daglig i pollensesongen")
                .against("Pollenallergi");
        gp.allergy("pollen", "Bjørkepollen", "60/10", BAKKE).mild().reaction("Rennende nese og kløende øyne");
        gp.measurements(RAHIMI, """
                9/12 10:00 | 138/84 72 88,5 181
                3/12 10:00 | 132/82 70 86,9
                """);
    }
}
