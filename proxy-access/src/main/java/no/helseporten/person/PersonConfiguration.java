package no.helseporten.person;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PersonConfiguration.PersonProperties.class)
class PersonConfiguration {

    /** @param syntheticNumbers whether invented people's numbers are refused, or the only ones accepted */
    @ConfigurationProperties("helseporten.person")
    record PersonProperties(@DefaultValue("REFUSED") SyntheticNumbers syntheticNumbers) {}

    @Bean
    SyntheticNumbers syntheticNumbers(PersonProperties properties) {
        return properties.syntheticNumbers();
    }
}
