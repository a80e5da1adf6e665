package no.helseporten.blocking.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import no.helseporten.access.NeedsNothing;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the decision is, for systems to find (OpenID AuthZEN Authorization API 1.0, section 9). */
@RestController
class DecisionPointController {

    record DecisionPoint(
            @JsonProperty("policy_decision_point") String address,

            @JsonProperty("access_evaluation_endpoint") String evaluation,

            @JsonProperty("access_evaluations_endpoint") String evaluations) {}

    @GetMapping("/.well-known/authzen-configuration")
    @NeedsNothing(because = "it says where the decision is, and nothing of anybody")
    ResponseEntity<DecisionPoint> configuration() {
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(new DecisionPoint(
                        address, address + "/access/v1/evaluation", address + "/access/v1/evaluations"));
    }
}
