package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.AAS;
import static no.helseporten.world.people.Personnel.BAKKE;
import static no.helseporten.world.people.Personnel.OLSEN;
import static no.helseporten.world.people.Personnel.VIK;

/** Arne's medicines, and what those who give him medicines must know. */
final class ElderMedicines {

    private ElderMedicines() {}

    static void tell(Teller teller) {
        heart(teller);
        diabetesAndTheRest(teller);
        past(teller);
        criticalInformation(teller);
    }

    private static void heart(Teller teller) {
        var gp = teller.gp();
        var fibrillation = gp.condition("I48", "Atrieflimmer");
        var heartFailure = gp.condition("I50", "Hjertesvikt");
        gp.medicine("marevan", "B01AA03", "Marevan 2,5 mg tabletter", "120/10", BAKKE)
                .dose("Etter eget skjema. Dosen bestemmes av INR-prøven, og du får beskjed etter hver prøve.")
                .against(fibrillation)
                .note("Mål for INR: 2,0 til 3,0.");
        gp.medicine("bisoprolol", "C07AB07", "Bisoprolol 5 mg tabletter", "34/09", VIK)
                .dose("1 tablett om morgenen")
                .against(heartFailure);
        gp.medicine("furosemid", "C03CA01", "Furix 40 mg tabletter", "34/09", VIK)
                .dose("1 tablett morgen og 1 tablett midt på dagen. Øker vekten mer enn 2 kg på tre dager, ring legen.")
                .against(heartFailure);
        gp.medicine("ramipril", "C09AA05", "Ramipril 5 mg tabletter", "34/09", VIK)
                .dose("1 tablett om kvelden")
                .against(heartFailure)
                .paused("Kalium er for høyt; ny prøve om to uker")
                .note("Tas opp igjen i lavere dose når kalium er under 5,0.");
        gp.medicine("atorvastatin", "C10AA05", "Atorvastatin 40 mg tabletter", "84/03", BAKKE)
                .dose("1", "tablett", 1)
                .against("Forebygge hjerteinfarkt");
    }

    private static void diabetesAndTheRest(Teller teller) {
        var gp = teller.gp();
        var diabetes = gp.condition("E11", "Diabetes type 2");
        gp.medicine("metformin", "A10BA02", "Metformin 500 mg tabletter", "96/15", BAKKE)
                .dose("1 tablett morgen og kveld, sammen med mat")
                .against(diabetes)
                .note("Halvert da nyrefunksjonen falt. Ta pause ved oppkast eller diaré.");
        gp.medicine("jardiance", "A10BK03", "Jardiance 10 mg tabletter", "8/12", AAS)
                .dose("1 tablett om morgenen")
                .against(diabetes);
        gp.medicine("allopurinol", "M04AA01", "Allopurinol 100 mg tabletter", "60/02", BAKKE)
                .dose("1 tablett daglig")
                .against("Forebygge urinsyregikt");
        gp.medicine("pantoprazol", "A02BC02", "Pantoprazol 20 mg enterotabletter", "48/20", BAKKE)
                .dose("1 tablett en halv time før frokost")
                .against("Beskytte magen");
        gp.medicine("spiriva", "R03BB04", "Spiriva 18 mikrogram inhalasjonspulver", "72/12", BAKKE)
                .dose("1 inhalasjon hver morgen")
                .against("Kols");
        gp.medicine("xalatan", "S01EE01", "Xalatan 50 mikrogram/ml øyedråper", "22/18", VIK)
                .dose("1 dråpe i hvert øye om kvelden")
                .against("Grønn stær");
        gp.medicine("paracet", "N02BE01", "Paracet 500 mg tabletter", "40/03", BAKKE)
                .whenNeeded("2 tabletter inntil tre ganger daglig ved vondt i hoftene");
        gp.medicine("divisun", "A11CC05", "Divisun 800 IE tabletter", "50/01", BAKKE)
                .dose("1", "tablett", 1);
        teller.municipality()
                .medicine("movicol", "A06AD65", "Movicol pulver", "12/20", OLSEN)
                .whenNeeded("1 pose om morgenen ved treg mage");
    }

    private static void past(Teller teller) {
        var gp = teller.gp();
        gp.medicine("imovane", "N05CF01", "Imovane 5 mg tabletter", "30/05", BAKKE)
                .dose("1 tablett ved leggetid")
                .against("Søvnvansker")
                .stopped("13/21", "Gir økt fare for nye fall");
        gp.medicine("digoksin", "C01AA05", "Digoxin 62,5 mikrogram tabletter", "90/10", BAKKE)
                .dose("1 tablett daglig")
                .stopped("25/12", "Ikke nødvendig etter pacemaker");
        gp.medicine("amoxicillin", "J01CA04", "Amoxicillin 500 mg kapsler", "18/24", BAKKE)
                .dose("1 kapsel tre ganger daglig i sju dager")
                .against("Lungebetennelse")
                .until("17/01");
        gp.prescription("teststrimler", "V04CA", "Teststrimler til blodsukker", "6/02 09:00", BAKKE)
                .form("teststrimler")
                .dose("Mål blodsukkeret mandag, onsdag og fredag før frokost")
                .against("Diabetes type 2");
    }

    private static void criticalInformation(Teller teller) {
        teller.hospital()
                .warning(
                        "pacemaker-varsel",
                        "Implantat",
                        "Pacemaker, MR-betinget. Skal kontrolleres før og etter MR. Ikke diatermi uten kardiolog.",
                        "25/11",
                        AAS);
        teller.gp()
                .warning(
                        "blodfortynnende",
                        "Pågående behandling",
                        "Bruker warfarin (Marevan). Økt blødningsfare ved inngrep og fall.",
                        "120/10",
                        BAKKE);
        teller.gp()
                .medicineAllergy("trimetoprim-sulfa", "J01EE01", "Trimetoprim og sulfametoksazol", "70/01", BAKKE)
                .severe()
                .reaction("Utbredt utslett med blemmer")
                .note("Øker dessuten virkningen av Marevan.");
        teller.gp()
                .medicineAllergy("nsaid", "M01A", "Betennelsesdempende midler (NSAID)", "34/09", BAKKE)
                .intolerance()
                .severe()
                .reaction("Forverret hjertesvikt og nyresvikt");
    }
}
