package no.helseporten.world.people;

import java.time.LocalDate;
import no.helseporten.world.people.Birthday.FirstOf;
import no.helseporten.world.people.Birthday.LastMonth;
import no.helseporten.world.people.Birthday.MonthAfterNext;

/** The parts that demo people play. */
@SuppressWarnings("ImmutableEnumChecker") // a birthday is nothing but numbers
public enum Cast {
    ADULT(
            "Marte",
            "Solvang",
            true,
            new FirstOf(3, 42),
            Home.FJORDVEIEN,
            "Kvinne på 42 år med lang historie: jernmangel, lavt stoffskifte, et kne og en føflekk"),
    ELDER(
            "Arne",
            "Fossum",
            false,
            new FirstOf(9, 78),
            Home.KIRKEBAKKEN,
            "Mann på 78 år med mange legemidler, blodfortynnende, diabetes og hjemmesykepleie"),
    RELATIVE(
            "Hilde",
            "Fossum Berge",
            true,
            new FirstOf(1, 50),
            Home.STRANDGATA,
            "Arne Fossums datter på 50 år, hans og hans søsters nærmeste pårørende"),
    DEPENDENT(
            "Solveig",
            "Fossum",
            true,
            new FirstOf(2, 81),
            Home.CARE_HOME,
            "Arne Fossums søster på 81 år med demens; Hilde Fossum Berge har tildelt fullmakt som snart går ut"),
    PARENT(
            "Silje",
            "Nygaard",
            true,
            new FirstOf(5, 38),
            Home.SKOGVEIEN,
            "Mor på 38 år med foreldreansvar for Oda, Iben, Emil og Thea"),
    OTHER_PARENT(
            "Jonas",
            "Tveit",
            false,
            new FirstOf(11, 41),
            Home.BRYGGA,
            "Far på 41 år til Oda, Iben, Emil og Thea; bor på en annen adresse"),
    CHILD("Oda", "Nygaard Tveit", true, new FirstOf(6, 8), Home.SKOGVEIEN, "Barn på 8 år med astma"),
    SOON_TWELVE(
            "Iben",
            "Nygaard Tveit",
            true,
            new MonthAfterNext(12),
            Home.SKOGVEIEN,
            "Barn på 11 år som snart fyller 12; da mister foreldrene det meste av innsynet"),
    YOUNG(
            "Emil",
            "Nygaard Tveit",
            false,
            new FirstOf(2, 14),
            Home.SKOGVEIEN,
            "Ungdom på 14 år; noe er unntatt fra foreldrenes innsyn"),
    NEW_ADULT(
            "Thea",
            "Nygaard Tveit",
            true,
            new LastMonth(16),
            Home.SKOGVEIEN,
            "Fylte 16 år for noen uker siden og bestemmer nå selv"),
    PROTECTED("Nora", "Lindvik", true, new FirstOf(10, 35), Home.SECRET, "Kvinne på 35 år med fortrolig adresse"),
    FOSTER_PARENT("Berit", "Haugland", true, new FirstOf(4, 47), Home.TEGLVERKET, "Fostermor på 47 år for Leo"),
    FOSTER_CHILD(
            "Leo",
            "Myhre",
            false,
            new FirstOf(8, 6),
            Home.TEGLVERKET,
            "Fosterbarn på 6 år; barneverntjenesten har omsorgen"),
    HELPER(
            "Petter",
            "Lunde",
            false,
            new FirstOf(7, 55),
            Home.KIRKEBAKKEN_NEXT,
            "Nabo på 55 år som hjelper Arne Fossum på nett"),
    CLERK(
            "Anniken",
            "Moe",
            true,
            new FirstOf(12, 33),
            Home.STRANDGATA,
            "Saksbehandler på 33 år som registrerer fullmakter på papir"),
    SECOND_CLERK(
            "Rolf",
            "Engen",
            false,
            new FirstOf(1, 59),
            Home.BRYGGA,
            "Saksbehandler på 59 år som godkjenner det en kollega har registrert"),
    CLINICIAN(
            "Henrik",
            "Aas",
            false,
            new FirstOf(9, 45),
            Home.TEGLVERKET,
            "Overlege på 45 år ved Medisinsk poliklinikk, Fjordheim sykehus HF"),
    EMPTY(
            "Tuva",
            "Strand",
            true,
            new FirstOf(6, 29),
            Home.BRYGGA,
            "Kvinne på 29 år som det ikke finnes noen opplysninger om");

    /** Where they live; one municipality, a few streets. */
    enum Home {
        FJORDVEIEN("Fjordveien 12"),
        KIRKEBAKKEN("Kirkebakken 3"),
        KIRKEBAKKEN_NEXT("Kirkebakken 5"),
        STRANDGATA("Strandgata 41 B"),
        SKOGVEIEN("Skogveien 27"),
        BRYGGA("Brygga 8"),
        TEGLVERKET("Teglverket 16"),
        CARE_HOME("Solhaugveien 2"),
        SECRET("");

        private final String street;

        Home(String street) {
            this.street = street;
        }
    }

    private final String givenName;
    private final String familyName;
    private final boolean woman;
    private final Birthday birthday;
    private final Home home;
    private final String description;

    Cast(String givenName, String familyName, boolean woman, Birthday birthday, Home home, String description) {
        this.givenName = givenName;
        this.familyName = familyName;
        this.woman = woman;
        this.birthday = birthday;
        this.home = home;
        this.description = description;
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public boolean isWoman() {
        return woman;
    }

    public boolean hasProtectedAddress() {
        return home == Home.SECRET;
    }

    /** The street address; empty when it is protected. */
    public String street() {
        return home.street;
    }

    /** Who plays the part on a day. */
    public DemoPerson asOf(LocalDate today) {
        LocalDate birthDate = birthday.seenFrom(today);
        String number = NationalNumber.of(birthDate, woman, Math.floorMod(key().hashCode(), 100));
        return new DemoPerson(key(), number, givenName, familyName, birthDate, description);
    }
}
