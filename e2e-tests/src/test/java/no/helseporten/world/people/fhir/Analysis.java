package no.helseporten.world.people.fhir;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** What a laboratory measures, with the ranges it sends. Either end of a range may be open. */
public enum Analysis {
    HB("NPU28309", "B-Hemoglobin", "g/dL", "g/dL", "11.7-15.3", "13.4-17.0"),
    HB_CHILD("NPU28309", "B-Hemoglobin", "g/dL", "g/dL", "11.0-14.5", "11.0-14.5"),
    WHITE_CELLS("NPU02593", "B-Leukocytter", "10^9/L", "10*9/L", "3.5-8.8", "3.5-8.8"),
    PLATELETS("NPU03568", "B-Trombocytter", "10^9/L", "10*9/L", "165-387", "145-348"),
    MCV("NPU01944", "Erc(B)-MCV", "fL", "fL", "82-98", "82-98"),
    CRP("NPU19748", "P-CRP", "mg/L", "mg/L", "-5", "-5"),
    CREATININE("NPU04998", "P-Kreatinin", "µmol/L", "umol/L", "45-90", "60-105"),
    SODIUM("NPU03429", "P-Natrium", "mmol/L", "mmol/L", "137-145", "137-145"),
    POTASSIUM("NPU03230", "P-Kalium", "mmol/L", "mmol/L", "3.6-4.6", "3.6-4.6"),
    FERRITIN("NPU19763", "P-Ferritin", "µg/L", "ug/L", "15-150", "34-300"),
    IRON_SATURATION("NPU04191", "P-Transferrinmetning", "%", "%", "10-50", "10-50"),
    B12("NPU01700", "P-Vitamin B12", "pmol/L", "pmol/L", "150-650", "150-650"),
    FOLATE("NPU02070", "P-Folat", "nmol/L", "nmol/L", "7.1-", "7.1-"),
    VITAMIN_D("NPU26810", "P-25-OH-vitamin D", "nmol/L", "nmol/L", "50-150", "50-150"),
    TSH("NPU27547", "P-TSH", "mIU/L", "m[IU]/L", "0.5-3.6", "0.5-3.6"),
    FT4("NPU03579", "P-Fritt T4", "pmol/L", "pmol/L", "8.0-21.0", "8.0-21.0"),
    HBA1C("NPU27300", "Hb(B)-HbA1c", "mmol/mol", "mmol/mol", "28-40", "28-40"),
    GLUCOSE("NPU02192", "P-Glukose", "mmol/L", "mmol/L", "4.0-6.0", "4.0-6.0"),
    ALAT("NPU19651", "P-ALAT", "U/L", "U/L", "10-45", "10-70"),
    ALBUMIN("NPU19673", "P-Albumin", "g/L", "g/L", "36-48", "36-45"),
    UREA("NPU01459", "P-Karbamid", "mmol/L", "mmol/L", "3.1-7.9", "3.5-8.1"),
    INR("NPU01685", "P-INR", "INR", "{INR}", "2.0-3.0", "2.0-3.0"),
    NT_PROBNP("NPU21571", "P-NT-proBNP", "ng/L", "ng/L", "-300", "-450"),
    CHOLESTEROL("NPU01566", "P-Kolesterol", "mmol/L", "mmol/L", "3.3-6.9", "3.3-6.9"),
    LDL("NPU01568", "P-LDL-kolesterol", "mmol/L", "mmol/L", "1.4-4.7", "1.4-4.7"),
    HDL("NPU01567", "P-HDL-kolesterol", "mmol/L", "mmol/L", "1.0-2.7", "0.8-2.1"),
    TRIGLYCERIDES("NPU04094", "P-Triglyserider", "mmol/L", "mmol/L", "0.5-2.6", "0.5-2.6"),
    /** Coded in LOINC: the portal must cope with more than one code system. */
    EGFR(Codes.LOINC, "62238-1", "P-eGFR (CKD-EPI)", "mL/min/1,73 m²", "mL/min/{1.73_m2}", "60-", "60-");

    private final String system;
    private final String code;
    private final String title;
    private final String unit;
    private final String ucum;
    private final String forWomen;
    private final String forMen;

    Analysis(String code, String title, String unit, String ucum, String forWomen, String forMen) {
        this(Codes.NLK, code, title, unit, ucum, forWomen, forMen);
    }

    Analysis(String system, String code, String title, String unit, String ucum, String forWomen, String forMen) {
        this.system = system;
        this.code = code;
        this.title = title;
        this.unit = unit;
        this.ucum = ucum;
        this.forWomen = forWomen;
        this.forMen = forMen;
    }

    boolean isLipid() {
        return this == CHOLESTEROL || this == LDL || this == HDL || this == TRIGLYCERIDES;
    }

    /** @param olderAddress the source knows the Norwegian code system by the address it had before */
    CodeableConcept toFhir(boolean olderAddress) {
        return Codes.coded(olderAddress && system.equals(Codes.NLK) ? Codes.NLK_BEFORE : system, code, title);
    }

    /** @param value as a laboratory writes it: {@code 4,2} or {@code <5} */
    Quantity quantity(String value) {
        boolean less = value.startsWith("<");
        Quantity quantity = amount(less ? value.substring(1) : value);
        return less ? quantity.setComparator(Quantity.QuantityComparator.LESS_THAN) : quantity;
    }

    ObservationReferenceRangeComponent range(boolean woman) {
        ObservationReferenceRangeComponent range = new ObservationReferenceRangeComponent();
        String low = end(woman, 0);
        String high = end(woman, 1);
        if (low != null) {
            range.setLow(amount(low));
        }
        if (high != null) {
            range.setHigh(amount(high));
        }
        return range;
    }

    /** L, H or N. */
    String interpretation(Quantity value, boolean woman) {
        String low = end(woman, 0);
        String high = end(woman, 1);
        if (low != null && value.getValue().compareTo(new BigDecimal(low)) < 0) {
            return "L";
        }
        boolean below = value.hasComparator();
        return !below && high != null && value.getValue().compareTo(new BigDecimal(high)) > 0 ? "H" : "N";
    }

    private @Nullable String end(boolean woman, int index) {
        String end = (woman ? forWomen : forMen).split("-", -1)[index];
        return end.isEmpty() ? null : end;
    }

    private Quantity amount(String number) {
        return new Quantity()
                .setValue(new BigDecimal(number.replace(',', '.')))
                .setUnit(unit)
                .setSystem(Codes.UCUM)
                .setCode(ucum);
    }
}
