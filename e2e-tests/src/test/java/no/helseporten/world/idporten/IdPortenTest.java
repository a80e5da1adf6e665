package no.helseporten.world.idporten;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.URI;
import java.util.List;
import java.util.Map;
import no.helseporten.world.PlainBrowser;
import no.helseporten.world.PlainBrowser.Page;
import no.helseporten.world.RsaKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The stand-in against an OpenID Connect client that is not Spring's. */
class IdPortenTest {

    private static final String CLIENT = "some-portal";
    private static final URI BACK = URI.create("http://localhost:65500/back");
    private static final URI SIGNED_OUT = URI.create("http://localhost:65500/signed-out");
    private static final TestPerson KARI = new TestPerson("kari", "15887799876", "Kari Prøve", 48, "Prøver seg");

    private static final RSAKey KEY = RsaKey.generate();
    private static IdPorten idPorten;
    private static OIDCProviderMetadata provider;

    private final PlainBrowser browser = new PlainBrowser();
    private final CodeVerifier verifier = new CodeVerifier();
    private final State state = new State();
    private final Nonce nonce = new Nonce();

    @BeforeAll
    static void start() throws Exception {
        idPorten = IdPorten.start(0, List.of(KARI), Map.of(CLIENT, KEY.toPublicJWK()));
        idPorten.register(CLIENT, BACK, SIGNED_OUT);
        provider = OIDCProviderMetadata.resolve(new Issuer(idPorten.issuer()));
    }

    @AfterAll
    static void stop() {
        idPorten.close();
    }

    @Test
    void the_issuer_has_no_trailing_slash_and_says_what_it_can() {
        assertThat(provider.getIssuer().getValue()).isEqualTo(idPorten.issuer()).doesNotEndWith("/");
        assertThat(provider.getACRs()).contains(new ACR("idporten-loa-high"));
        assertThat(provider.supportsAuthorizationResponseIssuerParam()).isTrue();
        assertThat(provider.getEndSessionEndpointURI()).isNotNull();
    }

    @Nested
    class A_citizen_who_signs_in {

        @Test
        void comes_back_with_her_number_the_level_asked_for_and_a_subject_that_is_neither() throws Exception {
            IDTokenClaimsSet claims = claims(tokens(signIn(request().build(), "kari"), idPorten.issuer()));

            assertThat(claims.getStringClaim("pid")).isEqualTo(KARI.nationalNumber());
            assertThat(claims.getACR().getValue()).isEqualTo("idporten-loa-high");
            assertThat(claims.getSubject().getValue()).isNotIn(KARI.nationalNumber(), KARI.key());
            assertThat(claims.getSessionID()).isNotNull();
            assertThat(claims.getAMR()).isNotEmpty();
            assertThat(claims.getStringClaim("locale")).isEqualTo("nb");
        }

        @Test
        void finds_the_issuer_named_in_the_answer() throws Exception {
            assertThat(signIn(request().build(), "kari").getIssuer().getValue()).isEqualTo(idPorten.issuer());
        }

        @Test
        void is_not_asked_again_while_her_session_lasts() throws Exception {
            signIn(request().build(), "kari");

            Page again = browser.open(request().build().toURI());

            assertThat(again.redirect().toString()).startsWith(BACK.toString()).contains("code=");
        }

        @Test
        void is_asked_again_after_signing_out() throws Exception {
            var tokens = tokens(signIn(request().build(), "kari"), idPorten.issuer());

            Page out = browser.open(new LogoutRequest(
                            provider.getEndSessionEndpointURI(),
                            tokens.getOIDCTokens().getIDToken(),
                            SIGNED_OUT,
                            state)
                    .toURI());

            assertThat(out.redirect().toString()).startsWith(SIGNED_OUT.toString());
            assertThat(browser.follow(browser.open(request().build().toURI())).text())
                    .contains("Velg en testperson");
        }
    }

    @Nested
    class A_citizen_who_comes_back_with_a_fault {

        @Test
        void has_the_lower_level_though_the_higher_was_asked_for() throws Exception {
            assertThat(withFault("For lavt sikkerhetsnivå").getACR().getValue()).isEqualTo("idporten-loa-substantial");
        }

        @Test
        void has_no_number() throws Exception {
            assertThat(withFault("Uten fødselsnummer").getStringClaim("pid")).isNull();
        }

