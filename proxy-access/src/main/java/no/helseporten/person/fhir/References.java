package no.helseporten.person.fhir;

import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Reference;

/** Where the references of a resource lead, in the names its source uses. */
public interface References {

    /**
     * Our id of what is referred to: literal ({@code Practitioner/7}), within the message ({@code urn:uuid:…}),
     * conditional ({@code Practitioner?identifier=…}) or logical (identifier only). It may be an id whose resource has
     * not come yet. Empty when there is no reference, when it is contained ({@code #…}), or when it says only a display
     * text.
     */
    Optional<UUID> idOf(Reference reference);
}
