package no.helseporten.world.people;

import java.util.List;

/** Everybody who works in the organisations of the world. */
public final class Personnel {

    /** The one who can sign in: the demo person {@code clinician}. */
    public static final Clinician AAS =
            new Clinician("9990101", "Henrik", "Aas", "Overlege, spesialist i indremedisin", Organisations.MEDICAL);

    public static final Clinician VIK = new Clinician("9990102", "Guro", "Vik", "LIS-lege", Organisations.MEDICAL);
    public static final Clinician LIE = new Clinician("9990103", "Mona", "Lie", "Sykepleier", Organisations.MEDICAL);
    public static final Clinician HOLM =
            new Clinician("9990104", "Maria", "Holm", "Bioingeniør", Organisations.LABORATORY);
    public static final Clinician ENGER =
            new Clinician("9990105", "Tor", "Enger", "Overlege, spesialist i patologi", Organisations.LABORATORY);
    public static final Clinician SAETHER =
            new Clinician("9990106", "Lars", "Sæther", "Radiolog", Organisations.RADIOLOGY);
    public static final Clinician JOHANSEN = new Clinician(
            "9990107", "Eirik", "Johansen", "Overlege, spesialist i ortopedi", Organisations.ORTHOPAEDICS);
    public static final Clinician THORSEN =
            new Clinician("9990108", "Ane", "Thorsen", "Fysioterapeut", Organisations.ORTHOPAEDICS);
    public static final Clinician BRANDT = new Clinician(
            "9990109", "Sofie", "Brandt", "Overlege, spesialist i hudsykdommer", Organisations.DERMATOLOGY);
    public static final Clinician DAHLE =
            new Clinician("9990110", "Ellen", "Dahle", "Overlege, spesialist i barnesykdommer", Organisations.CHILDREN);

    public static final Clinician BAKKE =
            new Clinician("9990201", "Kristin", "Bakke", "Fastlege", Organisations.SOLBAKKEN);
    public static final Clinician RAHIMI =
            new Clinician("9990202", "Amir", "Rahimi", "LIS-lege i allmennmedisin", Organisations.SOLBAKKEN);
    public static final Clinician SUNDE =
            new Clinician("9990203", "Trude", "Sunde", "Bioingeniør", Organisations.SOLBAKKEN);

    public static final Clinician OLSEN =
            new Clinician("9990301", "Randi", "Olsen", "Sykepleier", Organisations.HOME_NURSING);
    public static final Clinician AAMODT =
            new Clinician("9990302", "Per", "Åmodt", "Fysioterapeut", Organisations.HOME_NURSING);
    public static final Clinician EIDE =
            new Clinician("9990303", "Jorunn", "Eide", "Helsesykepleier", Organisations.HEALTH_STATION);

    private Personnel() {}

    public static List<Clinician> all() {
        return List.of(
                AAS, VIK, LIE, HOLM, ENGER, SAETHER, JOHANSEN, THORSEN, BRANDT, DAHLE, BAKKE, RAHIMI, SUNDE, OLSEN,
                AAMODT, EIDE);
    }
}
