/**
 * Everything outside the portal that the portal needs in order to live, in one definition: its database, the provider
 * that signs citizens in, the issuer that lets source systems in, and demo people with their records. Started by
 * {@code mvn spring-boot:test-run} and by the browser journeys alike. Refuses to be shipped, and to be found by the
 * portal's component scan: nothing here carries a Spring stereotype.
 */
@NullMarked
package no.helseporten.world;

import org.jspecify.annotations.NullMarked;
