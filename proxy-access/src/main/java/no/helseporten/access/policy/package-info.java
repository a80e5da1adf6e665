/** Reads the policy file. Refuses to start with one that contradicts itself. */
@NullMarked
package no.helseporten.access.policy;

import org.jspecify.annotations.NullMarked;
