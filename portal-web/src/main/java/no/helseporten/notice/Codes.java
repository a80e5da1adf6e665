package no.helseporten.notice;

import java.security.SecureRandom;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The codes that show that an address is hers. Only a slow hash of one is kept: going through all six digits takes longer
 * than a code lives.
 */
@Component
class Codes {

    private static final int SIX_DIGITS = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BCryptPasswordEncoder hashes = new BCryptPasswordEncoder();

    String create() {
        return "%06d".formatted(RANDOM.nextInt(SIX_DIGITS));
    }

    String hash(String code) {
        return hashes.encode(code);
    }

    boolean matches(String code, String hash) {
        return hashes.matches(code, hash);
    }
}
