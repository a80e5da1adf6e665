package no.helseporten.sector.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.UUID;

/**
 * A name that a source uses for a resource, as it is stored.
 *
 * @param hash of the name itself, which may hold a national number
 * @param global whether the identifier means the same to the whole sector
 */
public record Name(Kind kind, UUID hash, boolean global) {

    public enum Kind {
        ID,
        URL,
        IDENTIFIER
    }

    /** HPR, ENH, RESH and HER-id. */
    private static final Set<String> GLOBAL_SYSTEMS = Set.of(
            "urn:oid:2.16.578.1.12.4.1.4.4",
            "urn:oid:2.16.578.1.12.4.1.4.101",
            "urn:oid:2.16.578.1.12.4.1.4.102",
            "urn:oid:2.16.578.1.12.4.1.2");

    /** The source's own id, as in {@code Patient/7}. */
    public static Name id(String type, String id) {
        return new Name(Kind.ID, hash(Kind.ID, type + "/" + id), false);
    }

    /** A {@code urn:uuid:…} or an absolute address. */
    public static Name url(String url) {
        return new Name(Kind.URL, hash(Kind.URL, url), false);
    }

    public static Name identifier(String type, String system, String value) {
        return new Name(
                Kind.IDENTIFIER,
                hash(Kind.IDENTIFIER, type + "|" + system + "|" + value),
                GLOBAL_SYSTEMS.contains(system));
    }

    private static UUID hash(Kind kind, String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((kind + "|" + text).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bits = ByteBuffer.wrap(digest);
            return new UUID(bits.getLong(), bits.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
