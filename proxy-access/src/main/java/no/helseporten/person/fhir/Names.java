package no.helseporten.person.fhir;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Picks the name to show among those told. */
final class Names {

    private static final List<NameUse> PREFERRED = List.of(NameUse.OFFICIAL, NameUse.USUAL);

    private Names() {}

    static HumanName toShow(List<HumanName> names) {
        return names.stream()
                .filter(name -> name.getUse() != NameUse.OLD && name.getUse() != NameUse.MAIDEN)
                .min(Comparator.comparingInt(Names::rank))
                .orElseGet(HumanName::new);
    }

    static @Nullable String given(HumanName name) {
        String given = name.getGiven().stream()
                .map(StringType::getValue)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return given.isBlank() ? null : given;
    }

    /** The family name, or the whole name when it is told as one text only. */
    static @Nullable String family(HumanName name) {
        return name.hasFamily() || name.hasGiven() ? name.getFamily() : name.getText();
    }

    private static int rank(HumanName name) {
        int preferred = PREFERRED.indexOf(name.getUse());
        return preferred < 0 ? PREFERRED.size() : preferred;
    }
}
