package no.helseporten.sector.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.helseporten.sector.PersonnelClaims;
import no.helseporten.sector.SectorProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.unit.DataSize;

class MachineTokensTest {

    private static final String WELL_FORMED = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhIn0.c2lnbmF0dXJl";

    @Test
    void issuerThatIsDownIsToldOfWhenTokenComesAndNotBefore() {
        MachineTokens tokens = new MachineTokens(issuer("http://localhost:1"));

        assertThatThrownBy(() -> tokens.decode(WELL_FORMED))
                .isInstanceOfSatisfying(TokenRefused.class, refused -> assertThat(refused.status())
                        .isEqualTo(503));
    }

    @Test
    void withoutIssuerTheDoorIsClosed() {
        MachineTokens tokens = new MachineTokens(issuer(null));

        assertThatThrownBy(() -> tokens.decode(WELL_FORMED)).isInstanceOf(TokenRefused.class);
    }

    @Test
    void personnel_are_not_let_in_where_no_audience_tells_their_tokens_apart() {
        Jwt jwt = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .claim("scope", "user/*.read")
                .build();

        assertThatThrownBy(() -> new MachineTokens(issuer("http://localhost:1")).convert(jwt))
                .isInstanceOfSatisfying(TokenRefused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(403);
                    assertThat(refused.getMessage()).contains("not open");
                });
    }

    private static SectorProperties issuer(@Nullable String address) {
        List<String> nowhere = List.of("nowhere");
        PersonnelClaims claims =
                new PersonnelClaims(nowhere, nowhere, nowhere, nowhere, nowhere, nowhere, nowhere, nowhere, nowhere);
        return new SectorProperties(address, null, "organisation", claims, DataSize.ofMegabytes(1), 10, List.of());
    }
}
