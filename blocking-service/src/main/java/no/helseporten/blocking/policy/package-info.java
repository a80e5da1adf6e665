/** Reads the file that says what each kind of block does. Refuses to start with one that leaves anything unsaid. */
@NullMarked
package no.helseporten.blocking.policy;

import org.jspecify.annotations.NullMarked;
