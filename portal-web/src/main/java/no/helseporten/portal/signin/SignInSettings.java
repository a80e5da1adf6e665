package no.helseporten.portal.signin;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Our registration at the provider.
 *
 * @param issuer exactly as the provider writes it, also in our client assertions
 * @param key where our private key lies, as a JWK with a {@code kid}
 * @param level the level of assurance asked for, and demanded of the answer
 */
@Validated
@ConfigurationProperties("helseporten.sign-in")
public record SignInSettings(
        @NotNull URI issuer,
        @NotBlank String clientId,
        @NotNull Resource key,
        @DefaultValue("idporten-loa-high") String level) {

    /** Our private key. What is wrong with it is told without a word of its content. */
    RSAKey privateKey() {
        try {
            if (JWK.parse(key.getContentAsString(StandardCharsets.UTF_8)) instanceof RSAKey rsa
                    && rsa.isPrivate()
                    && rsa.getKeyID() != null) {
                return rsa;
            }
        } catch (IOException | ParseException unreadable) {
            throw new IllegalStateException("helseporten.sign-in.key cannot be read as a JWK: " + key.getDescription());
        }
        throw new IllegalStateException(
                "helseporten.sign-in.key must be a private RSA key with a kid: " + key.getDescription());
    }
}
