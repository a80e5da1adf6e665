package no.helseporten.sector;

import java.util.Optional;
import no.helseporten.accesslog.CanBeAsked;
import org.springframework.stereotype.Component;

/** Whoever is connected follows the questions asked of it through the door, and can be asked. */
@Component
class ConnectedOrganisations implements CanBeAsked {

    private final SectorProperties properties;

    ConnectedOrganisations(SectorProperties properties) {
        this.properties = properties;
    }

    @Override
    public Optional<String> name(String organisation) {
        return properties.source(organisation).map(SectorProperties.Source::name);
    }
}
