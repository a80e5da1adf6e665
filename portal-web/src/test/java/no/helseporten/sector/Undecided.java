package no.helseporten.sector;

import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.ArrayList;
import java.util.List;
import no.helseporten.sector.fhir.ReadSide;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Observation;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Adds an answer that nobody has decided: {@code GET /fhir/Binary}. */
class Undecided implements BeanPostProcessor {

    static final String SECRET = "hidden by nothing but the second gate";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof ReadSide side)) {
            return bean;
        }
        List<IResourceProvider> providers = new ArrayList<>(side.providers());
        providers.add(new Careless());
        return new ReadSide(providers, side.gates());
    }

    public static final class Careless implements IResourceProvider {

        @Override
        public Class<Binary> getResourceType() {
            return Binary.class;
        }

        @Search
        public Bundle search() {
            Observation observation = new Observation();
            observation.setId("undecided");
            observation.getCode().setText(SECRET);
            Bundle bundle = new Bundle().setType(BundleType.SEARCHSET).setTotal(1);
            bundle.addEntry().setResource(observation);
            return bundle;
        }
    }
}
