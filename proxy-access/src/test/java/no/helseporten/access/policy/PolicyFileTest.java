package no.helseporten.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import no.helseporten.access.Ground;
import no.helseporten.access.Policy;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PolicyFileTest {

    @Test
    void the_policy_that_is_shipped_is_read_whole() {
        Policy policy = PolicyFile.read(new ClassPathResource("access/policy.yml"));
        System.out.println(policy);
        assertThat(policy.versions()).hasSize(1);
        assertThat(policy.versions().getFirst().rules()).containsKey(Ground.SELF);
    }
}
