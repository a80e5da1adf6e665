package no.helseporten.world.idporten;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Everybody one can sign in as; nobody is asked for a password. */
final class TestPeople implements AuthenticationProvider {

    private final List<TestPerson> people;

    TestPeople(List<TestPerson> people) {
        this.people = new CopyOnWriteArrayList<>(people);
    }

    List<TestPerson> people() {
        return Collections.unmodifiableList(people);
    }

    /** Lets one more person sign in, after all others. */
    void add(TestPerson person) {
        people.add(person);
    }

    Optional<TestPerson> find(String key) {
        return people.stream().filter(person -> person.key().equals(key)).findFirst();
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        TestPerson person =
                find(attempt.getName()).orElseThrow(() -> new BadCredentialsException("No such test person"));
        // A factor knows when it was given, which becomes auth_time.
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                person.key(), null, List.of(FactorGrantedAuthority.fromAuthority("FACTOR_CHOSEN")));
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
