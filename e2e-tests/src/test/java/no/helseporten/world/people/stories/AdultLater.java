package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.AAS;
import static no.helseporten.world.people.Personnel.BAKKE;
import static no.helseporten.world.people.Personnel.BRANDT;
import static no.helseporten.world.people.Personnel.ENGER;
import static no.helseporten.world.people.Personnel.HOLM;
import static no.helseporten.world.people.Personnel.JOHANSEN;
import static no.helseporten.world.people.Personnel.LIE;
import static no.helseporten.world.people.Personnel.RAHIMI;
import static no.helseporten.world.people.Personnel.SAETHER;
import static no.helseporten.world.people.Personnel.THORSEN;
import static no.helseporten.world.people.fhir.DocumentKind.ALLERGY_TESTS;
import static no.helseporten.world.people.fhir.DocumentKind.CERTIFICATE;
import static no.helseporten.world.people.fhir.DocumentKind.DISCHARGE_SUMMARY;
import static no.helseporten.world.people.fhir.DocumentKind.HEART;
import static no.helseporten.world.people.fhir.DocumentKind.IMAGING;
import static no.helseporten.world.people.fhir.DocumentKind.LETTER;
import static no.helseporten.world.people.fhir.DocumentKind.NURSING_SUMMARY;
import static no.helseporten.world.people.fhir.DocumentKind.OPERATION;
import static no.helseporten.world.people.fhir.DocumentKind.OUTPATIENT_NOTE;
import static no.helseporten.world.people.fhir.DocumentKind.OUTPATIENT_SUMMARY;
import static no.helseporten.world.people.fhir.DocumentKind.PHYSIOTHERAPY_SUMMARY;
import static no.helseporten.world.people.fhir.DocumentKind.PICTURES;
import static no.helseporten.world.people.fhir.DocumentKind.REFERRAL;
import static no.helseporten.world.people.fhir.DocumentKind.SICK_NOTE;

import no.helseporten.world.people.Organisations;
import no.helseporten.world.people.fhir.ReportEntry.Field;
import no.helseporten.world.people.fhir.VisitEntry;

/** Marte's last two years: the knee, the mole, the heart, and what everybody who treats her should know. */
final class AdultLater {

    private AdultLater() {}

    static void tell(Teller teller) {
        knee(teller);
        mole(teller);
        heart(teller);
        infections(teller);
        criticalInformation(teller);
    }

    private static void knee(Teller teller) {
        var gp = teller.gp();
        var hospital = teller.hospital();
        hospital.document("rontgen-kne.html", IMAGING, "Røntgen av høyre kne", "24/03 11:15", SAETHER);
        hospital.report("rontgen-kne-svar", Field.IMAGING, "Røntgen av høyre kne", "24/03 11:00", SAETHER)
                .conclusion("Ingen brudd. Litt væske i leddet.");
        gp.document("henvisning-kne.pdf", REFERRAL, "Henvisning til Ortopedisk avdeling", "24/08 12:00", BAKKE);
        hospital.document("mr-kne.html", IMAGING, "MR av høyre kne", "23/12 17:40", SAETHER);
        hospital.report("mr-kne-svar", Field.IMAGING, "MR av høyre kne", "23/12 17:00", SAETHER)
                .says("Funn", "Rift i bakre horn av indre menisk. Korsbånd og sidebånd er hele.")
                .conclusion("Meniskrift på innsiden av høyre kne.");
        hospital.document("innkalling-kne.pdf", LETTER, "Innkalling til operasjon", "23/22 08:00", JOHANSEN);
        VisitEntry stay = hospital.visit(
                "kneoperasjon", "Innleggelse for kneoperasjon", "22/10 07:30", "22/11 13:00", JOHANSEN.unit());
        hospital.document("operasjon-kne.pdf", OPERATION, "Operasjonsbeskrivelse", "22/10 12:20", JOHANSEN)
                .during(stay);
        hospital.document("sykepleie-kne.txt", NURSING_SUMMARY, "Sykepleiesammenfatning", "22/11 10:30", LIE)
                .at(Organisations.ORTHOPAEDICS)
                .during(stay);
        var first = hospital.document(
                        "epikrise-kne-forelopig.html", DISCHARGE_SUMMARY, "Foreløpig epikrise", "22/11 13:00", JOHANSEN)
                .during(stay);
        hospital.document(
                        "epikrise-kne.html", DISCHARGE_SUMMARY, "Epikrise: operert meniskrift", "22/14 09:00", JOHANSEN)
                .during(stay)
                .replaces(first);
        gp.document("sykmelding-kne.pdf", SICK_NOTE, "Sykmelding", "22/13 10:00", BAKKE);
        hospital.document(
                "fysio-kne.html", PHYSIOTHERAPY_SUMMARY, "Opptrening etter kneoperasjon", "19/15 14:45", THORSEN);
        gp.document("attest-kne.pdf", CERTIFICATE, "Legeerklæring til forsikringsselskap", "16/09 11:10", BAKKE);
        gp.medicine("paracet", "N02BE01", "Paracet 500 mg tabletter", "22/11", BAKKE)
                .dose("2", "tablett", 4)
                .against("Smerter etter kneoperasjon")
                .until("21/01");
        gp.medicine("ibux", "M01AE01", "Ibux 400 mg tabletter", "22/11", BAKKE)
                .whenNeeded("1 tablett inntil tre ganger daglig ved smerter, sammen med mat")
                .stopped("21/20", "Vondt i magen");
    }

