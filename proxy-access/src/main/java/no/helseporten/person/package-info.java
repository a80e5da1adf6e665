/**
 * Who a person is: the opaque {@link no.helseporten.person.PersonId}, the national number behind it and the
 * demographics from the register feed. Refuses to know what anybody may do.
 */
@ApplicationModule(
        displayName = "Person",
        allowedDependencies = {})
@NullMarked
package no.helseporten.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