        @Test
        void has_a_number_with_a_wrong_check_digit() throws Exception {
            assertThat(withFault("Med ugyldig fødselsnummer").getStringClaim("pid"))
                    .hasSize(11)
                    .isNotEqualTo(KARI.nationalNumber());
        }

        @Test
        void may_choose_again_next_time() throws Exception {
            withFault("Uten fødselsnummer");

            assertThat(browser.follow(browser.open(request().build().toURI())).text())
                    .contains("Velg en testperson");
        }

        @Test
        void has_turned_back() throws Exception {
            Page answer = browser.press(signInPage(request().build()), "Avbryt");

            var error = (AuthenticationErrorResponse) AuthenticationResponseParser.parse(answer.redirect());
            assertThat(error.getErrorObject().getCode()).isEqualTo("access_denied");
            assertThat(error.getState()).isEqualTo(state);
            assertThat(error.getIssuer().getValue()).isEqualTo(idPorten.issuer());
        }

        private IDTokenClaimsSet withFault(String label) throws Exception {
            return claims(tokens(signIn(request().build(), label), idPorten.issuer()));
        }
    }

    @Nested
    class A_portal_that_errs {

        @Test
        void is_refused_without_proof_key() {
            var request = request().codeChallenge((CodeVerifier) null, null).build();

            assertThat(errorOf(browser.follow(browser.open(request.toURI())))).isEqualTo("invalid_request");
        }

        @Test
        void is_refused_an_assertion_meant_for_the_token_endpoint() throws Exception {
            var answer = signIn(request().build(), "kari");

            var refused = exchange(
                    answer.getAuthorizationCode(),
                    provider.getTokenEndpointURI().toString());

            assertThat(refused.toErrorResponse().getErrorObject().getCode()).isEqualTo("invalid_client");
        }

        @Test
        void gets_the_lower_level_when_it_asks_for_none() throws Exception {
            var request = request().acrValues(null).build();

            assertThat(claims(tokens(signIn(request, "kari"), idPorten.issuer()))
                            .getACR()
                            .getValue())
                    .isEqualTo("idporten-loa-substantial");
        }

        private @Nullable String errorOf(Page page) {
            return AuthenticationErrorResponse.class
                    .cast(parse(page.redirect()))
                    .getErrorObject()
                    .getCode();
        }

        private Object parse(URI redirect) {
            try {
                return AuthenticationResponseParser.parse(redirect);
            } catch (com.nimbusds.oauth2.sdk.ParseException e) {
                throw new AssertionError(redirect.toString(), e);
            }
        }
    }

    private AuthenticationRequest.Builder request() {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), new ClientID(CLIENT), BACK)
                .endpointURI(provider.getAuthorizationEndpointURI())
                .acrValues(List.of(new ACR("idporten-loa-high")))
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .state(state)
                .nonce(nonce);
    }

    private Page signInPage(AuthenticationRequest request) {
        return browser.follow(browser.open(request.toURI()));
    }

    private AuthenticationSuccessResponse signIn(AuthenticationRequest request, String button) throws Exception {
        Page back = browser.follow(browser.press(signInPage(request), button));
        var answer = (AuthenticationSuccessResponse) AuthenticationResponseParser.parse(back.redirect());
        assertThat(answer.getState()).isEqualTo(state);
        return answer;
    }

    private OIDCTokenResponse tokens(AuthenticationSuccessResponse answer, String audience) throws Exception {
        var response = exchange(answer.getAuthorizationCode(), audience);
        assertThat(response.indicatesSuccess()).isTrue();
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    private com.nimbusds.oauth2.sdk.TokenResponse exchange(AuthorizationCode code, String audience) throws Exception {
        var assertion = new PrivateKeyJWT(
                new ClientID(CLIENT),
                URI.create(audience),
                JWSAlgorithm.RS256,
                KEY.toPrivateKey(),
                KEY.getKeyID(),
                null);
        var request = new TokenRequest.Builder(
                        provider.getTokenEndpointURI(), assertion, new AuthorizationCodeGrant(code, BACK, verifier))
                .customParameter("client_id", CLIENT)
                .build();
        return OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
    }

    private IDTokenClaimsSet claims(OIDCTokenResponse tokens) throws Exception {
        var validator = new IDTokenValidator(
                provider.getIssuer(),
                new ClientID(CLIENT),
                JWSAlgorithm.RS256,
                provider.getJWKSetURI().toURL());
        return validator.validate(tokens.getOIDCTokens().getIDToken(), nonce);
    }
}
