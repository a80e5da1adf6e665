package no.helseporten.portal.signin;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Encrypts the id token to our own key for as long as the session lies in the database: signing out needs it back whole,
 * and it holds the national number for all to read.
 */
@Component
class SealedIdToken {

    private final RSAKey key;

    SealedIdToken(SignInSettings settings) {
        this.key = settings.privateKey();
    }

    String seal(String idToken) {
        try {
            var sealed = new JWEObject(
                    new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM), new Payload(idToken));
            sealed.encrypt(new RSAEncrypter(key));
            return sealed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The id token could not be sealed", e);
        }
    }

    /** Empty when it was sealed with a key that we have since replaced. */
    Optional<String> open(String sealed) {
        try {
            var opened = JWEObject.parse(sealed);
            opened.decrypt(new RSADecrypter(key));
            return Optional.of(opened.getPayload().toString());
        } catch (JOSEException | ParseException replaced) {
            return Optional.empty();
        }
    }
}
