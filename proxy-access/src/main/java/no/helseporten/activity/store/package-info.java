/** The rows of the log and of the chains that seal it. Refuses to be used from another module. */
@NullMarked
package no.helseporten.activity.store;

import org.jspecify.annotations.NullMarked;
