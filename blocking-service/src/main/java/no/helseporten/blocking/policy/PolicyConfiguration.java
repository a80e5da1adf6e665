package no.helseporten.blocking.policy;

import no.helseporten.blocking.decision.BlockPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

@Configuration(value = "blockPolicyConfiguration", proxyBeanMethods = false)
@EnableConfigurationProperties(PolicyConfiguration.Settings.class)
class PolicyConfiguration {

    /** @param policy the file that says what each kind of block does */
    @ConfigurationProperties("helseporten.blocking")
    record Settings(
            @DefaultValue("classpath:blocking/policy.yml") Resource policy) {}

    @Bean
    BlockPolicy blockPolicy(Settings settings) {
        return BlockPolicyFile.read(settings.policy());
    }
}
