package no.helseporten.access.policy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.helseporten.access.Policy;
import no.helseporten.access.Tellers;
import no.helseporten.person.PopulationRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicyConfiguration.Settings.class)
class PolicyConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyConfiguration.class);

    /**
     * @param policy the file that says what each ground gives at each age
     * @param tellers which organisations, by number, each name of the policy stands for
     */
    @ConfigurationProperties("helseporten.access")
    record Settings(
            @DefaultValue("classpath:access/policy.yml") Resource policy,
            @DefaultValue Map<String, Set<String>> tellers) {}

    @Bean
    Policy policy(Settings settings) {
        return PolicyFile.read(settings.policy());
    }

    @Bean
    Tellers tellers(Settings settings, Policy policy, ObjectProvider<PopulationRegister> register) {
        Tellers tellers = new Tellers(settings.tellers(), register.getIfAvailable(() -> source -> false));
        names(policy)
                .filter(name -> !tellers.knows(name))
                .distinct()
                .forEach(name -> LOG.warn(
                        "Nobody may tell as {}, which the policy names: helseporten.access.tellers.{} is not set",
                        name,
                        name));
        return tellers;
    }

    private static Stream<String> names(Policy policy) {
        return policy.versions().stream()
                .flatMap(version -> version.rules().values().stream())
                .flatMap(rule -> Stream.ofNullable(rule.told()))
                .flatMap(told -> told.by().stream());
    }
}
