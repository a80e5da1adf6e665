package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.BAKKE;
import static no.helseporten.world.people.Personnel.DAHLE;
import static no.helseporten.world.people.Personnel.EIDE;
import static no.helseporten.world.people.Personnel.SUNDE;
import static no.helseporten.world.people.fhir.DocumentKind.JOURNAL_NOTE;
import static no.helseporten.world.people.fhir.DocumentKind.LUNG;
import static no.helseporten.world.people.fhir.DocumentKind.OUTPATIENT_SUMMARY;
import static no.helseporten.world.people.fhir.DocumentKind.REFERRAL;

/** Oda: asthma that is well looked after. Her parents read it for her. */
final class Child {

    private Child() {}

    static void tell(Teller teller) {
        var gp = teller.gp();
        var hospital = teller.hospital();
        gp.document("henvisning-astma.txt", REFERRAL, "Henvisning for hoste og tung pust", "20/05 11:20", BAKKE);
        hospital.document("astma.html", OUTPATIENT_SUMMARY, "Poliklinisk epikrise: astma", "18/12 12:00", DAHLE);
        hospital.document("pusteprove.pdf", LUNG, "Pusteprøve (spirometri)", "6/15 10:40", DAHLE);
        teller.municipality().notes("skolehelse.txt", JOURNAL_NOTE, EIDE);
        gp.bloodTests(SUNDE, """
                HB_CHILD CRP FERRITIN
                20/05 10:50 | 12,6 <5 29
                3/20 09:10 | 12,9 24 -
                """);
        teller.municipality().measurements(EIDE, """
                26/10 09:00 | - - 22,4 121
                2/14 09:00 | - - 28,1 132
                """);
        hospital.medicine("flutide", "R03BA05", "Flutide 50 mikrogram inhalasjonsaerosol", "18/12", DAHLE)
                .dose("1 dose morgen og kveld i kammer. Skyll munnen etterpå.")
                .against("Astma");
        hospital.medicine("ventoline", "R03AC02", "Ventoline 0,1 mg inhalasjonsaerosol", "20/05", BAKKE)
                .whenNeeded("1–2 doser i kammer ved tung pust, og før trening")
                .against("Astma");
        gp.allergy("peanott", "Peanøtter", "48/03", DAHLE)
                .severe()
                .reaction("Elveblest og oppkast")
                .note("Har adrenalinpenn hjemme og på skolen.");
    }
}
