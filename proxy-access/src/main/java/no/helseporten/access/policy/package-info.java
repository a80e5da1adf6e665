/** Reads the policy file and who may tell. Refuses to start with a policy that contradicts itself. */
@NullMarked
package no.helseporten.access.policy;

import org.jspecify.annotations.NullMarked;
