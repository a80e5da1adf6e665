package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.AAMODT;
import static no.helseporten.world.people.Personnel.AAS;
import static no.helseporten.world.people.Personnel.BAKKE;
import static no.helseporten.world.people.Personnel.JOHANSEN;
import static no.helseporten.world.people.Personnel.LIE;
import static no.helseporten.world.people.Personnel.OLSEN;
import static no.helseporten.world.people.Personnel.SAETHER;
import static no.helseporten.world.people.Personnel.VIK;
import static no.helseporten.world.people.fhir.DocumentKind.CERTIFICATE;
import static no.helseporten.world.people.fhir.DocumentKind.DIABETES;
import static no.helseporten.world.people.fhir.DocumentKind.DISCHARGE_SUMMARY;
import static no.helseporten.world.people.fhir.DocumentKind.EYE;
import static no.helseporten.world.people.fhir.DocumentKind.HEART;
import static no.helseporten.world.people.fhir.DocumentKind.IMAGING;
import static no.helseporten.world.people.fhir.DocumentKind.JOURNAL_NOTE;
import static no.helseporten.world.people.fhir.DocumentKind.LETTER;
import static no.helseporten.world.people.fhir.DocumentKind.NURSING_SUMMARY;
import static no.helseporten.world.people.fhir.DocumentKind.OPERATION;
import static no.helseporten.world.people.fhir.DocumentKind.OUTPATIENT_SUMMARY;
import static no.helseporten.world.people.fhir.DocumentKind.PHYSIOTHERAPY_SUMMARY;
import static no.helseporten.world.people.fhir.DocumentKind.REFERRAL;
import static no.helseporten.world.people.fhir.DocumentKind.TEST;
import static no.helseporten.world.people.fhir.DocumentKind.TREATMENT_PLAN;

import no.helseporten.world.people.fhir.ReportEntry.Field;
import no.helseporten.world.people.fhir.VisitEntry;

/** Arne: heart, kidneys and diabetes that pull in different directions, and the many who help him keep the balance. */
final class Elder {

    private Elder() {}

    static void tell(Teller teller) {
        heartFailure(teller);
        pacemaker(teller);
        fall(teller);
        diabetesAndKidneys(teller);
        everyday(teller);
        toCome(teller);
        ElderMedicines.tell(teller);
        ElderResults.tell(teller);
    }

    private static void heartFailure(Teller teller) {
        var hospital = teller.hospital();
        teller.gp().document("henvisning-hjerte.txt", REFERRAL, "Henvisning for tung pust", "35/06 11:00", BAKKE);
        VisitEntry stay =
                hospital.visit("hjertesvikt", "Innleggelse for hjertesvikt", "34/02 14:00", "34/09 12:00", AAS.unit());
        hospital.report("rontgen-lunger", Field.IMAGING, "Røntgen av lungene", "34/02 15:20", SAETHER)
                .says("Funn", "Stort hjerte. Økt væske i lungene og litt væske i begge lungesekker.")
                .conclusion("Tegn til hjertesvikt. Ingen lungebetennelse.")
                .during(stay);
        hospital.document("rontgen-lunger.html", IMAGING, "Røntgen av lungene", "34/02 16:00", SAETHER)
                .during(stay);
        hospital.report("ekko", Field.HEART, "Ultralyd av hjertet", "34/03 10:00", AAS)
                .says("Pumpefunksjon", "Nedsatt. Utdrivningsfraksjon 38 prosent.")
                .conclusion("Hjertesvikt med nedsatt pumpefunksjon. Lett lekkasje i mitralklaffen.")
                .during(stay);
        hospital.document("sykepleie-hjertesvikt.txt", NURSING_SUMMARY, "Sykepleiesammenfatning", "34/09 10:00", LIE)
                .during(stay);
        hospital.document("epikrise-hjertesvikt.html", DISCHARGE_SUMMARY, "Epikrise: hjertesvikt", "34/09 12:00", VIK)
                .also("epikrise-hjertesvikt.pdf")
                .during(stay);
        hospital.document(
                "hjertesviktpoliklinikk.html",
                OUTPATIENT_SUMMARY,
                "Poliklinisk epikrise: hjertesvikt",
                "31/14 13:00",
                AAS);
        hospital.document("ny-hjertekontroll.html", LETTER, "Innkalling til kontroll", "2 days ago 08:10", LIE);
    }

    private static void pacemaker(Teller teller) {
        var hospital = teller.hospital();
        hospital.document("innkalling-pacemaker.pdf", LETTER, "Innkalling til pacemaker", "26/20 08:00", LIE);
        hospital.document("pacemaker.pdf", OPERATION, "Pacemaker lagt inn", "25/11 13:30", AAS);
        hospital.notes("pacemakerkontroller.txt", HEART, AAS);
    }

    private static void fall(Teller teller) {
        var hospital = teller.hospital();
        VisitEntry stay =
                hospital.visit("fall", "Innleggelse etter fall", "13/18 21:00", "13/21 11:00", JOHANSEN.unit());
        hospital.report("rontgen-hofte", Field.IMAGING, "Røntgen av bekken og høyre hofte", "13/18 22:10", SAETHER)
                .conclusion("Ingen brudd. Alderssvarende slitasje i begge hofter.")
                .during(stay);
        hospital.document("epikrise-fall.html", DISCHARGE_SUMMARY, "Epikrise: fall i hjemmet", "13/21 11:00", JOHANSEN)
                .during(stay);
        teller.municipality()
                .document("fysio-fall.html", PHYSIOTHERAPY_SUMMARY, "Fysioterapi hjemme", "11/10 12:00", AAMODT);
        teller.municipality()
                .document("tiltaksplan.html", TREATMENT_PLAN, "Plan for hjelp hjemme", "12/20 14:00", OLSEN);
    }

    private static void diabetesAndKidneys(Teller teller) {
        var gp = teller.gp();
        gp.notes("diabetes-arskontroller.txt", DIABETES, BAKKE);
        gp.document("henvisning-oye.txt", REFERRAL, "Henvisning til øyelege", "22/03 09:30", BAKKE);
        teller.hospital().notes("oyekontroller.txt", EYE, VIK);
        gp.document("henvisning-nyre.txt", REFERRAL, "Henvisning for nyresvikt", "10/05 10:00", BAKKE);
        teller.hospital()
                .document(
                        "nyrepoliklinikk.html",
                        OUTPATIENT_SUMMARY,
                        "Poliklinisk epikrise: nyresvikt",
                        "8/12 12:40",
                        AAS);
    }

    private static void everyday(Teller teller) {
        var gp = teller.gp();
        gp.notes("journalnotater.txt", JOURNAL_NOTE, BAKKE);
        gp.notes("inr-brev.txt", LETTER, BAKKE);
        gp.document("legemiddelgjennomgang.html", TREATMENT_PLAN, "Gjennomgang av legemidler", "5/16 13:30", BAKKE);
        gp.document("forerkort.pdf", CERTIFICATE, "Helseattest for førerrett", "16/10 10:15", BAKKE);
        gp.document("minnetest.html", TEST, "Minnetest", "4/08 10:30", BAKKE);
        teller.municipality().notes("hjemmesykepleie.txt", JOURNAL_NOTE, OLSEN);
    }

    private static void toCome(Teller teller) {
        teller.hospital().booked("time-hjerte", "Kontroll av hjertesvikt", "-1/09 10:00", "-1/09 10:45", AAS.unit());
        teller.gp().booked("time-fastlege", "Legemiddelgjennomgang", "-2/16 13:00", "-2/16 13:30", BAKKE.unit());
        LookUps.elder(teller);
    }
}
