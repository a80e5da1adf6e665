package no.helseporten.portal.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keys made anew for each run: the portal's own, as its configuration wants it, and others'. */
public final class TestKeys {

    public static final RSAKey PORTAL = rsa("portal");

    private TestKeys() {}

    public static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the portal finds its key. */
    static String portalLocation() {
        try {
            Path file = Files.createTempFile("portal", ".jwk");
            file.toFile().deleteOnExit();
            Files.writeString(file, PORTAL.toJSONString());
            return file.toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
