package no.helseporten.sector.fhir.read;

import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.helseporten.sector.fhir.ReadSide;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the server which kinds can be read. */
@Configuration(proxyBeanMethods = false)
class ReadConfiguration {

    @Bean
    ReadSide readSide(
            Reads reads,
            FollowOffers offers,
            WhoMayWhat whoMayWhat,
            SecondGate secondGate,
            ReadCapabilities capabilities) {
        Set<Class<? extends Resource>> searched = new LinkedHashSet<>(Arrays.stream(Readable.values())
                .<Class<? extends Resource>>map(Readable::resource)
                .toList());
        searched.add(Patient.class);
        searched.addAll(offers.types());
        List<IResourceProvider> providers = new ArrayList<>();
        Stream.concat(searched.stream(), Stream.of(Binary.class))
                .forEach(type -> providers.add(new ReadProvider(type, reads)));
        searched.forEach(type -> providers.add(new SearchProvider(type, reads)));
        return new ReadSide(providers, List.of(whoMayWhat, secondGate, capabilities));
    }
}
