package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.AAMODT;
import static no.helseporten.world.people.Personnel.AAS;
import static no.helseporten.world.people.Personnel.BAKKE;
import static no.helseporten.world.people.Personnel.BRANDT;
import static no.helseporten.world.people.Personnel.HOLM;
import static no.helseporten.world.people.Personnel.JOHANSEN;
import static no.helseporten.world.people.Personnel.LIE;
import static no.helseporten.world.people.Personnel.OLSEN;
import static no.helseporten.world.people.Personnel.RAHIMI;
import static no.helseporten.world.people.Personnel.VIK;

import java.util.stream.IntStream;

/**
 * Who has looked, in each of the last twelve months. It goes by the month of the calendar, so that what is told anew next
 * month is the same but for the month that is new.
 */
final class LookUps {

    private LookUps() {}

    static void elder(Teller teller) {
        IntStream.rangeClosed(1, 12).forEach(ago -> {
            teller.municipality().lookUp(ago + "/04 08:35", OLSEN).of("Plan for hjelp hjemme");
            teller.gp().lookUp(ago + "/11 10:05", BAKKE).of("Journalnotater");
            switch (teller.month(ago)) {
                case JANUARY ->
                    teller.hospital()
                            .lookUp(ago + "/16 12:40", AAS)
                            .of("epikrise-hjertesvikt", "Epikrise: hjertesvikt")
                            .of("pacemaker", "Pacemaker lagt inn");
                case MARCH ->
                    teller.hospital()
                            .lookUp(ago + "/14 03:20", VIK)
                            .breakingTheGlass("Innlagt bevisstløs etter fall. Måtte vite om blodfortynnende medisiner")
                            .of("epikrise-fall", "Epikrise: fall i hjemmet")
                            .of("Legemiddelliste");
                case MAY ->
                    teller.municipality().lookUp(ago + "/20 13:10", AAMODT).refused();
                case JUNE -> teller.hospital().lookUp(ago + "/09 07:50", LIE).of("Innleggelser");
                case AUGUST ->
                    teller.gp().lookUp(ago + "/22 15:30", RAHIMI).acutely().of("Legemiddelliste");
                case OCTOBER ->
                    teller.hospital().lookUp(ago + "/02 09:15", HOLM).of("Blodprøver");
                default -> {}
            }
        });
    }

    static void adult(Teller teller) {
        IntStream.rangeClosed(1, 12).forEach(ago -> {
            switch (teller.month(ago)) {
                case FEBRUARY, JUNE, OCTOBER ->
                    teller.gp().lookUp(ago + "/18 09:20", BAKKE).of("Journalnotater");
                case MARCH ->
                    teller.hospital()
                            .lookUp(ago + "/05 11:15", JOHANSEN)
                            .of("epikrise-jernmangel", "Poliklinisk epikrise: jernmangel, avsluttet");
                case MAY -> teller.hospital().lookUp(ago + "/23 22:05", LIE).refused();
                case AUGUST ->
                    teller.hospital().lookUp(ago + "/12 10:30", BRANDT).of("Bilder av hud");
                case NOVEMBER ->
                    teller.hospital()
                            .lookUp(ago + "/17 04:45", VIK)
                            .breakingTheGlass(
                                    "Kom med ambulanse med uregelmessig hjerterytme og svarte ikke på tiltale")
                            .of("gastroskopi", "Gastroskopi");
                default -> {}
            }
        });
    }
}