    private static void mole(Teller teller) {
        var gp = teller.gp();
        var hospital = teller.hospital();
        gp.document("foflekk.png", PICTURES, "Bilde av føflekk på venstre legg", "14/06 10:20", BAKKE);
        gp.document("henvisning-hud.txt", REFERRAL, "Henvisning til Hudpoliklinikken", "14/06 10:40", BAKKE);
        hospital.document("poliklinisk-hud.html", OUTPATIENT_NOTE, "Føflekk fjernet", "13/11 13:30", BRANDT);
        hospital.report("foflekk-svar", Field.PATHOLOGY, "Vevsprøve av føflekk", "13/11 13:00", ENGER)
                .says(
                        "Mikroskopi",
                        "Godartet føflekk med lett uregelmessige celler. Hele føflekken er med, og det er frisk hud"
                                + " rundt.")
                .conclusion("Godartet. Ikke behov for mer kirurgi.")
                .attached("foflekk-svar.pdf");
        hospital.document(
                        "epikrise-hud.html", OUTPATIENT_SUMMARY, "Poliklinisk epikrise: føflekk", "12/05 15:10", BRANDT)
                .asBinary();
    }

    private static void heart(Teller teller) {
        var gp = teller.gp();
        var hospital = teller.hospital();
        gp.document("henvisning-hjerte.txt", REFERRAL, "Henvisning for hjertebank", "9/04 12:15", BAKKE);
        hospital.document("langtids-ekg.pdf", HEART, "EKG over 24 timer", "8/14 16:00", AAS);
        hospital.report("ekko", Field.HEART, "Ultralyd av hjertet", "8/15 10:00", AAS)
                .says("Pumpefunksjon", "Normal. Utdrivningsfraksjon 62 prosent.")
                .conclusion("Normalt hjerte. Ingen klaffefeil.");
        hospital.document(
                "hendelsesregistrator.html", OPERATION, "Hjerteovervåker lagt inn under huden", "7/09 11:40", AAS);
        hospital.document(
                "poliklinisk-hjerte.html", OUTPATIENT_SUMMARY, "Poliklinisk epikrise: hjertebank", "5/20 13:20", AAS);
        hospital.medicine("metoprolol", "C07AB02", "Selo-Zok 25 mg depottabletter", "5/20", AAS)
                .dose("1 tablett om kvelden")
                .against("Ekstraslag")
                .paused("Prøver uten mens hjerteovervåkeren registrerer")
                .note("Vurderes på nytt ved neste kontroll.");
        hospital.document("brev-bestilling.html", LETTER, "Informasjon fra avdelingen", "4/03 07:55", LIE);
    }

    private static void infections(Teller teller) {
        var gp = teller.gp();
        teller.hospital()
                .report("urindyrkning", Field.MICROBIOLOGY, "Dyrkning av urin", "6/10 09:30", HOLM)
                .looksFor("Escherichia coli", true)
                .says("Følsomhet", "Følsom for pivmecillinam, nitrofurantoin og trimetoprim.")
                .conclusion("Rikelig vekst av Escherichia coli: urinveisinfeksjon.");
        teller.hospital()
                .report("klamydia", Field.MICROBIOLOGY, "Klamydia og gonoré", "15/06 09:00", HOLM)
                .looksFor("Chlamydia trachomatis", false)
                .looksFor("Neisseria gonorrhoeae", false);
        gp.medicine("furadantin", "J01XE01", "Furadantin 50 mg tabletter", "6/10", RAHIMI)
                .dose("1 tablett tre ganger daglig i fem dager")
                .against("Urinveisinfeksjon")
                .until("6/15");
        gp.medicine("vitamin-d", "A11CC05", "Divisun 800 IE tabletter", "36/20", BAKKE)
                .dose("1", "tablett", 1)
                .against("Lite vitamin D");
    }

    private static void criticalInformation(Teller teller) {
        var gp = teller.gp();
        gp.medicineAllergy("penicillin", "J01C", "Penicillin", "36/12", BAKKE)
                .severe()
                .reaction("Elveblest over hele kroppen og hevelse i leppene en halv time etter første tablett")
                .note("Som 19-åring, behandlet på legevakt.");
        teller.hospital().document("allergiutredning.html", ALLERGY_TESTS, "Allergiutredning", "3/17 12:30", AAS);
        teller.hospital()
                .allergy("egg", "Egg", "3/17", AAS)
                .mild()
                .refuted()
                .note("Avkreftet ved prikktest og provokasjon. Kan spise egg.");
        gp.medicineAllergy("ibuprofen", "M01AE01", "Ibuprofen", "21/20", BAKKE)
                .intolerance()
                .mild()
                .reaction("Magesmerter");
        teller.hospital()
                .warning(
                        "hjerteovervaker",
                        "Implantat",
                        "Hjerteovervåker (implantert hendelsesregistrator) under huden til venstre for brystbenet. Kan"
                                + " tas MR, men apparatet skal avleses først.",
                        "7/09",
                        AAS);
    }
}
