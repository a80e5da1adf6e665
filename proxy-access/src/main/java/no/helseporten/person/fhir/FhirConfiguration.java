package no.helseporten.person.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one FHIR context: scanning the model is slow and large, and a context is safe to share. */
@Configuration(proxyBeanMethods = false)
class FhirConfiguration {

    /** Reads strictly and writes back what it read: no reference, id or version is made nicer on the way. */
    @Bean
    FhirContext fhirContext() {
        FhirContext context = FhirContext.forR4();
        context.setParserErrorHandler(new StrictErrorHandler());
        context.getParserOptions().setStripVersionsFromReferences(false);
        context.getParserOptions().setOverrideResourceIdWithBundleEntryFullUrl(false);
        context.getParserOptions().setAutoContainReferenceTargetsWithNoId(false);
        return context;
    }
}
