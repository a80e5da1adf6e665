package no.helseporten.portal.signin;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import no.helseporten.person.NationalId;
import no.helseporten.person.PersonId;
import no.helseporten.person.RecogniseCitizen;
import no.helseporten.person.SyntheticNumbers;
import no.helseporten.portal.Citizen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a citizen in when her id token, already known to be genuine and meant for us, says the level we demand and a
 * valid national number. Here, and nowhere else, the number becomes our own id of her.
 */
@Component
class WelcomeCitizen implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final String HIGH = "idporten-loa-high";

    private final SignInSettings settings;
    private final SyntheticNumbers syntheticNumbers;
    private final RecogniseCitizen recogniseCitizen;
    private final SealedIdToken sealedIdToken;
    private final JdbcClient jdbc;
    private final Clock clock;

    WelcomeCitizen(
            SignInSettings settings,
            SyntheticNumbers syntheticNumbers,
            RecogniseCitizen recogniseCitizen,
            SealedIdToken sealedIdToken,
            JdbcClient jdbc,
            Clock clock) {
        this.settings = settings;
        this.syntheticNumbers = syntheticNumbers;
        this.recogniseCitizen = recogniseCitizen;
        this.sealedIdToken = sealedIdToken;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken idToken = request.getIdToken();
        if (!settings.level().equals(idToken.getAuthenticationContextClass())) {
            throw new SignInRefused(SignInProblem.LEVEL_TOO_LOW);
        }
        PersonId person = recogniseCitizen.byNumber(number(idToken));
        Instant now = clock.instant();
        String providerSession = idToken.getClaimAsString("sid");
        jdbc.sql("insert into portal.sign_in (person_id, sign_in_id, at, provider_session) values (?, ?, ?, ?)")
                .param(person.value())
                .param(UuidCreator.getTimeOrderedEpoch())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(4, providerSession, Types.VARCHAR)
                .update();
        return new Arrival(
                idToken,
                new Citizen(
                        person.value(),
                        providerSession,
                        sealedIdToken.seal(idToken.getTokenValue()),
                        now,
                        Objects.requireNonNullElse(idToken.getAuthenticatedAt(), Instant.EPOCH),
                        HIGH.equals(idToken.getAuthenticationContextClass())));
    }

    private NationalId number(OidcIdToken idToken) {
        String pid = idToken.getClaimAsString("pid");
        if (pid == null || pid.isBlank()) {
            throw new SignInRefused(SignInProblem.NUMBER_MISSING);
        }
        return switch (NationalId.parse(pid, syntheticNumbers)) {
            case NationalId.Valid valid -> valid.id();
            case NationalId.Invalid invalid -> throw new SignInRefused(SignInProblem.NUMBER_INVALID);
        };
    }
}
