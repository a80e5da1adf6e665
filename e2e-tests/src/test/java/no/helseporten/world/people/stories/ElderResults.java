package no.helseporten.world.people.stories;

import static no.helseporten.world.people.Personnel.HOLM;
import static no.helseporten.world.people.Personnel.OLSEN;
import static no.helseporten.world.people.Personnel.SUNDE;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.helseporten.world.people.fhir.ReportEntry.Field;

/** Three years of Arne's tests: INR every month, kidneys, heart and diabetes every third, the scales and the cuff at home. */
final class ElderResults {

    /** The oldest first, one a month. */
    private static final String INR = """
            2,3 2,6 2,4 2,1 2,8 3,4 2,5 2,2 2,4 2,7 1,8 2,3 2,5 2,6 2,4 2,9 3,1 2,6
            2,4 4,8 2,2 2,0 2,5 2,6 2,3 2,4 2,7 2,5 1,7 2,2 2,6 2,4 2,8 2,5 2,3 2,6
            """;

    /** Pressure, pulse and weight; the oldest first, one a month. The weight tells of the water. */
    private static final String AT_HOME = """
            128/76 72 83,6, 130/74 70 83,1, 126/72 68 82,9,
            128/74 66 82,5, 124/70 62 82,8, 122/70 54 83,0, 118/68 46 83,4, 120/70 44 84,0, 126/74 62 83,2,
            124/72 62 82,6, 126/74 60 82,4, 128/74 62 82,0, 130/76 61 81,8, 126/72 60 82,1, 124/70 62 81,9,
            122/70 72 80,8, 120/68 64 81,2, 124/72 62 81,5, 118/66 61 81,0, 112/62 60 80,2, 116/66 62 79,8,
            120/68 62 79,9, 118/68 60 80,1, 122/70 61 80,0, 124/70 62 80,4, 126/72 62 81,9, 128/74 64 82,6,
            118/68 62 80,1, 116/66 60 79,4, 118/66 62 79,2, 120/68 61 79,0, 118/68 62 79,3, 122/70 62 79,1
            """;

    private ElderResults() {}

    static void tell(Teller teller) {
        teller.gp().bloodTests(SUNDE, "INR\n" + monthly(INR.strip().split("\\s+"), "01 08:10"));
        kidneysHeartAndDiabetes(teller);
        inHospital(teller);
        teller.municipality().measurements(OLSEN, monthly(AT_HOME.strip().split(",\\s+"), "06 10:15"));
    }

    private static void kidneysHeartAndDiabetes(Teller teller) {
        teller.gp().bloodTests(SUNDE, """
                CREATININE EGFR POTASSIUM SODIUM UREA HB NT_PROBNP HBA1C GLUCOSE ALAT ALBUMIN
                36/11 08:20 | 112 54 4,4 139 8,9  13,9 3850 61 9,8  42 38
                33/11 08:20 | 118 51 4,5 140 9,4  13,6 1720 59 9,1  38 39
                30/11 08:20 | 116 52 4,4 141 9,2  13,8 1340 56 8,4  35 40
                27/11 08:20 | 121 49 4,6 139 9,9  13,5 1510 57 8,8  34 39
                24/11 08:20 | 119 50 4,5 140 9,6  13,7 1180 54 8,1  36 40
                21/11 08:20 | 124 48 4,7 140 10,3 13,4 1090 55 8,3  33 39
                18/11 08:20 | 129 46 4,6 138 10,8 13,1 1420 58 9,0  41 36
                15/11 08:20 | 131 45 4,8 139 11,2 13,0 1260 56 8,5  35 38
                12/11 08:20 | 138 42 4,9 138 12,4 12,7 1310 57 8,6  34 38
                9/11  08:20 | 146 39 5,0 138 13,6 12,4 1480 58 8,9  33 37
                6/11  08:20 | 137 42 4,8 139 12,1 12,8 1060 52 7,6  34 38
                3/11  08:20 | 139 42 5,3 139 12,3 12,9 980  51 7,4  32 38
                1/11  08:20 | 141 41 5,2 138 12,8 12,8 1010 51 7,5  33 38
                """);
        teller.gp().bloodTests(SUNDE, """
                CHOLESTEROL LDL HDL TRIGLYCERIDES
                36/12 08:30 | 4,4 2,3 1,1 1,9
                24/12 08:30 | 4,1 2,0 1,2 1,7
                12/12 08:30 | 3,8 1,7 1,2 1,6
                """);
    }

    private static void inHospital(Teller teller) {
        teller.hospital().bloodTests(HOLM, """
                CREATININE EGFR POTASSIUM SODIUM HB CRP NT_PROBNP WHITE_CELLS PLATELETS
                34/02 14:40 | 128 46 4,9 136 13,2 14 6240 8,1 212
                34/05 07:30 | 121 49 4,1 138 13,4 11 4180 7,6 208
                34/09 07:30 | 119 50 4,3 139 13,7 8  2210 7,0 221
                13/18 21:40 | 136 43 4,8 138 12,9 9  1290 9,8 198
                """);
        teller.hospital()
                .report("urin-elder", Field.MICROBIOLOGY, "Dyrkning av urin", "13/19 08:00", HOLM)
                .looksFor("Bakterievekst", false)
                .conclusion("Ingen tegn til urinveisinfeksjon.");
        teller.hospital().bloodTests(HOLM, """
                POTASSIUM CREATININE NT_PROBNP
                3 days ago 09:40 | 5,0 140 990
                """);
    }

    /** One line a month of what was measured, the last of them last month. */
    private static String monthly(String[] values, String day) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> (values.length - i) + "/" + day + " | " + values[i])
                .collect(Collectors.joining("\n"));
    }
}
