/**
 * The citizen-side log: who did or saw what in whose record, one row a request, permitted or refused, each person's sealed
 * into a chain. Refuses to decide, and to change what was written.
 */
@ApplicationModule(
        displayName = "Activity",
        allowedDependencies = {"person", "ui"})
@NullMarked
package no.helseporten.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
