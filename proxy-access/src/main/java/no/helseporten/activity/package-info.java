/**
 * The citizen-side log: who did or saw what in whose record, one row a request, permitted or refused. Refuses
 * to decide.
 */
@ApplicationModule(displayName = "Activity", allowedDependencies = "person")
@NullMarked
package no.helseporten.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
