package no.helseporten.world.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import no.helseporten.world.Source;
import no.helseporten.world.people.Clinician;
import no.helseporten.world.people.Organisations;
import no.helseporten.world.people.Personnel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MachineIssuerTest {

    private static MachineIssuer issuer;

    @BeforeAll
    static void start() {
        issuer = MachineIssuer.start(0);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void a_token_says_which_organisation_it_speaks_for_and_what_it_may() throws Exception {
        var claims = SignedJWT.parse(issuer.tokenFor(Source.HOSPITAL)).getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo(issuer.issuer());
        assertThat(claims.getStringClaim("helseid://claims/client/claims/orgnr_parent"))
                .isEqualTo(Source.HOSPITAL.organisation().number());
        assertThat(claims.getAudience()).containsExactly(MachineIssuer.AUDIENCE);
        assertThat(claims.getStringListClaim("scope")).containsExactly(MachineIssuer.SCOPE);
    }

    @Test
    void an_assertion_meant_for_the_token_endpoint_is_refused() {
        assertThatThrownBy(() ->
                        issuer.tokenFor(Source.HOSPITAL, issuer.tokenEndpoint().toString(), MachineIssuer.SCOPE))
                .hasMessageContaining("invalid_client");
    }

    @Test
    void a_token_can_be_got_by_hand() throws Exception {
        var request = new TokenRequest.Builder(
                        issuer.tokenEndpoint(),
                        new ClientSecretBasic(
                                new ClientID(Source.GP_OFFICE.clientId()),
                                new Secret(MachineIssuer.password(Source.GP_OFFICE))),
                        new ClientCredentialsGrant())
                .scope(new Scope(MachineIssuer.SCOPE))
                .build();

        assertThat(TokenResponse.parse(request.toHTTPRequest().send()).indicatesSuccess())
                .isTrue();
    }

    @Test
    void a_token_of_somebody_who_reads_says_who_and_where_she_is_and_why() throws Exception {
        var claims = SignedJWT.parse(issuer.tokenFor(Personnel.LIE, "BTG", "Bevisstløs ved ankomst"))
                .getJWTClaimsSet();

        assertThat(claims.getStringListClaim("scope")).containsExactly(MachineIssuer.READING);
        assertThat(String.valueOf(claims.getClaim("authorization_details")))
                .contains(
                        "9990103", "Mona Lie", "Sykepleier", "311700103", "311700219", "BTG", "Bevisstløs ved ankomst");
    }

    @Test
    void nobody_reads_whom_the_register_does_not_know() {
        var stranger = new Clinician("1", "Ingen", "Kjent", "Lege", Organisations.MEDICAL);

        assertThatThrownBy(() -> issuer.tokenFor(stranger, "TREAT", "")).hasMessageContaining("invalid_request");
    }
}
