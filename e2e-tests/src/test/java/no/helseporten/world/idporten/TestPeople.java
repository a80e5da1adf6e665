package no.helseporten.world.idporten;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Everybody one can sign in as; nobody is asked for a password. */
record TestPeople(List<TestPerson> people) implements AuthenticationProvider {

    TestPeople {
        people = List.copyOf(people);
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
